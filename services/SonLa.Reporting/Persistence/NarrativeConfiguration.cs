using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Narratives;

namespace SonLa.Reporting.Persistence;

internal sealed class NarrativeConfiguration : IEntityTypeConfiguration<NarrativeVersion>
{
    public void Configure(EntityTypeBuilder<NarrativeVersion> builder)
    {
        builder.ToTable("narrative_versions");
        builder.HasKey(version => new { version.Province, version.PlanYear, version.Period, version.Version });
        builder.Property(version => version.Sections).HasJson();
        builder.Property(version => version.Parts).HasJson();
        builder.Property(version => version.Sequence).IsHistorySequence();
    }
}
