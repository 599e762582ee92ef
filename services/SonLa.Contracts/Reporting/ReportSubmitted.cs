namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation hands in a report or hands it in again.</summary>
public sealed record ReportSubmitted
{
    public required Guid ReportId { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<Guid> ObligationIds { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    /// <summary>True where at least one obligation was past due.</summary>
    public required bool Late { get; init; }

    /// <summary>Account.</summary>
    public required Guid SubmittedBy { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    public required int Version { get; init; }
}
