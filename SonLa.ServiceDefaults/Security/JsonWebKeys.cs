using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;

namespace SonLa.ServiceDefaults.Security;

/// <summary>Reads ES256 public keys out of a JSON Web Key Set (RFC 7517); keys of other kinds are passed over, as the standard asks.</summary>
internal static class JsonWebKeys
{
    /// <exception cref="FormatException">The text is no key set.</exception>
    public static FrozenDictionary<string, ECDsa> Parse(string jwks)
    {
        try
        {
            using var document = JsonDocument.Parse(jwks);
            return document.RootElement.GetProperty("keys").EnumerateArray()
                .Where(key => Is(key, "kty", "EC") && Is(key, "crv", "P-256") && (!key.TryGetProperty("use", out _) || Is(key, "use", "sig")))
                .ToFrozenDictionary(key => key.GetProperty("kid").GetString()!, Import, StringComparer.Ordinal);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or CryptographicException)
        {
            throw new FormatException($"Not a key set: {malformed.Message}", malformed);
        }
    }

    private static bool Is(JsonElement key, string name, string value) => key.TryGetProperty(name, out var found) && found.ValueEquals(value);

    private static ECDsa Import(JsonElement key) => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new()
        {
            X = Base64Url.DecodeFromChars(key.GetProperty("x").GetString()),
            Y = Base64Url.DecodeFromChars(key.GetProperty("y").GetString()),
        },
    });
}
