using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Notifications.Persistence;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations");
        builder.NotAudited();
        builder.HasKey(organisation => organisation.OrganisationId);
        builder.Property(organisation => organisation.OrganisationId).ValueGeneratedNever();
        builder.HasIndex(organisation => organisation.Code).IsUnique();
    }
}
