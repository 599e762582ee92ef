namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a figure of an accepted report is corrected by a new revision.</summary>
public sealed record ReportCorrected
{
    public required Guid ReportId { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    public required IReadOnlyList<AcceptedFigure> Figures { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset CorrectedAt { get; init; }

    public required int Version { get; init; }
}
