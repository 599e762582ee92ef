using System.Buffers.Text;
using System.Security.Cryptography;

namespace SonLa.Identity.Clients;

/// <summary>A public ES256 key of a partner's client; the private half never leaves the partner.</summary>
internal sealed class ClientKey
{
    private ClientKey()
    {
    }

    /// <summary>The name by which assertions refer to it.</summary>
    public string Kid { get; private set; } = "";

    public string X { get; private set; } = "";

    public string Y { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    public static ClientKey Of(string kid, string x, string y, DateTimeOffset now) => new() { Kid = kid, X = x, Y = y, AddedAt = now };

    public bool IsSamePoint(ClientKey other) => X == other.X && Y == other.Y;

    /// <summary>The key for verifying.</summary>
    /// <exception cref="CryptographicException">The two numbers are no point of the curve.</exception>
    public ECDsa Open() => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) },
    });
}
