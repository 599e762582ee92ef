using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using SonLa.Identity.Accounts;

namespace SonLa.Identity.Sessions;

/// <summary>Stands in for an account that does not exist, so that its absence cannot be told by the time a refusal takes; its password is nobody's.</summary>
internal sealed class DecoyAccount
{
    public DecoyAccount(IPasswordHasher<Account> hasher)
    {
        Account = Account.Open("decoy", "decoy", "decoy", []);
        Account.PasswordHash = hasher.HashPassword(Account, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
    }

    public Account Account { get; }
}
