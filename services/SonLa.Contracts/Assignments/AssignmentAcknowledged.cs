namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when the answerable organisation confirms that it has taken an assignment.</summary>
public sealed record AssignmentAcknowledged
{
    public required Guid AssignmentId { get; init; }

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string MeasureName { get; init; }

    public required string IndicatorOrdinal { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Account.</summary>
    public required Guid AcknowledgedBy { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset AcknowledgedAt { get; init; }

    public required int Version { get; init; }
}
