using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SonLa.Identity.Tests.Tokens;

namespace SonLa.Identity.Tests.Clients;

/// <summary>Assertions that must not open the door, by hand and by npm jose, beside good ones that do.</summary>
public sealed class AssertionAttackTests(IdentityService identity) : IClassFixture<IdentityService>
{
    private static readonly ECDsa Stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly Dictionary<string, Func<Partner, string>> Attacks = new()
    {
        ["alg none"] = partner => $"{partner.Assertion(header: new { alg = "none" }).Split('.')[0]}.{partner.Assertion().Split('.')[1]}.",
        ["another algorithm's name"] = partner => partner.Assertion(header: new { alg = "ES384" }),
        ["HS256 with the public key as secret"] = Symmetric,
        ["a stranger's key under a good kid"] = partner => partner.Assertion(signedBy: Stranger),
        ["a kid nobody registered"] = partner => partner.Assertion(header: new { kid = "x" }),
        ["no kid"] = partner => partner.Assertion(header: new { kid = (string?)null }),
        ["an embedded key"] = partner => partner.Assertion(header: new { jwk = partner.PublicKey() }),
        ["a key set's address"] = partner => partner.Assertion(header: new { jku = "https://stranger.example/jwks.json" }),
        ["a critical extension"] = partner => partner.Assertion(header: new { crit = new[] { "b64" }, b64 = false }),
        ["typed as an access token"] = partner => partner.Assertion(header: new { typ = "at+jwt" }),
        ["another issuer"] = partner => partner.Assertion(new { iss = "bo-khac" }),
        ["another subject"] = partner => partner.Assertion(new { sub = "bo-khac" }),
        ["no issuer"] = partner => partner.Assertion(new { iss = (string?)null, sub = (string?)null }),
        ["a client that does not exist"] = partner => partner.Assertion(new { iss = "bo-khong-co", sub = "bo-khong-co" }),
        ["a client's name no database takes"] = partner => partner.Assertion(new { iss = "bo\0", sub = "bo\0" }),
        ["another audience"] = partner => partner.Assertion(new { aud = "https://stranger.example" }),
        ["a service's audience"] = partner => partner.Assertion(new { aud = "sonla-integration" }),
        ["a second audience"] = partner => partner.Assertion(new { aud = new[] { Forge.Issuer, "https://stranger.example" } }),
        ["no audience"] = partner => partner.Assertion(new { aud = (string?)null }),
        ["no expiry"] = partner => partner.Assertion(new { exp = (long?)null }),
        ["an expiry in words"] = partner => partner.Assertion(new { exp = "soon" }),
        ["an expiry in fractions"] = partner => partner.Assertion(new { exp = 1.5 }),
        ["an expiry years ahead"] = partner => partner.Assertion(new { exp = long.MaxValue }),
        ["no jti"] = partner => partner.Assertion(new { jti = (string?)null }),
        ["an empty jti"] = partner => partner.Assertion(new { jti = "" }),
        ["a number as jti"] = partner => partner.Assertion(new { jti = 7 }),
        ["a jti too long"] = partner => partner.Assertion(new { jti = new string('j', 129) }),
        ["other claims under a good signature"] = partner => Mix(partner.Assertion(), partner.Assertion()),
        ["a zero signature"] = partner => $"{string.Join('.', partner.Assertion().Split('.')[..2])}.{Base64Url.EncodeToString(new byte[64])}",
        ["a signature in DER"] = Der,
        ["padding"] = partner => partner.Assertion() + "=",
        ["four parts"] = partner => partner.Assertion() + ".x",
        ["nothing but dots"] = _ => "..",
        ["a name said twice"] = Twice,
    };

    public static TheoryData<string> Names() => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused(string attack)
    {
        var partner = await Registered();

        Assert.Equal("invalid_client", await partner.Refusal(Attacks[attack](partner)));
    }

    [Fact]
    public async Task The_same_hand_makes_assertions_that_are_accepted_when_nothing_is_wrong()
    {
        var partner = await Registered();

        foreach (var good in new[] { partner.Assertion(), partner.Assertion(new { aud = new[] { Forge.Issuer } }), partner.Assertion(header: new { typ = (string?)null }), partner.Assertion(header: new { typ = "client-authentication+jwt" }), partner.Assertion(new { extra = new[] { 1, 2 } }) })
        {
            Assert.Equal(HttpStatusCode.OK, (await partner.Ask(good)).StatusCode);
        }
    }

    [Fact]
    public async Task Who_is_registered_cannot_be_told_from_the_refusal()
    {
        var partner = await Registered();
        var unknown = new Partner(identity, "bo-khong-ai-biet");

        var sentences = new List<string?>();
        foreach (var asked in new[] { await partner.Ask(partner.Assertion(signedBy: Stranger)), await unknown.Ask() })
        {
            sentences.Add((await asked.Json()).GetProperty("error_description").GetString());
        }

        Assert.Single(sentences.Distinct());
    }

    [Tokens.NodeFact]
    public async Task What_jose_signs_well_buys_a_token_that_jose_accepts_and_what_it_signs_wrongly_buys_none()
    {
        var partner = await Registered();
        var secret = partner.Key.ExportParameters(includePrivateParameters: true);
        var jwk = new { kty = "EC", crv = "P-256", x = Base64Url.EncodeToString(secret.Q.X), y = Base64Url.EncodeToString(secret.Q.Y), d = Base64Url.EncodeToString(secret.D) };

        var signed = await Node.Run("assert.mjs", new { jwk, kid = partner.Kid, clientId = partner.ClientId, audience = Forge.Issuer, now = identity.Now.ToUnixTimeSeconds() });

        var tokens = new Dictionary<string, string>();
        foreach (var good in signed.GetProperty("valid").EnumerateObject())
        {
            using var response = await partner.Ask(good.Value.GetString());
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{good.Name} got {response.StatusCode}");
            tokens[good.Name] = (await response.Json()).GetProperty("access_token").GetString()!;
        }

        foreach (var bad in signed.GetProperty("invalid").EnumerateObject())
        {
            Assert.True(await partner.Refusal(bad.Value.GetString()) == "invalid_client", bad.Name);
        }

        var jwks = await identity.Anonymous().Json("/.well-known/jwks.json");
        var verdicts = await Node.Run("verify.mjs", new { jwks, issuer = Forge.Issuer, audience = "sonla-integration", now = identity.Now.ToUnixTimeSeconds(), tokens });
        Assert.Equal(4, tokens.Count);
        Assert.All(verdicts.EnumerateObject(), verdict => Assert.Equal("", verdict.Value.GetString()));
    }

    private async Task<Partner> Registered()
    {
        var partner = new Partner(identity, $"bo-{Guid.CreateVersion7():n}");
        Assert.Equal(HttpStatusCode.Created, (await partner.Register(partner.Registration())).StatusCode);
        return partner;
    }

    private static string Mix(string one, string other) => $"{one.Split('.')[0]}.{other.Split('.')[1]}.{one.Split('.')[2]}";

    private static string Symmetric(Partner partner)
    {
        var parts = partner.Assertion(header: new { alg = "HS256" }).Split('.');
        var secret = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(partner.PublicKey()));
        return $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")))}";
    }

    private static string Der(Partner partner)
    {
        var content = string.Join('.', partner.Assertion().Split('.')[..2]);
        return $"{content}.{Base64Url.EncodeToString(partner.Key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))}";
    }

    private static string Twice(Partner partner)
    {
        var parts = partner.Assertion().Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        return Forge.Sign(parts[0], Forge.Encode($"{claims[..^1]},\"iss\":\"{partner.ClientId}\"}}"), partner.Key);
    }
}
