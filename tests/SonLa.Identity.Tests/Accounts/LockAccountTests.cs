using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Accounts;

public sealed class LockAccountTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task A_locked_account_loses_its_sessions_at_the_next_exchange_until_it_is_unlocked()
    {
        var session = await identity.SignIn("cv.so-ct");
        using var administrator = await identity.As("quan-tri");
        var person = await Person.Named(identity, "cv.so-ct");

        Assert.Equal(HttpStatusCode.NoContent, (await Post(administrator, person, "lock")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(session)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TrySignIn("cv.so-ct", IdentityService.Password)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await Post(administrator, person, "unlock")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(session)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await identity.TryExchange(await identity.SignIn("cv.so-ct"))).StatusCode);
        var told = (await identity.Published<AccountChanged>()).Where(change => change.AccountId == person.AccountId && change.Version > person.Version);
        Assert.Equal([(false, person.Version + 1), (true, person.Version + 2)], told.Select(change => (change.Active, change.Version)));
    }

    [Fact]
    public async Task Locking_twice_is_told_once()
    {
        using var administrator = await identity.As("quan-tri");
        var person = await Person.Named(identity, "cv.so-xd");

        await Post(administrator, person, "lock");
        Assert.Equal(HttpStatusCode.NoContent, (await Post(administrator, person, "lock")).StatusCode);

        Assert.Single(await identity.Published<AccountChanged>(), change => change.AccountId == person.AccountId && !change.Active);
    }

    [Fact]
    public async Task Unlocking_forgets_a_lock_out()
    {
        using var administrator = await identity.As("quan-tri");
        var person = await Person.Named(identity, "cv.so-nv");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await identity.TrySignIn("cv.so-nv", $"guess {attempt}");
        }

        await Post(administrator, person, "unlock");

        Assert.Equal(HttpStatusCode.Created, (await identity.TrySignIn("cv.so-nv", IdentityService.Password)).StatusCode);
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        using var administrator = await identity.As("quan-tri");

        var response = await Post(administrator, await Person.Named(identity, "quan-tri"), "lock");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("account.own-rights", await response.Rule());
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_not_found()
    {
        using var administrator = await identity.As("quan-tri");

        Assert.Equal(HttpStatusCode.NotFound, (await Post(administrator, new(Guid.CreateVersion7(), 1), "lock")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(administrator, new(Guid.CreateVersion7(), 1), "unlock")).StatusCode);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, Person person, string act) =>
        client.PostAsync(Answers.Path($"/accounts/{person.AccountId}/{act}"), null);
}
