namespace SonLa.Assignments.Plans;

/// <summary>A year's target as the citing document gives it.</summary>
internal sealed record Target
{
    /// <summary><c>exact</c>, <c>range</c>, <c>atLeast</c>, <c>atMost</c>, <c>increaseBy</c>, <c>reduceBy</c>, <c>increaseByAtLeast</c>, <c>reduceByAtLeast</c> or <c>composition</c> (the set of sub-values).</summary>
    public required string Kind { get; init; }

    /// <summary>In the measure's unit; null for a range, a change by a range and a composition.</summary>
    public required decimal? Value { get; init; }

    public required decimal? Low { get; init; }

    public required decimal? High { get; init; }

    /// <summary>As printed.</summary>
    public required string Raw { get; init; }

    /// <summary>Number of the document that gives the figure.</summary>
    public required string Source { get; init; }

    public required string? SourceItem { get; init; }

    public required string? Note { get; init; }
}
