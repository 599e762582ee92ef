using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Seeding;

public sealed class SeedTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task Seeding_twice_creates_and_tells_nothing_new()
    {
        var first = await identity.Seed();
        var second = await identity.Seed();

        Assert.Equal(new(48, 4, 65), first);
        Assert.Equal(new(0, 0, 0), second);
        Assert.Equal(48, (await identity.Published<OrganisationChanged>()).Count);
        Assert.Equal(4, (await identity.Published<OrganisationClassDefined>()).Count);
        Assert.Equal(65, (await identity.Published<AccountChanged>()).Count);
    }
}
