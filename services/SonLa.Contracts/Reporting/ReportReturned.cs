namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department sends a report back, whole or for one measure.</summary>
public sealed record ReportReturned
{
    public required Guid ReportId { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    /// <summary>Null where the whole report is returned.</summary>
    public string? MeasureCode { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ReturnedAt { get; init; }

    public required int Version { get; init; }
}
