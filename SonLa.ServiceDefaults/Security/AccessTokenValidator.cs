using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SonLa.ServiceDefaults.Security;

/// <summary>ES256 access tokens (RFC 9068) against Identity's published keys: one algorithm, one type, nothing taken from the header but equality.</summary>
internal sealed class AccessTokenValidator(SigningKeys keys, TimeProvider time, string issuer, string audience) : IAccessTokenValidator
{
    private const int LongestToken = 8192;
    private const int SignatureBytes = 64;
    private const int SkewSeconds = 30;

    public async Task<JsonElement> Validate(string token, CancellationToken cancellationToken)
    {
        var parts = token.Length <= LongestToken ? token.Split('.', 4) : [];
        Insist(parts.Length == 3, "not three parts of reasonable size");
        await VerifySignature(parts, cancellationToken);

        var claims = TokenPart.Parse(parts[1]);
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

    private async Task VerifySignature(string[] parts, CancellationToken cancellationToken)
    {
        // Exactly these three members: no crit, no jwk, jku or x5c that somebody might one day believe.
        var header = TokenPart.Parse(parts[0]);
        Insist(header.Count == 3, "header");
        Insist(header.Text("alg") == AccessTokenProfile.Algorithm, "alg");
        Insist(header.Text("typ") is AccessTokenProfile.Type or "application/" + AccessTokenProfile.Type, "typ");
        var kid = header.Text("kid") ?? throw new AccessTokenException("kid");
        var signature = TokenPart.Decode(parts[2]);
        Insist(signature.Length == SignatureBytes, "signature length");
        var key = await keys.Find(kid, cancellationToken) ?? throw new AccessTokenException("unknown key");
        Insist(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation), "signature");
    }

    private static void Insist(bool holds, string what)
    {
        if (!holds)
        {
            throw new AccessTokenException(what);
        }
    }
}
