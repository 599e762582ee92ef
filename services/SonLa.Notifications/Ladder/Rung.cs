namespace SonLa.Notifications.Ladder;

/// <summary>A step of an obligation's ladder that was climbed: recorded once, whoever hears of it.</summary>
internal sealed class Rung
{
    public required Guid ObligationId { get; init; }

    /// <summary><c>due-soon-5</c>, <c>overdue-0</c>.</summary>
    public required string Name { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>When the report is or was due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Business instant at which the rung was reached.</summary>
    public required DateTimeOffset ReachedAt { get; init; }

    /// <summary>Business instant at which it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Message id of the event.</summary>
    public required Guid SourceEventId { get; init; }
}
