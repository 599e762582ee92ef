using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Persistence;

/// <summary>A code names one measure of a plan.</summary>
internal sealed class MeasureIdentityConfiguration : IEntityTypeConfiguration<MeasureIdentity>
{
    public void Configure(EntityTypeBuilder<MeasureIdentity> builder)
    {
        builder.ToTable("measures");
        builder.HasKey(measure => measure.Id);
        builder.Property(measure => measure.Id).ValueGeneratedNever();
        builder.Property(measure => measure.Code).HasMaxLength(64);
        builder.HasIndex(measure => new { measure.PlanId, measure.Code }).IsUnique();
    }
}
