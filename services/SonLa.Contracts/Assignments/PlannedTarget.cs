namespace SonLa.Contracts.Assignments;

/// <summary>A year's target as the citing document gives it.</summary>
public sealed record PlannedTarget
{
    /// <summary><c>exact</c>, <c>range</c>, <c>atLeast</c>, <c>atMost</c>, <c>increaseBy</c>, <c>reduceBy</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>In the measure's unit.</summary>
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>As printed.</summary>
    public required string Raw { get; init; }

    public required string SourceDocument { get; init; }

    public string? Note { get; init; }
}
