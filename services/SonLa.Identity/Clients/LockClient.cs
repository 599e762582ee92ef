using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>Refuses a client its next token; one it holds works to its end, minutes later.</summary>
internal static class LockClient
{
    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapPost("/{clientId}/lock", Handle)
        .WithName(nameof(LockClient))
        .WithSummary("Refuse a client from now on")
        .RequirePermission(Permissions.AdministerClients);

    private static async Task<Results<NoContent, NotFound>> Handle(
        string clientId, IdentityDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        ClientInput.CheckClientId(clientId);
        var client = await db.Clients.SingleOrDefaultAsync(candidate => candidate.ClientId == clientId, cancellationToken);
        if (client is null)
        {
            return TypedResults.NotFound();
        }

        client.Lock(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
