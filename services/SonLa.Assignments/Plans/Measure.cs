namespace SonLa.Assignments.Plans;

/// <summary>What is reported: a quantity with its unit, its target if a document gives one, and who answers for it as written.</summary>
internal sealed record Measure
{
    /// <summary>Stable across years and documents.</summary>
    public required string Code { get; init; }

    /// <summary>Letter where one indicator holds several measures.</summary>
    public required string? Part { get; init; }

    public required string Name { get; init; }

    /// <summary>Null while no document gives one.</summary>
    public required string? Unit { get; init; }

    /// <summary><c>higher</c>, <c>lower</c> or <c>none</c>: which way is better.</summary>
    public required string Direction { get; init; }

    /// <summary><c>cumulative</c>, <c>level</c>, <c>rate</c> or <c>composition</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How months make the year: <c>sum</c>, <c>last</c>, <c>average</c> or <c>year-to-date</c>.</summary>
    public required string Aggregation { get; init; }

    public required IReadOnlyList<string> Leads { get; init; }

    public required IReadOnlyList<string> Coordinators { get; init; }

    /// <summary>Office holders who alone enter the values of a collective measure; they are not its leads.</summary>
    public required IReadOnlyList<string> Evaluators { get; init; }

    /// <summary>Null while no document gives one: a normal state.</summary>
    public required Target? Target { get; init; }

    public required IReadOnlyList<SubValue> SubValues { get; init; }

    /// <summary>Doubts about the print, for people.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
