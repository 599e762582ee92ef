using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Opens an account for a person of an organisation. The user name is its idempotency key: a stored hash of the request would be a hash of the password.</summary>
internal static class OpenAccount
{
    public sealed record Request(string UserName, string DisplayName, string OrganisationCode, IReadOnlyList<string> Roles, string Password, string? Email = null)
    {
        /// <summary>Never the password, wherever a request might be printed.</summary>
        public override string ToString() => nameof(OpenAccount);
    }

    public sealed record Response(Guid AccountId, int Version);

    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/", Handle)
        .WithName(nameof(OpenAccount))
        .WithSummary("Open an account")
        .RequirePermission(Permissions.AdministerAccounts);

    private static async Task<Created<Response>> Handle(
        Request request, IdentityDbContext db, UserManager<Account> accounts, IEvents events, CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.UserName, "userName", 64)
            .RequireText(request.DisplayName, "displayName", 200)
            .LimitText(request.Password, "password", 256)
            .RequireRoles(request.Roles)
            .RequireEmail(request.Email)
            .Require(await db.Organisations.AnyAsync(one => one.Code == request.OrganisationCode, cancellationToken), "organisationCode", "Không có cơ quan với mã này; hãy chọn một mã trong danh sách cơ quan.", "There is no organisation with this code; take one from the list of organisations.")
            .ThrowIfAny();
        var account = Account.Open(request.UserName, request.DisplayName, request.OrganisationCode, request.Roles, EmailAddress.Of(request.Email));

        // The store saves the account, and with it the event, in one transaction.
        events.Publish(account.ToEvent());
        (await accounts.CreateAsync(account, request.Password)).ThrowIfRefused();
        return TypedResults.Created($"/accounts/{account.Id}", new Response(account.Id, account.Version));
    }
}
