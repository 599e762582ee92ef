using Microsoft.AspNetCore.Identity;
using SonLa.Contracts.Identity;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Identity.Accounts;

/// <summary>A person who works with the platform for one organisation; password and lock-out are ASP.NET Core Identity's.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private Account()
    {
    }

    public string DisplayName { get; private set; } = "";

    public string OrganisationCode { get; private set; } = "";

    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>When an administrator locked the account; null while it may be used.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>Grows with every change that other services hear of.</summary>
    public int Version { get; private set; } = 1;

    public bool Active => LockedAt is null;

    /// <summary>Somebody else chose the password; until the person has chosen one, they can do nothing but that.</summary>
    public bool PasswordIsTemporary { get; private set; }

    public static Account Open(string userName, string displayName, string organisationCode, IEnumerable<string> roles, string? email = null) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = userName,
        DisplayName = displayName,
        OrganisationCode = organisationCode,
        Email = email,
        Roles = Ordered(roles),
        LockoutEnabled = true,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
    };

    /// <summary>Gives the account exactly these roles.</summary>
    public void Grant(IEnumerable<string> roles, Guid administrator)
    {
        RefuseOwn(administrator);
        Roles = Ordered(roles);
        Version++;
    }

    /// <summary>Where e-mails go; null for none.</summary>
    public void WriteTo(string? email)
    {
        Email = email;
        Version++;
    }

    /// <summary>Whether the person chose the password (false) or an administrator did (true).</summary>
    public void KeepPassword(bool temporary) => PasswordIsTemporary = temporary;

    /// <summary>Closes the account until an administrator opens it again; locking twice changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Lock(Guid administrator, DateTimeOffset now)
    {
        RefuseOwn(administrator);
        if (!Active)
        {
            return false;
        }

        LockedAt = now;
        Version++;
        return true;
    }

    /// <summary>Opens the account again and forgets failed sign-ins.</summary>
    /// <returns>Whether anything changed that other services hear of.</returns>
    public bool Unlock()
    {
        LockoutEnd = null;
        AccessFailedCount = 0;
        if (Active)
        {
            return false;
        }

        LockedAt = null;
        Version++;
        return true;
    }

    /// <summary>Takes a temporary password and forgets failed sign-ins; an account that an administrator locked stays locked.</summary>
    public void TakeTemporaryPassword(string temporaryPasswordHash)
    {
        PasswordHash = temporaryPasswordHash;
        PasswordIsTemporary = true;
        LockoutEnd = null;
        AccessFailedCount = 0;
    }

    /// <summary>Whether the account may work now: not locked by an administrator, not locked out after failed sign-ins.</summary>
    public bool MayWork(DateTimeOffset now) => Active && !(LockoutEnd > now);

    public AccountChanged ToEvent() => new()
    {
        AccountId = Id,
        DisplayName = DisplayName,
        OrganisationCode = OrganisationCode,
        Email = Email,
        Roles = Roles,
        Active = Active,
        Version = Version,
    };

    private static string[] Ordered(IEnumerable<string> roles) => [.. roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // So there is always somebody left who can administer.
    private void RefuseOwn(Guid administrator)
    {
        if (administrator == Id)
        {
            throw new RuleViolationException("account.own-rights", new("Không thể tự đổi vai trò hay tự khóa tài khoản của mình; hãy nhờ một quản trị viên khác.", "Nobody changes the roles of, or locks, their own account; ask another administrator."));
        }
    }
}
