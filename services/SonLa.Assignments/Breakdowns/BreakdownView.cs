using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Breakdowns;

/// <summary>A breakdown as readers see it.</summary>
internal sealed record BreakdownView
{
    public required Guid MeasureId { get; init; }

    public required string MeasureCode { get; init; }

    public required string? Unit { get; init; }

    /// <summary><c>sum</c>, <c>last</c>, <c>average</c> or <c>year-to-date</c>: how months make a quarter and the year.</summary>
    public required string Aggregation { get; init; }

    public required IReadOnlyList<decimal?> Months { get; init; }

    public required IReadOnlyList<decimal?> Quarters { get; init; }

    /// <summary><c>agrees</c>, <c>differs</c> (after an amendment of the target), <c>incomplete</c>, <c>no-target</c>, <c>no-baseline</c> or <c>composition</c>.</summary>
    public required string YearCheck { get; init; }

    /// <summary>The organisation that set it.</summary>
    public required string OrganisationCode { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required int Version { get; init; }

    public static BreakdownView Of(Breakdown breakdown, Measure measure) => new()
    {
        MeasureId = breakdown.MeasureId,
        MeasureCode = measure.Code,
        Unit = measure.Unit,
        Aggregation = measure.Aggregation,
        Months = breakdown.Months,
        Quarters = breakdown.Quarters,
        YearCheck = Breakdowns.YearCheck.Of(MonthsAndQuarters.Of(breakdown.Months, breakdown.Quarters, measure.Aggregation), measure),
        OrganisationCode = breakdown.OrganisationCode,
        SetAt = breakdown.SetAt,
        Version = breakdown.Version,
    };
}
