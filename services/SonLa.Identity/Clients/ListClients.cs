using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>Lists the partners' clients by id.</summary>
internal static class ListClients
{
    public sealed record Response(
        string ClientId, string Name, string OrganisationCode, IReadOnlyList<string> Scopes, DateOnly ActiveFrom, DateOnly? ActiveTo, DateTimeOffset? LockedAt, int Version);

    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapGet("/", Handle)
        .WithName(nameof(ListClients))
        .WithSummary("List the clients")
        .RequirePermission(Permissions.AdministerClients);

    private static async Task<Ok<Page<Response>>> Handle(int? limit, string? cursor, IdentityDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        var after = Paging.Key(cursor);
        var rows = await db.Clients
            .Where(client => after == null || client.ClientId.CompareTo(after) > 0)
            .OrderBy(client => client.ClientId)
            .Take(size + 1)
            .Select(client => new Response(
                client.ClientId, client.Name, client.OrganisationCode, client.Scopes, client.ActiveFrom, client.ActiveTo, client.LockedAt, client.Version))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(rows, size, row => row.ClientId));
    }
}
