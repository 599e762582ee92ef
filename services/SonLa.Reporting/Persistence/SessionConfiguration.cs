using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Sessions;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class SessionConfiguration :
    IEntityTypeConfiguration<UbndSession>,
    IEntityTypeConfiguration<SessionConclusion>,
    IEntityTypeConfiguration<ConclusionStep>,
    IEntityTypeConfiguration<ConclusionSignal>
{
    public void Configure(EntityTypeBuilder<UbndSession> builder)
    {
        builder.ToTable("ubnd_sessions");
        builder.HasKey(session => session.SessionId);
        builder.Property(session => session.SessionId).ValueGeneratedNever();
        builder.Property(session => session.Version).IsConcurrencyToken();
        builder.HasIndex(session => new { session.HeldOn, session.SessionId });
    }

    public void Configure(EntityTypeBuilder<SessionConclusion> builder)
    {
        builder.ToTable("session_conclusions");
        builder.HasKey(conclusion => conclusion.ConclusionId);
        builder.Property(conclusion => conclusion.ConclusionId).ValueGeneratedNever();
        builder.Property(conclusion => conclusion.Version).IsConcurrencyToken();
        builder.Ignore(conclusion => conclusion.DueAt);
        builder.HasIndex(conclusion => new { conclusion.SessionId, conclusion.Number }).IsUnique();
        builder.HasIndex(conclusion => new { conclusion.DueOn, conclusion.ConclusionId });
        builder.HasIndex(conclusion => conclusion.LeadCode);
        builder.HasIndex(conclusion => conclusion.NextRungAt).HasFilter("next_rung_at is not null");
    }

    public void Configure(EntityTypeBuilder<ConclusionStep> builder)
    {
        builder.ToTable("conclusion_steps");

        // A step is itself the record of who did what.
        builder.NotAudited();
        builder.HasKey(step => new { step.ConclusionId, step.Number });
        builder.Property(step => step.Sequence).IsHistorySequence();
    }

    public void Configure(EntityTypeBuilder<ConclusionSignal> builder)
    {
        builder.ToTable("conclusion_signals");
        builder.NotAudited();
        builder.HasKey(signal => new { signal.ConclusionId, signal.Rung });
    }
}
