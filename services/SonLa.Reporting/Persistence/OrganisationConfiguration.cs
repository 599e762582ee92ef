using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Organisations;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationVersion>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations");
        builder.NotAudited();
        builder.HasKey(organisation => organisation.Code);
        builder.Property(organisation => organisation.Succession).HasOptionalJson();
        builder.Ignore(organisation => organisation.Ending);
    }

    public void Configure(EntityTypeBuilder<OrganisationVersion> builder)
    {
        builder.ToTable("organisation_versions");
        builder.NotAudited();
        builder.HasKey(version => new { version.Code, version.Version });
        builder.Property(version => version.Sequence).IsHistorySequence();
    }
}
