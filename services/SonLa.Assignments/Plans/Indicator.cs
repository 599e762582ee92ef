namespace SonLa.Assignments.Plans;

/// <summary>A numbered indicator (chỉ tiêu) of a plan; it holds one measure, or several under one number.</summary>
internal sealed record Indicator
{
    /// <summary>As printed.</summary>
    public required string Ordinal { get; init; }

    /// <summary>Code of its group.</summary>
    public required string Group { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Contradictions between documents that nobody has settled.</summary>
    public required IReadOnlyList<OpenConflict> OpenConflicts { get; init; }

    /// <summary>An indicator of several measures has a target where each of them has one.</summary>
    public bool HasTarget => Measures.All(measure => measure.Target is not null);
}
