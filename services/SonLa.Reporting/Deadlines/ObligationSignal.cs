namespace SonLa.Reporting.Deadlines;

/// <summary>That an obligation climbed a rung: at most one row per obligation and rung, for ever.</summary>
internal sealed class ObligationSignal
{
    /// <summary>The rung's event went out.</summary>
    public const string Published = "published";

    /// <summary>A reminder whose due instant had passed when its turn came.</summary>
    public const string Skipped = "skipped";

    public required Guid ObligationId { get; init; }

    public required string Rung { get; init; }

    /// <summary>When the rung was due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Business instant at which it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required string Outcome { get; init; }

    public Guid? EventMessageId { get; init; }
}
