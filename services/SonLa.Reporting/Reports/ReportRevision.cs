namespace SonLa.Reporting.Reports;

/// <summary>A report exactly as it was handed in or corrected; never changed afterwards.</summary>
internal sealed class ReportRevision
{
    public const string Submission = "submission";
    public const string Correction = "correction";

    public required Guid ReportId { get; init; }

    /// <summary>From 1.</summary>
    public required int Revision { get; init; }

    public required string Kind { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string OrganisationCode { get; init; }

    public required DateOnly PeriodEndsOn { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required ReportContent Content { get; init; }

    /// <summary>Why an accepted report was corrected.</summary>
    public string? Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    public required Guid SubmittedBy { get; init; }

    public required string SubmittedByName { get; init; }

    /// <summary>Message id of the event that told of it.</summary>
    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
