using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Organisations;

public sealed class RepublishTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task Everything_is_said_again_with_the_version_it_has()
    {
        using var administrator = await identity.As("quan-tri");
        Assert.Equal(49, (await identity.Published<OrganisationChanged>()).Count);

        var response = await administrator.PostAsync(Answers.Path("/organisations/republish"), null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        AllTwice(49, (await identity.Published<OrganisationChanged>()).Select(change => (change.Code, change.Version)));
        AllTwice(4, (await identity.Published<OrganisationClassDefined>()).Select(change => (change.Code, change.Version)));
        AllTwice(70, (await identity.Published<AccountChanged>()).Select(change => (change.AccountId, change.Version)));
    }

    private static void AllTwice<TKey>(int things, IEnumerable<TKey> told)
    {
        var times = told.GroupBy(key => key).Select(group => group.Count()).ToList();
        Assert.Equal(things, times.Count);
        Assert.All(times, count => Assert.Equal(2, count));
    }
}
