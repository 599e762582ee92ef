namespace SonLa.Reporting.Urging;

/// <summary>That an urging note climbed a rung: at most one row per note, round and rung.</summary>
internal sealed class UrgingSignal
{
    public required Guid NoteId { get; init; }

    public required int Round { get; init; }

    public required string Rung { get; init; }

    /// <summary>Business instant at which it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null for a reminder whose due instant had passed when its turn came.</summary>
    public Guid? EventMessageId { get; init; }
}
