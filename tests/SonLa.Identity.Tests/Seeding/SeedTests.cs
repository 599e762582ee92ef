using System.Security.Cryptography;
using SonLa.Contracts.Identity;
using SonLa.Identity.Seeding;
using SonLa.Identity.Tests.Clients;

namespace SonLa.Identity.Tests.Seeding;

public sealed class SeedTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task Seeding_twice_creates_and_tells_nothing_new()
    {
        var first = await identity.Seed();
        var second = await identity.Seed();

        Assert.Equal(new(49, 4, 70, 0), first);
        Assert.Equal(new(0, 0, 0, 0), second);
        Assert.Equal(49, (await identity.Published<OrganisationChanged>()).Count);
        Assert.Equal(4, (await identity.Published<OrganisationClassDefined>()).Count);
        Assert.Equal(70, (await identity.Published<AccountChanged>()).Count);
    }

    [Fact]
    public async Task The_sample_partner_gets_in_with_the_installations_key_and_with_a_new_one_where_that_was_lost()
    {
        var partner = new Partner(identity, SamplePartner.ClientId);

        Assert.Equal(1, (await identity.Seed(partner.Key.ExportPkcs8PrivateKeyPem())).Clients);
        await partner.Token();
        partner.Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("invalid_client", await partner.Refusal());
        Assert.Equal(0, (await identity.Seed(partner.Key.ExportPkcs8PrivateKeyPem())).Clients);

        Assert.Equal("bo-khdt", (await partner.Token()).Payload().GetProperty("org").GetString());
    }
}
