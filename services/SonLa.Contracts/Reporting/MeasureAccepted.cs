namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department accepts one measure of an accepted report again, after it was reopened or corrected.</summary>
public sealed record MeasureAccepted
{
    public required Guid ReportId { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    public required AcceptedFigure Figure { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    public required int Version { get; init; }
}
