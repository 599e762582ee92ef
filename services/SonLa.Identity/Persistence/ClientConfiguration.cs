using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Identity.Clients;

namespace SonLa.Identity.Persistence;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<PartnerClient>, IEntityTypeConfiguration<GivenToken>
{
    public void Configure(EntityTypeBuilder<PartnerClient> client)
    {
        client.ToTable("clients");
        client.HasKey(one => one.Id);
        client.Property(one => one.Id).ValueGeneratedNever();
        client.Property(one => one.ClientId).HasMaxLength(64);
        client.Property(one => one.Name).HasMaxLength(200);
        client.Property(one => one.OrganisationCode).HasMaxLength(64);
        client.Property(one => one.Version).IsConcurrencyToken();
        client.Ignore(one => one.EndsAt);
        client.HasIndex(one => one.ClientId).IsUnique();
        client.OwnsMany(one => one.Keys, key =>
        {
            key.ToTable("client_keys");
            key.WithOwner().HasForeignKey("Client");
            key.HasKey("Client", nameof(ClientKey.Kid));
            key.Property(one => one.Kid).HasMaxLength(128);
        });
    }

    public void Configure(EntityTypeBuilder<GivenToken> given)
    {
        given.ToTable("given_tokens");
        given.HasKey(one => one.TokenId);
        given.Property(one => one.TokenId).ValueGeneratedNever();
        given.Property(one => one.Kid).HasMaxLength(128);
        given.Property(one => one.Scope).HasMaxLength(64);
        given.HasOne<PartnerClient>().WithMany().HasForeignKey(one => one.Client);
        given.HasIndex(one => new { one.Client, one.AssertionHash }).IsUnique();
        given.HasIndex(one => one.KeptUntil);
    }
}
