using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SonLa.Identity.Accounts;
using SonLa.Identity.Persistence;

namespace SonLa.Identity.Sessions;

/// <summary>Lets an account through by its password. Every outcome costs the same work, and a failure is charged before the password is looked at, so that simultaneous guesses cannot outrun the lock-out.</summary>
internal sealed partial class PasswordGate(
    IdentityDbContext db,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    DecoyAccount decoy,
    IOptions<IdentityOptions> options,
    TimeProvider time,
    ILogger<PasswordGate> log)
{
    /// <summary>The account, or null whatever the reason: unknown, wrong password, locked, locked out.</summary>
    public async Task<Account?> Admit(string userName, string password, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeName(userName);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.NormalizedUserName == normalized, cancellationToken);
        var charged = account is not null && await Charge(account.Id, cancellationToken);
        var checkedAgainst = account ?? decoy.Account;
        var outcome = hasher.VerifyHashedPassword(checkedAgainst, checkedAgainst.PasswordHash ?? decoy.Account.PasswordHash!, password);
        if (account is null || !charged || !account.Active || outcome == PasswordVerificationResult.Failed)
        {
            return null;
        }

        var hash = outcome == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(account, password) : account.PasswordHash;

        // Where somebody has changed the password since it was read, what was typed is not it any more.
        var admitted = await db.Users.Where(candidate => candidate.Id == account.Id && candidate.SecurityStamp == account.SecurityStamp).ExecuteUpdateAsync(
            row => row
                .SetProperty(candidate => candidate.AccessFailedCount, 0)
                .SetProperty(candidate => candidate.LockoutEnd, (DateTimeOffset?)null)
                .SetProperty(candidate => candidate.PasswordHash, hash),
            cancellationToken);
        return admitted == 1 ? account : null;
    }

    private async Task<bool> Charge(Guid accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var limit = options.Value.Lockout.MaxFailedAccessAttempts;
        DateTimeOffset? until = now + options.Value.Lockout.DefaultLockoutTimeSpan;
        var charged = await db.Users
            .Where(candidate => candidate.Id == accountId && (candidate.LockoutEnd == null || candidate.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(candidate => candidate.LockoutEnd, candidate => candidate.AccessFailedCount + 1 >= limit ? until : null)
                    .SetProperty(candidate => candidate.AccessFailedCount, candidate => candidate.AccessFailedCount + 1 >= limit ? 0 : candidate.AccessFailedCount + 1),
                cancellationToken);
        if (charged == 0)
        {
            RefusedWhileLockedOut(accountId);
        }

        return charged == 1;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in to account {AccountId} was refused while it is locked out")]
    private partial void RefusedWhileLockedOut(Guid accountId);
}
