using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Contracts.Identity;
using SonLa.Identity.Organisations;
using SonLa.Identity.Successions;

namespace SonLa.Identity.Persistence;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationClass>, IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations");
        organisation.HasKey(one => one.OrganisationId);
        organisation.Property(one => one.OrganisationId).ValueGeneratedNever();
        organisation.Property(one => one.Code).HasMaxLength(64);
        organisation.Property(one => one.Version).IsConcurrencyToken();
        organisation.HasIndex(one => one.Code).IsUnique();
        organisation.Property(one => one.Succession).HasColumnType("jsonb").HasConversion(
            succession => succession == null ? null : JsonSerializer.Serialize(succession, JsonSerializerOptions.Default),
            text => text == null ? null : JsonSerializer.Deserialize<OrganisationSuccession>(text, JsonSerializerOptions.Default));
    }

    public void Configure(EntityTypeBuilder<Succession> succession)
    {
        succession.ToTable("successions");
        succession.HasKey(act => act.SuccessionId);
        succession.Property(act => act.SuccessionId).ValueGeneratedNever();
        succession.Property(act => act.Facts).HasColumnType("jsonb").HasConversion(
            facts => JsonSerializer.Serialize(facts, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<SuccessionFacts>(text, JsonSerializerOptions.Default)!);
    }

    public void Configure(EntityTypeBuilder<OrganisationClass> collective)
    {
        collective.ToTable("organisation_classes");
        collective.HasKey(one => one.Code);
        collective.Property(one => one.Code).HasMaxLength(64);
    }
}
