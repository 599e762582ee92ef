using System.Text.Json;

namespace SonLa.ServiceDefaults.Security;

/// <summary>ES256 access tokens (RFC 9068) against Identity's published keys: one algorithm, one type, nothing taken from the header but equality.</summary>
internal sealed class AccessTokenValidator(SigningKeys keys, TimeProvider time, string issuer, string audience) : IAccessTokenValidator
{
    private const int SkewSeconds = 30;

    public async Task<JsonElement> Validate(string token, CancellationToken cancellationToken)
    {
        var signed = SignedToken.Read(token);
        await VerifySignature(signed, cancellationToken);

        var claims = signed.Claims();
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        Insist(claims.Text("iss") == issuer, "iss");
        Insist(claims.Texts("aud").Contains(audience), "aud");
        Insist(claims.Number("exp") is { } expires && expires > now - SkewSeconds, "exp");
        Insist(claims.Number("iat") is { } issued && issued <= now + SkewSeconds, "iat");
        Insist(!claims.Has("nbf") || (claims.Number("nbf") is { } notBefore && notBefore <= now + SkewSeconds), "nbf");
        Insist(Guid.TryParseExact(claims.Text("sub"), "D", out _), "sub");
        Insist(!string.IsNullOrEmpty(claims.Text("jti")), "jti");
        return claims.Json;
    }

    private async Task VerifySignature(SignedToken signed, CancellationToken cancellationToken)
    {
        // Exactly these three members: no crit, no jwk, jku or x5c that somebody might one day believe.
        var header = signed.Header;
        Insist(header.Count == 3, "header");
        Insist(header.Text("alg") == AccessTokenProfile.Algorithm, "alg");
        Insist(header.Text("typ") is AccessTokenProfile.Type or "application/" + AccessTokenProfile.Type, "typ");
        var kid = header.Text("kid") ?? throw new AccessTokenException("kid");
        var key = await keys.Find(kid, cancellationToken) ?? throw new AccessTokenException("unknown key");
        Insist(signed.IsSignedBy(key), "signature");
    }

    private static void Insist(bool holds, string what)
    {
        if (!holds)
        {
            throw new AccessTokenException(what);
        }
    }
}
