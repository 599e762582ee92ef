using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Measures;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class MeasureConfiguration :
    IEntityTypeConfiguration<PlanVersion>,
    IEntityTypeConfiguration<BreakdownVersion>,
    IEntityTypeConfiguration<MeasureAssignment>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("plan_versions");
        builder.NotAudited();
        builder.HasKey(plan => new { plan.PlanId, plan.Version });
        builder.Property(plan => plan.Measures).HasJson();
        builder.Property(plan => plan.Sequence).IsHistorySequence();
        builder.Ignore(plan => plan.Answerable);
        builder.HasIndex(plan => new { plan.Province, plan.PlanYear, plan.Sequence });
    }

    public void Configure(EntityTypeBuilder<BreakdownVersion> builder)
    {
        builder.ToTable("breakdown_versions");
        builder.NotAudited();
        builder.HasKey(breakdown => new { breakdown.MeasureId, breakdown.Version });
        builder.Property(breakdown => breakdown.Months).HasJson();
        builder.Property(breakdown => breakdown.Quarters).HasJson();
        builder.Property(breakdown => breakdown.Sequence).IsHistorySequence();
        builder.HasIndex(breakdown => breakdown.PlanId);
    }

    public void Configure(EntityTypeBuilder<MeasureAssignment> builder)
    {
        builder.ToTable("measure_assignments");
        builder.NotAudited();
        builder.HasKey(assignment => assignment.AssignmentId);
        builder.Property(assignment => assignment.AssignmentId).ValueGeneratedNever();
        builder.HasIndex(assignment => assignment.PlanId);
    }
}
