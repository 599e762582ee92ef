namespace SonLa.Identity.Sessions;

/// <summary>Settings of the section <c>Sessions</c>.</summary>
internal sealed class SessionLimits
{
    /// <summary>A session that asks for no token for this long is over.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A session is over this long after signing in, however busy it is.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);
}
