using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Urging;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class UrgingConfiguration : IEntityTypeConfiguration<UrgingNote>, IEntityTypeConfiguration<UrgingStep>, IEntityTypeConfiguration<UrgingSignal>
{
    public void Configure(EntityTypeBuilder<UrgingNote> builder)
    {
        builder.ToTable("urging_notes");
        builder.HasKey(note => note.NoteId);
        builder.Property(note => note.NoteId).ValueGeneratedNever();
        builder.Property(note => note.Version).IsConcurrencyToken();
        builder.Ignore(note => note.DueAt);
        builder.HasIndex(note => new { note.DueOn, note.NoteId });
        builder.HasIndex(note => note.OrganisationCode);
        builder.HasIndex(note => note.TaskId);
        builder.HasIndex(note => note.NextRungAt).HasFilter("next_rung_at is not null");
    }

    public void Configure(EntityTypeBuilder<UrgingStep> builder)
    {
        builder.ToTable("urging_steps");

        // A step is itself the record of who did what.
        builder.NotAudited();
        builder.HasKey(step => new { step.NoteId, step.Number });
        builder.Property(step => step.Sequence).IsHistorySequence();
    }

    public void Configure(EntityTypeBuilder<UrgingSignal> builder)
    {
        builder.ToTable("urging_signals");
        builder.NotAudited();
        builder.HasKey(signal => new { signal.NoteId, signal.Round, signal.Rung });
    }
}
