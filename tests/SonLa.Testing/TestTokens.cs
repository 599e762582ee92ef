using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Testing;

/// <summary>Stands in for Identity: mints access tokens with a key of the test process and serves its public half.</summary>
public static class TestTokens
{
    private const string KeyId = "test";
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly Lazy<Task<Uri>> LazyJwks = new(Serve);

    /// <summary>Where the public key is served: <c>Authentication:JwksUrl</c>.</summary>
    public static Task<Uri> JwksUrl() => LazyJwks.Value;

    /// <summary>A token as Identity would issue it, valid for an hour.</summary>
    public static string Mint(string service, IEnumerable<string> roles, string organisationCode, Guid accountId)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return Sign(new Dictionary<string, object>
        {
            ["iss"] = AccessTokenProfile.DefaultIssuer,
            ["aud"] = AccessTokenProfile.AudienceOf(service),
            ["sub"] = accountId,
            ["name"] = $"{organisationCode} {string.Join('+', roles)}",
            ["org"] = organisationCode,
            ["roles"] = roles,
            ["sid"] = Guid.CreateVersion7(),
            ["jti"] = Guid.CreateVersion7(),
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 3600,
        });
    }

    /// <summary>Signs claims of the test's choice.</summary>
    public static string Sign(IReadOnlyDictionary<string, object> claims)
    {
        var header = new { alg = AccessTokenProfile.Algorithm, typ = AccessTokenProfile.Type, kid = KeyId };
        var content = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = Key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{content}.{Encode(signature)}";
    }

    private static async Task<Uri> Serve()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var point = Key.ExportParameters(includePrivateParameters: false).Q;
        var jwks = new { keys = new[] { new { kty = "EC", crv = "P-256", alg = AccessTokenProfile.Algorithm, use = "sig", kid = KeyId, x = Encode(point.X!), y = Encode(point.Y!) } } };
        server.MapGet("/jwks.json", () => Results.Json(jwks));
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return new Uri($"{address}/jwks.json");
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
