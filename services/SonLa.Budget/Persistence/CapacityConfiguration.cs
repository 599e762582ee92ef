using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Capacity;
using SonLa.Budget.Projects;

namespace SonLa.Budget.Persistence;

internal sealed class CapacityConfiguration : IEntityTypeConfiguration<CapacityEntry>, IEntityTypeConfiguration<AssignedCapital>
{
    public void Configure(EntityTypeBuilder<CapacityEntry> builder)
    {
        builder.ToTable("capacity_entries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasMaxLength(20);
        builder.Property(entry => entry.AmountInDong).HasPrecision(20, 0);
        builder.Property(entry => entry.Reference).HasMaxLength(200);
        builder.HasOne<FundingSource>().WithMany().HasForeignKey(entry => entry.SourceCode).OnDelete(DeleteBehavior.Restrict);

        // An entry is reversed once, also by two people at the same moment.
        builder.HasIndex(entry => entry.ReversesEntryId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AssignedCapital> builder)
    {
        builder.ToTable("assigned_capital");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.AmountInDong).HasPrecision(20, 0);
        builder.Property(entry => entry.Programme).HasMaxLength(200);
        builder.Property(entry => entry.DocumentNumber).HasMaxLength(100);
        builder.HasOne<FundingSource>().WithMany().HasForeignKey(entry => entry.SourceCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(entry => entry.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
