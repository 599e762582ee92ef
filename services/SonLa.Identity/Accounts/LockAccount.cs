using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.Identity.Sessions;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Closes an account and ends its sessions.</summary>
internal static class LockAccount
{
    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/{accountId:guid}/lock", Handle)
        .WithName(nameof(LockAccount))
        .WithSummary("Close an account and end its sessions")
        .RequirePermission(Permissions.AdministerAccounts);

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid accountId, Caller caller, IdentityDbContext db, IEvents events, TimeProvider time, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == accountId, cancellationToken);
        if (account is null)
        {
            return TypedResults.NotFound();
        }

        var now = time.GetUtcNow();
        if (account.Lock(caller.AccountId, now))
        {
            events.Publish(account.ToEvent());
            await OpenSessions.EndOf(accountId, null, db, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.NoContent();
    }
}
