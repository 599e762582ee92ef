namespace SonLa.Reporting.Sessions;

/// <summary>That a conclusion climbed a rung: at most one row per conclusion and rung.</summary>
internal sealed class ConclusionSignal
{
    public required Guid ConclusionId { get; init; }

    public required string Rung { get; init; }

    /// <summary>Business instant at which it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null for a reminder whose due instant had passed when its turn came.</summary>
    public Guid? EventMessageId { get; init; }
}
