namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the UBND decides on an obstacle that was passed up.</summary>
public sealed record ObstacleDecided
{
    public required Guid ObstacleId { get; init; }

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    public required string What { get; init; }

    public required string Decision { get; init; }

    /// <summary>Number of the document that says so, where there is one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    public required int Version { get; init; }
}
