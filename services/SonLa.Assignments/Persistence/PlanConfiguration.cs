using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Persistence;

/// <summary>A province has one plan a year.</summary>
internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.HasKey(plan => plan.Id);
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Province).HasMaxLength(64);
        builder.Property(plan => plan.State).HasMaxLength(16);
        builder.Property(plan => plan.Version).IsConcurrencyToken();
        builder.HasIndex(plan => new { plan.Province, plan.PlanYear }).IsUnique();
        builder.HasMany(plan => plan.Versions).WithOne().HasForeignKey(version => version.PlanId);
        builder.HasMany(plan => plan.Measures).WithOne().HasForeignKey(measure => measure.PlanId);
        builder.HasMany(plan => plan.Tasks).WithOne().HasForeignKey(task => task.PlanId);
    }
}
