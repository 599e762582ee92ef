using System.Buffers.Text;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tests.Tokens;

/// <summary>npm jose gives a second opinion on what Identity issues and on what its verifier accepts.</summary>
public sealed class JoseTests(IdentityService identity) : IClassFixture<IdentityService>
{
    // Here the profile is stricter than the standards ask, each time on purpose.
    private static readonly string[] StricterThanJose =
    [
        "a byte order mark",
        "a certificate chain",
        "a key set's address",
        "a kilobyte too much",
        "a subject that is no account",
        "alg said twice",
        "an audience said twice",
        "an embedded key beside ours",
        "an expiry beyond numbers",
        "an unpaired surrogate in a claim",
        "an unpaired surrogate in a header name",
        "issued in the future",
        "padding",
        "stray bits in the last letter",
        "white space inside",
    ];

    [NodeFact]
    public async Task Jose_accepts_what_Identity_issues_for_each_service()
    {
        var session = await identity.SignIn("khdt");
        foreach (var service in new[] { "identity", "assignments", "reporting", "notifications" })
        {
            var audience = AccessTokenProfile.AudienceOf(service);

            var verdicts = await Verify(audience, new() { ["issued"] = await identity.Token(session, audience) });

            Assert.Equal("", verdicts["issued"]);
        }
    }

    [NodeFact]
    public async Task What_jose_signs_well_is_accepted_and_what_it_signs_wrongly_is_refused()
    {
        var forge = await Forge.Of(identity);
        var secret = forge.Key.ExportParameters(includePrivateParameters: true);
        var jwk = new { kty = "EC", crv = "P-256", x = Base64Url.EncodeToString(secret.Q.X), y = Base64Url.EncodeToString(secret.Q.Y), d = Base64Url.EncodeToString(secret.D) };

        var signed = await Node.Run("sign.mjs", new { jwk, kid = forge.Kid, issuer = Forge.Issuer, audience = Forge.Audience, now = forge.Now });

        foreach (var (kind, expected) in new[] { ("valid", HttpStatusCode.OK), ("invalid", HttpStatusCode.Unauthorized) })
        {
            var tokens = signed.GetProperty(kind).EnumerateObject().ToList();
            Assert.NotEmpty(tokens);
            foreach (var token in tokens)
            {
                using var response = await identity.Send(token.Value.GetString()!);
                Assert.True(expected == response.StatusCode, $"{kind}: {token.Name} got {response.StatusCode}");
            }
        }
    }

    [NodeFact]
    public async Task Jose_refuses_the_same_attacks_but_for_those_where_the_profile_is_stricter()
    {
        var forge = await Forge.Of(identity);

        var verdicts = await Verify(Forge.Audience, Attacks.All(forge));

        Assert.True(verdicts.Count > 70);
        Assert.Equal(StricterThanJose.Order(), verdicts.Where(verdict => verdict.Value.Length == 0).Select(verdict => verdict.Key).Order());
    }

    private async Task<Dictionary<string, string>> Verify(string audience, Dictionary<string, string> tokens)
    {
        var jwks = await identity.Anonymous().Json("/.well-known/jwks.json");
        var verdicts = await Node.Run("verify.mjs", new { jwks, issuer = Forge.Issuer, audience, now = identity.Now.ToUnixTimeSeconds(), tokens });
        return verdicts.EnumerateObject().ToDictionary(verdict => verdict.Name, verdict => verdict.Value.GetString()!);
    }
}
