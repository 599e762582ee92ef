using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tokens;

/// <summary>Publishes the public keys by which every service verifies access tokens (RFC 7517).</summary>
internal static class GetJsonWebKeySet
{
    public sealed record Key(string Kty, string Crv, string Alg, string Use, string Kid, string X, string Y);

    public sealed record Response(IReadOnlyList<Key> Keys);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/.well-known/jwks.json", Handle)
        .WithName(nameof(GetJsonWebKeySet))
        .WithSummary("Publish the keys that verify access tokens")
        .WithTags("Tokens")
        .AllowAnonymous();

    /// <summary>The keys as verifiers read them.</summary>
    internal static Response Of(SigningKeySet keys, DateTimeOffset now) => new(
        [.. keys.Published(now).Select(key => new Key("EC", "P-256", AccessTokenProfile.Algorithm, "sig", key.Kid, key.X, key.Y))]);

    private static async Task<JsonHttpResult<Response>> Handle(HttpContext context, SigningKeyRing ring, TimeProvider time, CancellationToken cancellationToken)
    {
        var keys = await ring.Keys(cancellationToken);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Json(Of(keys, time.GetUtcNow()), contentType: "application/jwk-set+json");
    }
}
