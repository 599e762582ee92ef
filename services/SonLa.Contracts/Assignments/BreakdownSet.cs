namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when a lead sets or changes the month and quarter targets of a measure.</summary>
public sealed record BreakdownSet
{
    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Twelve values in the measure's unit, year-to-date for cumulative measures summed by the consumer; null where none is set.</summary>
    public required IReadOnlyList<decimal?> Months { get; init; }

    /// <summary>Four values, as Months.</summary>
    public required IReadOnlyList<decimal?> Quarters { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SetAt { get; init; }

    public required int Version { get; init; }
}
