using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.Identity.Sessions;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>Gives one's own account another password and ends its sessions everywhere else; a wrong present password counts towards the lock-out.</summary>
internal static class ChangeOwnPassword
{
    private static readonly Say Wrong = new("Mật khẩu hiện tại không đúng.", "The present password is wrong.");

    private static readonly Say Same = new("Mật khẩu mới phải khác mật khẩu hiện tại.", "The new password must differ from the present one.");

    public sealed record Request(string CurrentPassword, string NewPassword)
    {
        /// <summary>Never the passwords, wherever a request might be printed.</summary>
        public override string ToString() => nameof(ChangeOwnPassword);
    }

    internal static void Map(IEndpointRouteBuilder own) => own
        .MapPost("/password", Handle)
        .WithName(nameof(ChangeOwnPassword))
        .WithSummary("Change one's own password and end one's sessions elsewhere");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Request request,
        Caller caller,
        IdentityDbContext db,
        PasswordGate gate,
        UserManager<Account> accounts,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        new InputCheck()
            .RequireText(request.CurrentPassword, "currentPassword", 256)
            .RequireText(request.NewPassword, "newPassword", 256)
            .Require(request.NewPassword != request.CurrentPassword, "newPassword", Same.Vi, Same.En)
            .ThrowIfAny();
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.Id == caller.AccountId, cancellationToken);
        if (account is null)
        {
            return TypedResults.NotFound();
        }

        var admitted = await gate.Admit(account.UserName!, request.CurrentPassword, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (admitted is null || await db.LockAccount(account.Id, cancellationToken) != admitted.SecurityStamp)
        {
            throw new InvalidInputException("currentPassword", Wrong);
        }

        // The gate writes past the change tracker: the failures that it forgave must not come back with this account.
        await db.Entry(account).ReloadAsync(cancellationToken);
        account.KeepPassword(temporary: false);
        await OpenSessions.EndOf(account.Id, caller.SessionId, db, time.GetUtcNow(), cancellationToken);
        (await accounts.ChangePasswordAsync(account, request.CurrentPassword, request.NewPassword)).ThrowIfRefused("newPassword");
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
