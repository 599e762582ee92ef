using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Organisations;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Assignments.Persistence;

/// <summary>The copy of the collective names.</summary>
internal sealed class OrganisationClassConfiguration : IEntityTypeConfiguration<OrganisationClass>
{
    public void Configure(EntityTypeBuilder<OrganisationClass> builder)
    {
        builder.ToTable("organisation_classes");
        builder.NotAudited();
        builder.HasKey(row => row.Code);
    }
}
