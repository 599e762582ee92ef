namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department passes an obstacle to the UBND with its advice.</summary>
public sealed record ObstaclePassedUp
{
    public required Guid ObstacleId { get; init; }

    /// <summary>Who raised it.</summary>
    public required string OrganisationCode { get; init; }

    public required string What { get; init; }

    public required string Advice { get; init; }

    /// <summary>Number of the document that says so, where there is one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset PassedUpAt { get; init; }

    public required int Version { get; init; }
}
