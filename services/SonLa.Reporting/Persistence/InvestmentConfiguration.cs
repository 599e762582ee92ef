using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Investment;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

// Copies of Budget's ledgers, which have their own trail.
internal sealed class InvestmentConfiguration : IEntityTypeConfiguration<ProjectVersion>, IEntityTypeConfiguration<AssignedCapital>
{
    public void Configure(EntityTypeBuilder<ProjectVersion> builder)
    {
        builder.ToTable("project_versions");
        builder.NotAudited();
        builder.HasKey(project => new { project.ProjectId, project.Version });
        builder.Property(project => project.Sequence).IsHistorySequence();
    }

    public void Configure(EntityTypeBuilder<AssignedCapital> builder)
    {
        builder.ToTable("assigned_capital");
        builder.NotAudited();
        builder.HasKey(entry => entry.EntryId);
        builder.Property(entry => entry.EntryId).ValueGeneratedNever();
        builder.Property(entry => entry.Sequence).IsHistorySequence();
        builder.HasIndex(entry => entry.PlanYear);
    }
}
