using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Evaluations;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class EvaluationConfiguration :
    IEntityTypeConfiguration<Evaluation>,
    IEntityTypeConfiguration<EvaluationVersion>,
    IEntityTypeConfiguration<CapitalMovement>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("evaluations");
        builder.HasKey(evaluation => evaluation.EvaluationId);
        builder.Property(evaluation => evaluation.EvaluationId).ValueGeneratedNever();
        builder.Property(evaluation => evaluation.Version).IsConcurrencyToken();
        builder.Ignore(evaluation => evaluation.Subject);
        builder.HasIndex(evaluation => new { evaluation.Province, evaluation.Period, evaluation.SubjectKey }).IsUnique();
        builder.HasIndex(evaluation => evaluation.OrganisationCode);
    }

    public void Configure(EntityTypeBuilder<EvaluationVersion> builder)
    {
        builder.ToTable("evaluation_versions");
        builder.HasKey(version => new { version.EvaluationId, version.Number });
        builder.Property(version => version.Judgement).HasJson();
        builder.Property(version => version.Evidence).HasJson();
        builder.Property(version => version.Score).HasJson();
    }

    public void Configure(EntityTypeBuilder<CapitalMovement> builder)
    {
        builder.ToTable("capital_movements");

        // A copy of Budget's ledger, which has its own trail.
        builder.NotAudited();
        builder.HasKey(movement => movement.EntryId);
        builder.Property(movement => movement.EntryId).ValueGeneratedNever();
        builder.HasIndex(movement => new { movement.PlanYear, movement.OwnerCode });
        builder.Property(movement => movement.Sequence).IsHistorySequence();
    }
}
