using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class ReportConfiguration :
    IEntityTypeConfiguration<ProgressReport>,
    IEntityTypeConfiguration<ReportRevision>,
    IEntityTypeConfiguration<ReportDecision>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.ToTable("reports");
        builder.HasKey(report => report.ReportId);
        builder.Property(report => report.ReportId).ValueGeneratedNever();
        builder.Property(report => report.Content).HasJson();
        builder.Property(report => report.Version).IsConcurrencyToken();
        builder.HasIndex(report => new { report.OrganisationCode, report.PeriodEndsOn });
    }

    public void Configure(EntityTypeBuilder<ReportRevision> builder)
    {
        builder.ToTable("report_revisions");

        // A revision is itself the record of who handed in what; the report's own change is in the trail.
        builder.NotAudited();
        builder.HasKey(revision => new { revision.ReportId, revision.Revision });
        builder.Property(revision => revision.Content).HasJson();
        builder.Property(revision => revision.Sequence).IsHistorySequence();
        builder.HasIndex(revision => new { revision.Province, revision.PlanYear, revision.PeriodEndsOn });
    }

    public void Configure(EntityTypeBuilder<ReportDecision> builder)
    {
        builder.ToTable("report_decisions");
        builder.HasKey(decision => decision.DecisionId);
        builder.Property(decision => decision.DecisionId).ValueGeneratedNever();
        builder.Property(decision => decision.Sequence).IsHistorySequence();
        builder.HasIndex(decision => decision.ReportId);
    }
}
