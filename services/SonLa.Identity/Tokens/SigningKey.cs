using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SonLa.Identity.Tokens;

/// <summary>An ES256 key pair of Identity: first published as the next one, then signing, then retired. Its private half is stored encrypted.</summary>
internal sealed class SigningKey
{
    // Published this long after retirement, so that every token it signed stays verifiable to its end.
    private static readonly TimeSpan Afterlife = TimeSpan.FromHours(1);

    private SigningKey()
    {
    }

    /// <summary>RFC 7638 thumbprint of the public key.</summary>
    public string Kid { get; private set; } = "";

    public string X { get; private set; } = "";

    public string Y { get; private set; } = "";

    /// <summary>PKCS #8 under Data Protection.</summary>
    public byte[] ProtectedKey { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when it signs; null for the next key.</summary>
    public DateTimeOffset? ActivatedAt { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    public bool IsNext => ActivatedAt is null;

    public bool IsCurrent => ActivatedAt is not null && RetiredAt is null;

    public static SigningKey Create(IDataProtector protector, DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        return new()
        {
            Kid = ThumbprintOf(x, y),
            X = x,
            Y = y,
            ProtectedKey = protector.Protect(pair.ExportPkcs8PrivateKey()),
            CreatedAt = now,
        };
    }

    public void Activate(DateTimeOffset now) => ActivatedAt = now;

    public void Retire(DateTimeOffset now) => RetiredAt = now;

    public bool IsPublished(DateTimeOffset now) => RetiredAt is not { } retired || now < retired + Afterlife;

    public ECDsa Open(IDataProtector protector)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(protector.Unprotect(ProtectedKey), out _);
        return pair;
    }

    /// <summary>What an ES256 key is called where nobody names it.</summary>
    // Members in lexicographic order without white space (RFC 7638, section 3.3).
    public static string ThumbprintOf(string x, string y) => Base64Url.EncodeToString(
        SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
}
