using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>Lets a locked client in again.</summary>
internal static class UnlockClient
{
    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapPost("/{clientId}/unlock", Handle)
        .WithName(nameof(UnlockClient))
        .WithSummary("Let a locked client in again")
        .RequirePermission(Permissions.AdministerClients);

    private static async Task<Results<NoContent, NotFound>> Handle(
        string clientId, IdentityDbContext db, CancellationToken cancellationToken)
    {
        ClientInput.CheckClientId(clientId);
        var client = await db.Clients.SingleOrDefaultAsync(candidate => candidate.ClientId == clientId, cancellationToken);
        if (client is null)
        {
            return TypedResults.NotFound();
        }

        client.Unlock();
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
