namespace SonLa.Reporting.Reports;

/// <summary>What the planning department decided on a revision: sent back, accepted, or one measure of it opened again after that.</summary>
internal sealed class ReportDecision
{
    public const string Returned = "returned";
    public const string Accepted = "accepted";
    public const string Reopened = "reopened";

    public required Guid DecisionId { get; init; }

    public required Guid ReportId { get; init; }

    public required int Revision { get; init; }

    public required string Kind { get; init; }

    /// <summary>Null where the whole report is meant.</summary>
    public string? MeasureCode { get; init; }

    public string? Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    public required Guid DecidedBy { get; init; }

    public required string DecidedByName { get; init; }

    /// <summary>Message id of the event that told of it.</summary>
    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
