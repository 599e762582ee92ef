namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an obstacle is taken back by whoever raised it.</summary>
public sealed record ObstacleWithdrawn
{
    public required Guid ObstacleId { get; init; }

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    public required string What { get; init; }

    public required string Reason { get; init; }

    /// <summary>Codes of the bodies to which it was addressed.</summary>
    public required IReadOnlyList<string> Addressees { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset WithdrawnAt { get; init; }

    public required int Version { get; init; }
}
