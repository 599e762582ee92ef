namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when an amendment takes an assignment away.</summary>
public sealed record AssignmentRevoked
{
    public required Guid AssignmentId { get; init; }

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string MeasureName { get; init; }

    public required string IndicatorOrdinal { get; init; }

    public required string OrganisationCode { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RevokedAt { get; init; }

    public required int Version { get; init; }
}
