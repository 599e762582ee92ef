namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department accepts a report.</summary>
public sealed record ReportAccepted
{
    public required Guid ReportId { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    public required IReadOnlyList<AcceptedFigure> Figures { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    public required int Version { get; init; }
}
