namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department takes an obstacle on.</summary>
public sealed record ObstacleTakenOn
{
    public required Guid ObstacleId { get; init; }

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    public required string What { get; init; }

    public string? Text { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset TakenOnAt { get; init; }

    public required int Version { get; init; }
}
