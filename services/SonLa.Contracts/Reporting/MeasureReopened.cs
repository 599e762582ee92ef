namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department reopens one measure of an accepted report.</summary>
public sealed record MeasureReopened
{
    public required Guid ReportId { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    public required string MeasureCode { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ReopenedAt { get; init; }

    public required int Version { get; init; }
}
