using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>One report that one organisation owes.</summary>
internal sealed record Duty
{
    public required string Organisation { get; init; }

    public required Regime Regime { get; init; }

    public required string Kind { get; init; }

    /// <summary><c>2024-02</c>, <c>2024-Q1</c>, <c>2024-H1</c>, <c>2024-9M</c>, <c>2024-Y</c>; the regime's code for a single duty.</summary>
    public required string Period { get; init; }

    /// <summary>Month in which the period ends; null for a single duty.</summary>
    public int? EndsIn { get; init; }

    /// <summary>Last acceptable instant.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
