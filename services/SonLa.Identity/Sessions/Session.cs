namespace SonLa.Identity.Sessions;

/// <summary>A person signed in somewhere; whoever holds its secret may exchange it for access tokens until it ends.</summary>
internal sealed class Session
{
    // Writing each use down would cost a write per token; a minute is exact enough.
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    private Session()
    {
    }

    /// <summary>Named in tokens as <c>sid</c>; worth nothing without the secret.</summary>
    public Guid SessionId { get; private set; } = Guid.CreateVersion7();

    public Guid AccountId { get; private set; }

    public byte[] SecretHash { get; private set; } = [];

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset LastUsedAt { get; private set; }

    /// <summary>The last instant, however busy the session is.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>When somebody ended it before its time.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Start(Guid accountId, string secret, SessionLimits limits, DateTimeOffset now) => new()
    {
        AccountId = accountId,
        SecretHash = SessionSecret.HashOf(secret),
        StartedAt = now,
        LastUsedAt = now,
        EndsAt = now + limits.Longest,
    };

    public bool IsAlive(SessionLimits limits, DateTimeOffset now) => EndedAt is null && now < EndsAt && now - LastUsedAt < limits.Idle;

    /// <summary>Ends it now; one that has ended stays as it is.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Whether the use at this instant is worth writing down.</summary>
    public bool IsWorthTouching(DateTimeOffset now) => now - LastUsedAt >= TouchEvery;
}
