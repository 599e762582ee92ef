namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when a lead sets or changes a measure's targets for the districts.</summary>
public sealed record DistrictTargetsSet
{
    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<DistrictTarget> Targets { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SetAt { get; init; }

    public required int Version { get; init; }
}
