using Microsoft.AspNetCore.Identity;

namespace SonLa.Identity.Accounts;

/// <summary>What passwords must be and what happens to those who guess: length over composition (NIST SP 800-63B), five failures, a quarter of an hour.</summary>
internal static class PasswordPolicy
{
    public const int ShortestPassword = 10;
    public const int DifferentCharacters = 4;

    // OWASP's figure for PBKDF2 with HMAC-SHA-512.
    private const int Iterations = 210_000;

    public static void Apply(IdentityOptions options)
    {
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = DifferentCharacters;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    public static void Apply(PasswordHasherOptions options) => options.IterationCount = Iterations;
}
