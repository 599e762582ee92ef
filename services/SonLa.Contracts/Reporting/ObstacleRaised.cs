namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation makes a difficulty known with its proposal, by itself or in a report.</summary>
public sealed record ObstacleRaised
{
    public required Guid ObstacleId { get; init; }

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>Null where it was raised by itself.</summary>
    public Guid? ReportId { get; init; }

    public string? MeasureCode { get; init; }

    public string? TaskCode { get; init; }

    public int? PlanYear { get; init; }

    public required string What { get; init; }

    public string? Why { get; init; }

    public string? Effect { get; init; }

    public required string Proposal { get; init; }

    /// <summary>Codes of the bodies to which the year's document addresses it.</summary>
    public IReadOnlyList<string>? Addressees { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    public required int Version { get; init; }
}
