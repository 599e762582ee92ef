using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Shows one account; its version is the ETag.</summary>
internal static class GetAccount
{
    public sealed record Response(
        Guid AccountId,
        string UserName,
        string DisplayName,
        string OrganisationCode,
        string? Email,
        IReadOnlyList<string> Roles,
        bool Active,
        DateTimeOffset? LockedOutUntil,
        int Version);

    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapGet("/{accountId:guid}", Handle)
        .WithName(nameof(GetAccount))
        .WithSummary("Show one account")
        .RequirePermission(Permissions.AdministerAccounts);

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid accountId, HttpContext context, IdentityDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.Users
            .Where(account => account.Id == accountId)
            .Select(account => new Response(account.Id, account.UserName!, account.DisplayName, account.OrganisationCode, account.Email, account.Roles, account.LockedAt == null, account.LockoutEnd, account.Version))
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, found.Version);
        return TypedResults.Ok(found);
    }
}
