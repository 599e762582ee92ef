namespace SonLa.Reporting.Periods;

/// <summary>That somebody asked how things stood while nothing had happened since: from here on, whatever comes is later.</summary>
internal sealed class HistoryMark
{
    public required Guid MarkId { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
