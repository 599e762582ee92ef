using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Emulation;
using SonLa.Reporting.Press;

namespace SonLa.Reporting.Persistence;

internal sealed class MovementConfiguration :
    IEntityTypeConfiguration<EmulationMovement>,
    IEntityTypeConfiguration<MovementStep>,
    IEntityTypeConfiguration<MovementPlan>,
    IEntityTypeConfiguration<MovementReport>,
    IEntityTypeConfiguration<PressGuidance>
{
    public void Configure(EntityTypeBuilder<EmulationMovement> builder)
    {
        builder.ToTable("emulation_movements");
        builder.HasKey(movement => movement.MovementId);
        builder.Property(movement => movement.MovementId).ValueGeneratedNever();
        builder.Property(movement => movement.Milestones).HasJson();
        builder.Property(movement => movement.Version).IsConcurrencyToken();
        builder.HasIndex(movement => new { movement.Province, movement.PlanYear, movement.DocumentNumber, movement.Name }).IsUnique();
        builder.HasIndex(movement => movement.NextReminderOn).HasFilter("next_reminder_on is not null");
    }

    public void Configure(EntityTypeBuilder<MovementStep> builder)
    {
        builder.ToTable("movement_steps");
        builder.HasKey(step => new { step.MovementId, step.Number });
    }

    public void Configure(EntityTypeBuilder<MovementPlan> builder)
    {
        builder.ToTable("movement_plans");
        builder.HasKey(plan => new { plan.MovementId, plan.OrganisationCode, plan.Number });
    }

    public void Configure(EntityTypeBuilder<MovementReport> builder)
    {
        builder.ToTable("movement_reports");
        builder.HasKey(report => new { report.MovementId, report.Number });
        builder.Property(report => report.Results).HasJson();
    }

    public void Configure(EntityTypeBuilder<PressGuidance> builder)
    {
        builder.ToTable("press_guidance");
        builder.HasKey(guidance => guidance.GuidanceId);
        builder.Property(guidance => guidance.GuidanceId).ValueGeneratedNever();
        builder.HasIndex(guidance => new { guidance.Province, guidance.PlanYear });
    }
}
