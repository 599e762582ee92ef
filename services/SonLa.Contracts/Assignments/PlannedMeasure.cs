namespace SonLa.Contracts.Assignments;

/// <summary>One measure of an issued plan: what is reported and against which target.</summary>
public sealed record PlannedMeasure
{
    public required Guid MeasureId { get; init; }

    /// <summary>Stable across years and documents, independent of the ordinal.</summary>
    public required string Code { get; init; }

    /// <summary>Number printed in the decision: <c>8</c>.</summary>
    public required string IndicatorOrdinal { get; init; }

    /// <summary><c>a</c>, <c>b</c> where one indicator holds several measures.</summary>
    public string? Part { get; init; }

    public required string Name { get; init; }

    /// <summary>Null while no document has given one.</summary>
    public string? Unit { get; init; }

    public required string Group { get; init; }

    /// <summary><c>higher</c>, <c>lower</c> or <c>none</c>: which way is better.</summary>
    public required string Direction { get; init; }

    /// <summary><c>cumulative</c>, <c>level</c>, <c>rate</c> or <c>composition</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How months make the year: <c>sum</c>, <c>last</c>, <c>average</c>, or <c>year-to-date</c> where each month counts from 1 January on.</summary>
    public required string Aggregation { get; init; }

    /// <summary>Null while the target is open.</summary>
    public PlannedTarget? Target { get; init; }

    public required IReadOnlyList<PlannedSubValue> SubValues { get; init; }

    /// <summary>True where a class of office holders leads together.</summary>
    public required bool Collective { get; init; }

    /// <summary>Organisations that lead, a collective expanded to its members.</summary>
    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    /// <summary>Organisations that alone enter the values of a collective measure.</summary>
    public required IReadOnlyList<string> EvaluatorCodes { get; init; }

    public required bool HasOpenConflict { get; init; }
}
