using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tokens;

/// <summary>Settings of the section <c>Tokens</c>.</summary>
internal sealed class TokenOptions
{
    /// <summary>How long an access token lives: 5 to 10 minutes, so that locks and role changes are soon felt.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Age at which the current signing key gives way to the next.</summary>
    public TimeSpan RotateAfter { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Services for which tokens are issued, by name.</summary>
    public IReadOnlyList<string> Services { get; init; } = ["identity", "assignments", "reporting", "notifications", "budget", "integration"];

    public bool IsValid => Lifetime >= TimeSpan.FromMinutes(5) && Lifetime <= TimeSpan.FromMinutes(10) && RotateAfter >= TimeSpan.FromDays(1);

    /// <summary>The audiences of <see cref="Services"/>.</summary>
    public IEnumerable<string> Audiences => Services.Select(AccessTokenProfile.AudienceOf);
}
