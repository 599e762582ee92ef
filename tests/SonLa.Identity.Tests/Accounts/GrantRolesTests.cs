using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Accounts;

public sealed class GrantRolesTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task A_role_taken_away_is_gone_from_the_next_token_and_told_to_the_others()
    {
        var session = await identity.SignIn("khdt");
        using var administrator = await identity.As("quan-tri");
        var person = await Person.Named(identity, "khdt");

        var response = await Grant(administrator, person.AccountId, """{"roles":["specialist"]}""", $"\"{person.Version}\"");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"\"{person.Version + 1}\"", response.Headers.ETag?.Tag);
        var claims = (await identity.Token(session)).Payload();
        Assert.Equal("specialist", Assert.Single(claims.GetProperty("roles").EnumerateArray()).GetString());
        var changed = Assert.Single(await identity.Published<AccountChanged>(), change => change.AccountId == person.AccountId && change.Version == person.Version + 1);
        Assert.Equal(["specialist"], changed.Roles);
    }

    [Fact]
    public async Task An_administrator_who_loses_the_role_can_administer_no_more_with_the_next_token()
    {
        using var administrator = await identity.As("quan-tri");
        var deputy = await Person.Named(identity, "vp");
        await Grant(administrator, deputy.AccountId, """{"roles":["administrator"]}""", $"\"{deputy.Version}\"");
        var session = await identity.SignIn("vp");
        using var before = identity.With(await identity.Token(session));
        Assert.Equal(HttpStatusCode.OK, (await before.GetAsync(Answers.Path("/accounts"))).StatusCode);

        await Grant(administrator, deputy.AccountId, """{"roles":["ubnd-office"]}""", $"\"{deputy.Version + 1}\"");

        using var after = identity.With(await identity.Token(session));
        Assert.Equal(HttpStatusCode.Forbidden, (await after.GetAsync(Answers.Path("/accounts"))).StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles()
    {
        using var administrator = await identity.As("quan-tri");
        var self = await Person.Named(identity, "quan-tri");

        var response = await Grant(administrator, self.AccountId, """{"roles":["chairman"]}""", $"\"{self.Version}\"");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("account.own-rights", await response.Rule());
    }

    [Theory]
    [InlineData("""{"roles":[]}""", "roles")]
    [InlineData("""{"roles":["king"]}""", "roles")]
    [InlineData("""{"roles":[null]}""", "roles[0]")]
    [InlineData("""{"roles":"planning"}""", "roles")]
    [InlineData("""{"role":"planning"}""", "role")]
    public async Task Roles_that_do_not_exist_are_refused(string body, string field)
    {
        using var administrator = await identity.As("quan-tri");
        var person = await Person.Named(identity, "tc");

        Assert.Equal([field], await (await Grant(administrator, person.AccountId, body, $"\"{person.Version}\"")).Fields());
    }

    [Fact]
    public async Task The_version_seen_must_be_named_and_current()
    {
        using var administrator = await identity.As("quan-tri");
        var person = await Person.Named(identity, "tc");

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Grant(administrator, person.AccountId, """{"roles":["finance"]}""", null)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Grant(administrator, person.AccountId, """{"roles":["finance"]}""", "\"99\"")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Grant(administrator, Guid.CreateVersion7(), """{"roles":["finance"]}""", "\"1\"")).StatusCode);
    }

    [Fact]
    public async Task Others_may_neither_see_nor_change_accounts()
    {
        using var chairman = await identity.As("chu-tich");
        var person = await Person.Named(identity, "tc");

        Assert.Equal(HttpStatusCode.Forbidden, (await chairman.GetAsync(Answers.Path("/accounts"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chairman.GetAsync(Answers.Path($"/accounts/{person.AccountId}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Grant(chairman, person.AccountId, """{"roles":["finance"]}""", "\"1\"")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chairman.PostAsync(Answers.Path($"/accounts/{person.AccountId}/lock"), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.Anonymous().GetAsync(Answers.Path("/accounts"))).StatusCode);
    }

    private static async Task<HttpResponseMessage> Grant(HttpClient client, Guid accountId, string body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/accounts/{accountId}/roles") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }
}
