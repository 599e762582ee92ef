namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department resolves an obstacle within its powers.</summary>
public sealed record ObstacleResolved
{
    public required Guid ObstacleId { get; init; }

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    public required string What { get; init; }

    public required string Answer { get; init; }

    /// <summary>Number of the document that says so, where there is one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ResolvedAt { get; init; }

    public required int Version { get; init; }
}
