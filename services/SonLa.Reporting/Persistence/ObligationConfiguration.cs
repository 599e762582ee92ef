using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Deadlines;
using SonLa.Reporting.Obligations;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class ObligationConfiguration :
    IEntityTypeConfiguration<Obligation>,
    IEntityTypeConfiguration<ObligationChange>,
    IEntityTypeConfiguration<ObligationSignal>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("obligations");

        // Nobody enters an obligation: it follows from calendar, plan and reports, whose changes are in the trail.
        builder.NotAudited();
        builder.HasKey(obligation => obligation.ObligationId);
        builder.Property(obligation => obligation.ObligationId).ValueGeneratedNever();
        builder.Property(obligation => obligation.Deliveries).HasJson();
        builder.Property(obligation => obligation.Sequence).IsHistorySequence();
        builder.Ignore(obligation => obligation.IsLate);
        builder.HasIndex(obligation => new { obligation.Province, obligation.PlanYear, obligation.Regime, obligation.PeriodKind, obligation.Period, obligation.OrganisationCode }).IsUnique();
        builder.HasIndex(obligation => new { obligation.PlanYear, obligation.Period });
        builder.HasIndex(obligation => new { obligation.DueAt, obligation.ObligationId });
        builder.HasIndex(obligation => obligation.OrganisationCode);
        builder.HasIndex(obligation => obligation.NextRungAt).HasFilter("next_rung_at is not null");
    }

    public void Configure(EntityTypeBuilder<ObligationChange> builder)
    {
        builder.ToTable("obligation_changes");
        builder.HasKey(change => change.ChangeId);
        builder.Property(change => change.ChangeId).ValueGeneratedNever();
        builder.Property(change => change.Sequence).IsHistorySequence();
        builder.HasIndex(change => change.ObligationId);
    }

    public void Configure(EntityTypeBuilder<ObligationSignal> builder)
    {
        builder.ToTable("obligation_signals");
        builder.NotAudited();
        builder.HasKey(signal => new { signal.ObligationId, signal.Rung });
    }
}
