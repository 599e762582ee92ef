using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Lists accounts by user name, of one organisation where it is named.</summary>
internal static class ListAccounts
{
    /// <param name="Active">False after an administrator locked it.</param>
    /// <param name="LockedOutUntil">Until when failed sign-ins keep it closed.</param>
    public sealed record Response(
        Guid AccountId,
        string UserName,
        string DisplayName,
        string OrganisationCode,
        IReadOnlyList<string> Roles,
        bool Active,
        DateTimeOffset? LockedOutUntil,
        int Version);

    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapGet("/", Handle)
        .WithName(nameof(ListAccounts))
        .WithSummary("List the accounts")
        .RequirePermission(Permissions.AdministerAccounts);

    private static async Task<Ok<Page<Response>>> Handle(
        string? organisation, int? limit, string? cursor, IdentityDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        var after = Paging.Key(cursor);
        var rows = await db.Users
            .Where(account => organisation == null || account.OrganisationCode == organisation)
            .Where(account => after == null || account.NormalizedUserName!.CompareTo(after) > 0)
            .OrderBy(account => account.NormalizedUserName)
            .Take(size + 1)
            .Select(account => new
            {
                Key = account.NormalizedUserName!,
                Shown = new Response(account.Id, account.UserName!, account.DisplayName, account.OrganisationCode, account.Roles, account.LockedAt == null, account.LockoutEnd, account.Version),
            })
            .ToListAsync(cancellationToken);
        var page = Paging.Of(rows, size, row => row.Key);
        return TypedResults.Ok(new Page<Response>([.. page.Items.Select(row => row.Shown)], page.Next));
    }
}
