using SonLa.Identity.Tests.Tokens;

namespace SonLa.Identity.Tests.Clients;

public sealed class RequestClientTokenTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task A_good_assertion_buys_a_short_token_of_a_partner_for_the_feed()
    {
        var partner = await Partner.Registered(identity, "bo-mua");

        var response = await partner.Ask();
        var answer = await response.Json();
        var claims = answer.GetProperty("access_token").GetString()!.Payload();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("Bearer", 300, "sonla-integration"), (answer.GetProperty("token_type").GetString(), answer.GetProperty("expires_in").GetInt32(), answer.GetProperty("scope").GetString()));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.False(answer.TryGetProperty("refresh_token", out _));
        Assert.Equal(("bo-mua", "bo-khdt", "sonla-integration"), (claims.GetProperty("client_id").GetString(), claims.GetProperty("org").GetString(), claims.GetProperty("aud").GetString()));
        Assert.Equal(["partner"], claims.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.True(Guid.TryParse(claims.GetProperty("sub").GetString(), out _));
        Assert.Equal(300, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task Each_token_leaves_one_audit_record_that_names_the_client_and_the_key_and_holds_no_token()
    {
        var partner = await Partner.Registered(identity, "bo-vet");

        var claims = (await partner.Token()).Payload();

        var (actor, tokenId) = ($"account:{claims.GetProperty("sub").GetString()}", claims.GetProperty("jti").GetString()!);
        Assert.Equal(1L, await identity.Database().Scalar<long>(
            "select count(*) from audit_records where actor = $1 and organisation = 'bo-khdt' and action = 'RequestClientToken/added' and subject_id = $2 and after::text like '%' || $3 || '%'",
            actor,
            tokenId,
            partner.Kid));
        Assert.Equal(1L, await identity.Database().Scalar<long>("select count(*) from audit_records where actor = $1", actor));
    }

    [Fact]
    public async Task An_assertion_works_once_even_for_many_who_use_it_at_the_same_time()
    {
        var partner = await Partner.Registered(identity, "bo-mot-lan");
        var assertion = partner.Assertion();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => partner.Ask(assertion)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            Assert.Equal("invalid_client", await Partner.RefusalIn(refused));
        }
    }

    [Fact]
    public async Task The_same_jti_of_two_clients_is_two_assertions()
    {
        var one = await Partner.Registered(identity, "bo-thu-nhat");
        var other = await Partner.Registered(identity, "bo-thu-hai");

        Assert.Equal(HttpStatusCode.OK, (await one.Ask(one.Assertion(new { jti = "1" }))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.Ask(other.Assertion(new { jti = "1" }))).StatusCode);
    }

    [Fact]
    public async Task Used_assertions_are_forgotten_when_they_could_not_be_used_again_anyway()
    {
        var partner = await Partner.Registered(identity, "bo-quen");
        var long5 = partner.Assertion(new { exp = identity.Now.ToUnixTimeSeconds() + 300 });
        Assert.Equal(HttpStatusCode.OK, (await partner.Ask(long5)).StatusCode);
        identity.Forward(TimeSpan.FromSeconds(359));
        Assert.Equal("invalid_client", await partner.Refusal(long5));
        Assert.Equal(2L, await Kept(partner) + 1);

        identity.Forward(TimeSpan.FromMinutes(5));
        await partner.Token();

        Assert.Equal(1L, await Kept(partner));
        Assert.Equal("invalid_client", await partner.Refusal(long5));
    }

    [Fact]
    public async Task A_locked_client_is_refused_at_once_and_let_in_again_when_it_is_unlocked()
    {
        var partner = await Partner.Registered(identity, "bo-khoa");
        await partner.Token();

        Assert.Equal(HttpStatusCode.NoContent, await partner.Administer("lock"));
        Assert.Equal("invalid_client", await partner.Refusal());

        Assert.Equal(HttpStatusCode.NoContent, await partner.Administer("unlock"));
        await partner.Token();
        Assert.Equal(HttpStatusCode.NotFound, await new Partner(identity, "bo-khong-co").Administer("lock"));
    }

    [Fact]
    public async Task Outside_its_days_a_client_is_refused_and_no_token_outlives_the_last_of_them()
    {
        var today = DateOnly.FromDateTime(identity.Now.ToOffset(TimeSpan.FromHours(7)).DateTime);
        var partner = await Partner.Registered(identity, "bo-co-han");

        await partner.Change(partner.Registration(activeFrom: $"{today.AddDays(1):yyyy-MM-dd}"), 1);
        Assert.Equal("invalid_client", await partner.Refusal());
        await partner.Change(partner.Registration(activeTo: $"{today.AddDays(-1):yyyy-MM-dd}"), 2);
        Assert.Equal("invalid_client", await partner.Refusal());

        await partner.Change(partner.Registration(activeTo: $"{today:yyyy-MM-dd}"), 3);
        var midnight = new DateTimeOffset(today.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
        identity.Forward(midnight - identity.Now - TimeSpan.FromSeconds(100));
        Assert.InRange((await partner.Token()).Payload().GetProperty("exp").GetInt64(), midnight.ToUnixTimeSeconds() - 1, midnight.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_clock_a_minute_off_is_forgiven_and_no_more()
    {
        var partner = await Partner.Registered(identity, "bo-dong-ho");
        var now = identity.Now.ToUnixTimeSeconds();

        foreach (var good in new object[] { new { exp = now - 59 }, new { exp = now + 360 }, new { iat = now + 60, nbf = now + 60 }, new { iat = (long?)null } })
        {
            Assert.Equal(HttpStatusCode.OK, (await partner.Ask(partner.Assertion(good))).StatusCode);
        }

        foreach (var bad in new object[] { new { exp = now - 60 }, new { exp = now + 361 }, new { iat = now + 61 }, new { nbf = now + 61 } })
        {
            Assert.Equal("invalid_client", await partner.Refusal(partner.Assertion(bad)));
        }
    }

    [Theory]
    [InlineData("grant_type", null, "invalid_request")]
    [InlineData("grant_type", "authorization_code", "unsupported_grant_type")]
    [InlineData("grant_type", "refresh_token", "unsupported_grant_type")]
    [InlineData("client_assertion", null, "invalid_client")]
    [InlineData("client_assertion", "rubbish", "invalid_client")]
    [InlineData("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer", "invalid_client")]
    [InlineData("client_secret", "secret", "invalid_client")]
    [InlineData("client_id", "bo-khac", "invalid_client")]
    [InlineData("scope", "sonla-identity", "invalid_scope")]
    [InlineData("scope", "sonla-integration sonla-identity", "invalid_scope")]
    public async Task A_form_that_asks_for_something_else_is_refused_in_the_words_of_the_standard(string name, string? value, string error)
    {
        var partner = await Named("bo-mau-don");

        Assert.Equal(error, await partner.Refusal(changes: (name, value)));
    }

    [Fact]
    public async Task Scope_and_client_id_may_be_said_again()
    {
        var partner = await Named("bo-noi-lai");

        Assert.Equal(HttpStatusCode.OK, (await partner.Ask(changes: [("scope", "sonla-integration"), ("client_id", "bo-noi-lai")])).StatusCode);
    }

    [Fact]
    public async Task Something_that_is_no_such_form_is_refused_without_a_crash()
    {
        var assertion = (await Named("bo-la")).Assertion();
        var good = $"grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion={assertion}";

        Assert.Equal("invalid_request", await Send($$"""{"grant_type":"client_credentials","client_assertion":"{{assertion}}"}""", "application/json"));
        Assert.Equal("invalid_request", await Send("", "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_request", await Send($"{good}&grant_type=client_credentials", "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_request", await Send($"{good}&{string.Join('&', Enumerable.Range(0, 40).Select(index => $"p{index}=1"))}", "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_request", await Send($"{good}&x={new string('a', 20_000)}", "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_client", await Send(good + "%FF", "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_request", await Send(good + "%00", "application/x-www-form-urlencoded"));
        using var basic = identity.Anonymous();
        basic.DefaultRequestHeaders.Authorization = new("Basic", "Ym86c2VjcmV0");
        var refused = await basic.PostAsync(Answers.Path("/connect/token"), new StringContent(good, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"));
        Assert.Equal("invalid_client", await Partner.RefusalIn(refused));
        Assert.Equal("Basic", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task The_token_opens_nothing_at_Identity()
    {
        var token = await (await Named("bo-tham-lam")).Token();

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.Send(token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await identity.With((await Forge.Of(identity)).Token(new { roles = new[] { "partner" } })).GetAsync(Answers.Path("/clients"))).StatusCode);
    }

    private async Task<Partner> Named(string clientId)
    {
        var partner = new Partner(identity, clientId);
        await partner.Register(partner.Registration());
        using var administrator = await identity.As("quan-tri");
        var version = (await administrator.Json($"/clients/{clientId}")).GetProperty("version").GetInt32();
        await partner.Change(partner.Registration(), version);
        return partner;
    }

    private async Task<string> Send(string body, string type) => await Partner.RefusalIn(
        await identity.Anonymous().PostAsync(Answers.Path("/connect/token"), new StringContent(body, System.Text.Encoding.UTF8, type)));

    private Task<long> Kept(Partner partner) => identity.Database().Scalar<long>(
        "select count(*) from given_tokens given join clients on clients.id = given.client where clients.client_id = $1", partner.ClientId);
}
