namespace SonLa.ServiceDefaults.Time;

/// <summary>Published by Identity when an operator sets the simulated business clock of a Development run.</summary>
public sealed record BusinessClockMoved
{
    /// <summary>The business instant the clock was set to.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether business time goes on from there or stands still.</summary>
    public required bool Running { get; init; }

    /// <summary>The system instant at which it was set.</summary>
    public required DateTimeOffset SetAt { get; init; }

    public required int Version { get; init; }
}
