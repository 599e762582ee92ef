namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the lead of a session's conclusion reports on it.</summary>
public sealed record ConclusionReported
{
    public required Guid ConclusionId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>Whose session concluded.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>False for a district's session.</summary>
    public required bool OfProvince { get; init; }

    /// <summary>Who has to follow it up.</summary>
    public required string LeadCode { get; init; }

    /// <summary>The conclusion.</summary>
    public required string Text { get; init; }

    public required string Report { get; init; }

    public required bool Done { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    public required int Version { get; init; }
}
