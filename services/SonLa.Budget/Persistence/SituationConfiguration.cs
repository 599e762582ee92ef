using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Situation;

namespace SonLa.Budget.Persistence;

internal sealed class SituationConfiguration : IEntityTypeConfiguration<SituationEntry>
{
    public void Configure(EntityTypeBuilder<SituationEntry> builder)
    {
        builder.ToTable("situation_entries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasMaxLength(20);
        builder.Property(entry => entry.Cause).HasMaxLength(20);
        builder.Property(entry => entry.PhysicalPercent).HasPrecision(5, 2);
        builder.Property(entry => entry.Text).HasMaxLength(1000);

        // An entry is reversed once, also by two people at the same moment.
        builder.HasIndex(entry => entry.ReversesEntryId).IsUnique();
    }
}
