using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Breakdowns;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Persistence;

/// <summary>A measure has one breakdown to months and quarters, and one to districts.</summary>
internal sealed class BreakdownConfiguration : IEntityTypeConfiguration<Breakdown>, IEntityTypeConfiguration<DistrictTargets>
{
    public void Configure(EntityTypeBuilder<DistrictTargets> builder)
    {
        builder.ToTable("district_targets");
        builder.HasKey(set => set.MeasureId);
        builder.Property(set => set.MeasureId).ValueGeneratedNever();
        builder.Property(set => set.OrganisationCode).HasMaxLength(64);
        builder.Property(set => set.Version).IsConcurrencyToken();
        builder.HasOne<MeasureIdentity>().WithOne().HasForeignKey<DistrictTargets>(set => set.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }

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
