using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Breakdowns;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Persistence;

/// <summary>A measure has one breakdown.</summary>
internal sealed class BreakdownConfiguration : IEntityTypeConfiguration<Breakdown>
{
    public void Configure(EntityTypeBuilder<Breakdown> builder)
    {
        builder.ToTable("breakdowns");
        builder.HasKey(breakdown => breakdown.MeasureId);
        builder.Property(breakdown => breakdown.MeasureId).ValueGeneratedNever();
        builder.Property(breakdown => breakdown.OrganisationCode).HasMaxLength(64);
        builder.Property(breakdown => breakdown.Version).IsConcurrencyToken();
        builder.HasOne<MeasureIdentity>().WithOne().HasForeignKey<Breakdown>(breakdown => breakdown.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }
}
