using System.Buffers.Text;
using System.Security.Cryptography;

namespace SonLa.Identity.Tests.Sessions;

public sealed class ExchangeSessionTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task Each_token_is_for_one_service_and_carries_the_profile()
    {
        var session = await identity.SignIn("khdt");

        var claims = (await identity.Token(session, "sonla-reporting")).Payload();

        Assert.Equal("sonla-reporting", claims.GetProperty("aud").GetString());
        Assert.Equal("https://identity.sonla.gov.vn", claims.GetProperty("iss").GetString());
        Assert.Equal("so-khdt", claims.GetProperty("org").GetString());
        Assert.Equal("planning", Assert.Single(claims.GetProperty("roles").EnumerateArray()).GetString());
        Assert.Equal(300, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.All(["sub", "sid", "jti"], name => Assert.True(Guid.TryParse(claims.GetProperty(name).GetString(), out _), name));
        Assert.All(["client_id", "name", "scope"], name => Assert.NotEqual("", claims.GetProperty(name).GetString()));
    }

    [Fact]
    public async Task A_token_for_another_service_does_not_open_this_one()
    {
        var session = await identity.SignIn("khdt");
        using var stranger = identity.With(await identity.Token(session, "sonla-reporting"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Answers.Path("/organisations"))).StatusCode);
    }

    [Fact]
    public async Task An_unknown_audience_is_refused_by_name()
    {
        var response = await identity.TryExchange(await identity.SignIn("khdt"), "sonla-elsewhere");

        Assert.Equal(["audience"], await response.Fields());
    }

    [Fact]
    public async Task A_forged_session_gets_nothing()
    {
        var forged = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(forged)).StatusCode);
    }

    [Fact]
    public async Task An_hour_of_idleness_ends_a_session()
    {
        var session = await identity.SignIn("tc");

        identity.Forward(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(session)).StatusCode);
    }

    [Fact]
    public async Task Use_keeps_a_session_alive_but_not_beyond_its_longest()
    {
        var session = await identity.SignIn("tc");
        for (var hours = 0.5; hours < 12; hours += 0.5)
        {
            identity.Forward(TimeSpan.FromMinutes(30));
            Assert.Equal(HttpStatusCode.OK, (await identity.TryExchange(session)).StatusCode);
        }

        identity.Forward(TimeSpan.FromMinutes(30));

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(session)).StatusCode);
    }

    [Fact]
    public async Task A_token_never_outlives_its_session()
    {
        var session = await identity.SignIn("tc");
        var ends = await identity.Database().Scalar<DateTime>("select ends_at from sessions order by session_id desc limit 1");
        await identity.Database().Execute("update sessions set last_used_at = ends_at - interval '3 minutes'");
        identity.Forward(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(2));

        var claims = (await identity.Token(session)).Payload();

        Assert.Equal(new DateTimeOffset(ends).ToUnixTimeSeconds(), claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task Signing_out_acts_at_the_next_exchange_and_may_be_repeated()
    {
        var session = await identity.SignIn("nv");
        await identity.Token(session);

        var first = await identity.Anonymous().PostAsJsonAsync("/sessions/end", new { session });
        var again = await identity.Anonymous().PostAsJsonAsync("/sessions/end", new { session });

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(session)).StatusCode);
    }

    [Fact]
    public async Task A_lock_out_closes_the_open_sessions_until_it_ends()
    {
        var session = await identity.SignIn("gd.so-xd");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await identity.TrySignIn("gd.so-xd", $"guess {attempt}");
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(session)).StatusCode);

        identity.Forward(TimeSpan.FromMinutes(15));

        Assert.Equal(HttpStatusCode.OK, (await identity.TryExchange(session)).StatusCode);
    }
}
