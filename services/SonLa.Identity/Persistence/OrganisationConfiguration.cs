using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Identity.Organisations;

namespace SonLa.Identity.Persistence;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationClass>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations");
        organisation.HasKey(one => one.OrganisationId);
        organisation.Property(one => one.OrganisationId).ValueGeneratedNever();
        organisation.Property(one => one.Code).HasMaxLength(64);
        organisation.Property(one => one.Version).IsConcurrencyToken();
        organisation.HasIndex(one => one.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OrganisationClass> collective)
    {
        collective.ToTable("organisation_classes");
        collective.HasKey(one => one.Code);
        collective.Property(one => one.Code).HasMaxLength(64);
    }
}
