using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Gives an account exactly these roles; its sessions feel it at their next exchange.</summary>
internal static class GrantRoles
{
    public sealed record Request(IReadOnlyList<string> Roles);

    public sealed record Response(Guid AccountId, IReadOnlyList<string> Roles, int Version);

    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPut("/{accountId:guid}/roles", Handle)
        .WithName(nameof(GrantRoles))
        .WithSummary("Set the roles of an account")
        .RequirePermission(Permissions.AdministerAccounts);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid accountId, Request request, HttpContext context, Caller caller, IdentityDbContext db, IEvents events, CancellationToken cancellationToken)
    {
        new InputCheck().RequireRoles(request.Roles).ThrowIfAny();
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == accountId, cancellationToken);
        if (account is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, account.Version);
        account.Grant(request.Roles, caller.AccountId);
        events.Publish(account.ToEvent());
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(context, account.Version);
        return TypedResults.Ok(new Response(account.Id, account.Roles, account.Version));
    }
}
