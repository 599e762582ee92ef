using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.Identity.Sessions;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Gives somebody a temporary password, ends their sessions and forgets their failed sign-ins; they must choose their own at the next sign-in.</summary>
internal static class ResetPassword
{
    private static readonly Say Own = new(
        "Đây là tài khoản của chính mình; hãy đổi mật khẩu ở mục Tài khoản.",
        "This is your own account; change your password under Account.");

    public sealed record Request(string Password)
    {
        /// <summary>Never the password, wherever a request might be printed.</summary>
        public override string ToString() => nameof(ResetPassword);
    }

    internal static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPost("/{accountId:guid}/password", Handle)
        .WithName(nameof(ResetPassword))
        .WithSummary("Give somebody a temporary password and end their sessions")
        .RequirePermission(Permissions.AdministerAccounts);

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid accountId,
        Request request,
        Caller caller,
        IdentityDbContext db,
        UserManager<Account> accounts,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Password, "password", 256).ThrowIfAny();
        if (accountId == caller.AccountId)
        {
            throw new RuleViolationException("account.own-password", Own);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAccount(accountId, cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == accountId, cancellationToken);
        if (account is null)
        {
            return TypedResults.NotFound();
        }

        foreach (var rule in accounts.PasswordValidators)
        {
            (await rule.ValidateAsync(accounts, account, request.Password)).ThrowIfRefused();
        }

        account.TakeTemporaryPassword(accounts.PasswordHasher.HashPassword(account, request.Password));
        await OpenSessions.EndOf(account.Id, null, db, time.GetUtcNow(), cancellationToken);
        (await accounts.UpdateSecurityStampAsync(account)).ThrowIfRefused();
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
