using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>Shows one client with its public keys; its version is the ETag.</summary>
internal static class GetClient
{
    public sealed record Key(string Kty, string Crv, string Kid, string X, string Y, DateTimeOffset AddedAt);

    /// <param name="Active">Whether it may ask for tokens now: neither locked nor outside its days.</param>
    public sealed record Response(
        Guid AccountId,
        string ClientId,
        string Name,
        string OrganisationCode,
        IReadOnlyList<string> Scopes,
        IReadOnlyList<Key> Keys,
        DateOnly ActiveFrom,
        DateOnly? ActiveTo,
        DateTimeOffset? LockedAt,
        bool Active,
        int Version);

    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapGet("/{clientId}", Handle)
        .WithName(nameof(GetClient))
        .WithSummary("Show one client")
        .RequirePermission(Permissions.AdministerClients);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string clientId, HttpContext context, IdentityDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        ClientInput.CheckClientId(clientId);
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.ClientId == clientId, cancellationToken);
        if (client is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, client.Version);
        return TypedResults.Ok(new Response(
            client.Id,
            client.ClientId,
            client.Name,
            client.OrganisationCode,
            client.Scopes,
            [.. client.Keys.Select(key => new Key("EC", "P-256", key.Kid, key.X, key.Y, key.AddedAt))],
            client.ActiveFrom,
            client.ActiveTo,
            client.LockedAt,
            client.IsActive(time.GetUtcNow()),
            client.Version));
    }
}
