namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation reports a difficulty with its proposal.</summary>
public sealed record ObstacleRaised
{
    public required Guid ObstacleId { get; init; }

    public required string OrganisationCode { get; init; }

    public required Guid ReportId { get; init; }

    public string? MeasureCode { get; init; }

    public required string What { get; init; }

    public required string Proposal { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    public required int Version { get; init; }
}
