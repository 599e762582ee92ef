using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Inputs;
using SonLa.Reporting.Scenarios;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class ScenarioConfiguration : IEntityTypeConfiguration<ScenarioVersion>, IEntityTypeConfiguration<CoordinatorInput>, IEntityTypeConfiguration<InputReminder>
{
    public void Configure(EntityTypeBuilder<ScenarioVersion> builder)
    {
        builder.ToTable("scenario_versions");
        builder.HasKey(version => new { version.Province, version.PlanYear, version.Version });
        builder.Property(version => version.Lines).HasJson();
    }

    public void Configure(EntityTypeBuilder<CoordinatorInput> builder)
    {
        builder.ToTable("coordinator_inputs");
        builder.HasKey(input => input.InputId);
        builder.Property(input => input.InputId).ValueGeneratedNever();
        builder.Property(input => input.Figure).HasOptionalJson();
        builder.Ignore(input => input.IsLate);
        builder.HasIndex(input => new { input.Province, input.PlanYear, input.PeriodEndsOn, input.MeasureCode, input.OrganisationCode, input.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<InputReminder> builder)
    {
        builder.ToTable("input_reminders");
        builder.NotAudited();
        builder.HasKey(reminder => new { reminder.Province, reminder.PlanYear, reminder.PeriodEndsOn, reminder.DaysBefore, reminder.OrganisationCode });
    }
}
