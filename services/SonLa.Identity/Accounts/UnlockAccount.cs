using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Opens a closed account again, and one that failed sign-ins locked out.</summary>
internal static class UnlockAccount
{
    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/{accountId:guid}/unlock", Handle)
        .WithName(nameof(UnlockAccount))
        .WithSummary("Open a closed or locked-out account again")
        .RequirePermission(Permissions.AdministerAccounts);

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid accountId, IdentityDbContext db, IEvents events, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == accountId, cancellationToken);
        if (account is null)
        {
            return TypedResults.NotFound();
        }

        if (account.Unlock())
        {
            events.Publish(account.ToEvent());
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
