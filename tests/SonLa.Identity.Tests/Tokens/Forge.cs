using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SonLa.Identity.Tokens;

namespace SonLa.Identity.Tests.Tokens;

/// <summary>Makes tokens as an attacker, a careless issuer or Identity itself would: any header, any claims, any key.</summary>
internal sealed class Forge(string kid, ECDsa key, long now)
{
    public const string Issuer = "https://identity.sonla.gov.vn";
    public const string Audience = "sonla-identity";

    public string Kid => kid;

    public ECDsa Key => key;

    public long Now => now;

    public static async Task<Forge> Of(IdentityService identity)
    {
        var (kid, pair) = await identity.Services.GetRequiredService<SigningKeyRing>().Current(CancellationToken.None);
        return new(kid, pair, identity.Now.ToUnixTimeSeconds());
    }

    public JsonObject Header() => new() { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = kid };

    public JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Audience,
        ["sub"] = Guid.CreateVersion7(),
        ["jti"] = Guid.CreateVersion7(),
        ["iat"] = now,
        ["nbf"] = now,
        ["exp"] = now + 300,
        ["name"] = "Lò Thị Mẫu",
        ["org"] = "so-tc",
        ["roles"] = new JsonArray("finance"),
    };

    /// <summary>Signs with Identity's key; a member set to null is left out.</summary>
    public string Token(object? claims = null, object? header = null) =>
        Sign(Encode(Merge(Header(), header)), Encode(Merge(Claims(), claims)), key);

    public static string Sign(string header, string claims, ECDsa with) =>
        $"{header}.{claims}.{Base64Url.EncodeToString(with.SignData(Encoding.UTF8.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))}";

    public static string Encode(JsonNode part) => Encode(part.ToJsonString());

    public static string Encode(string part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part));

    public static JsonObject Merge(JsonObject all, object? changes)
    {
        foreach (var (name, value) in changes is null ? [] : JsonSerializer.SerializeToNode(changes)!.AsObject().ToList())
        {
            if (value is null)
            {
                all.Remove(name);
            }
            else
            {
                all[name] = value.DeepClone();
            }
        }

        return all;
    }
}
