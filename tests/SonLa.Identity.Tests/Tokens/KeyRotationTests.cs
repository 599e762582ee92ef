using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SonLa.Identity.Tests.Tokens;

public sealed class KeyRotationTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task The_key_set_is_public_cacheable_and_names_keys_by_their_thumbprint()
    {
        var response = await identity.Anonymous().GetAsync(Answers.Path("/.well-known/jwks.json"));

        Assert.Equal("application/jwk-set+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(5), response.Headers.CacheControl?.MaxAge);
        var keys = (await response.Json()).GetProperty("keys").EnumerateArray().ToList();
        Assert.True(keys.Count >= 2);
        Assert.All(keys, key =>
        {
            Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], key.EnumerateObject().Select(member => member.Name).Order());
            var canonical = $$"""{"crv":"P-256","kty":"EC","x":"{{key.GetProperty("x")}}","y":"{{key.GetProperty("y")}}"}""";
            Assert.Equal(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(canonical))), key.GetProperty("kid").GetString());
        });
    }

    [Fact]
    public async Task Tokens_stay_good_over_a_rotation_and_new_ones_bear_the_key_published_before()
    {
        // Keys are young enough to rotate exactly once on the way.
        await identity.SignIn("tc");
        await identity.Database().Execute("update signing_keys set activated_at = $1 where activated_at is not null and retired_at is null", identity.Now.UtcDateTime.AddDays(-90).AddMinutes(2));
        identity.Forward(TimeSpan.FromMinutes(1.5));
        var published = await Kids();
        var session = await identity.SignIn("tc");
        var before = await identity.Token(session);

        identity.Forward(TimeSpan.FromMinutes(2));
        var after = await identity.Token(session);

        Assert.NotEqual(Kid(before), Kid(after));
        Assert.Contains(Kid(after), published);
        Assert.Contains(Kid(before), await Kids());
        using var old = identity.With(before);
        using var fresh = identity.With(after);
        Assert.Equal(HttpStatusCode.OK, (await old.GetAsync(Answers.Path("/clock"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await fresh.GetAsync(Answers.Path("/clock"))).StatusCode);
    }

    [Fact]
    public async Task A_key_deleted_after_a_leak_signs_no_more_after_a_minute_and_opens_nothing_after_six()
    {
        var session = await identity.SignIn("tc");
        var leaked = await Forge.Of(identity);
        var forged = leaked.Token(new { exp = leaked.Now + 3600 });
        Assert.Equal(HttpStatusCode.OK, (await identity.Send(forged)).StatusCode);

        await identity.Database().Execute("delete from signing_keys where kid = $1", leaked.Kid);
        identity.Forward(TimeSpan.FromMinutes(1));
        Assert.NotEqual(leaked.Kid, Kid(await identity.Token(session)));

        identity.Forward(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.Send(forged)).StatusCode);
        Assert.DoesNotContain(leaked.Kid, await Kids());
    }

    [Fact]
    public async Task An_expired_token_opens_nothing()
    {
        var token = await identity.Token(await identity.SignIn("tc"));
        identity.Forward(TimeSpan.FromMinutes(6));
        using var late = identity.With(token);

        var response = await late.GetAsync(Answers.Path("/clock"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static string Kid(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[0])).RootElement.GetProperty("kid").GetString()!;

    private async Task<IReadOnlyList<string>> Kids() =>
        [.. (await identity.Anonymous().Json("/.well-known/jwks.json")).GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
}
