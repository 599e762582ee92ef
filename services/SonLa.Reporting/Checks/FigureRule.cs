namespace SonLa.Reporting.Checks;

/// <summary>One thing that reported figures must stand, as its file says it.</summary>
internal sealed record FigureRule
{
    /// <summary>Stable name, shown with every finding.</summary>
    public required string Code { get; init; }

    /// <summary>One of <see cref="RuleKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>error</c> blocks a submission, <c>warning</c> until it is explained in writing.</summary>
    public required string Level { get; init; }

    /// <summary>Why it holds: a document, or that it is assumed.</summary>
    public required string Source { get; init; }

    public required bool Assumption { get; init; }

    /// <summary>Kinds of measures it concerns; none named: all.</summary>
    public IReadOnlyList<string> MeasureKinds { get; init; } = [];

    /// <summary>Units it concerns; none named: all.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Codes of measures it spares.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>How many times the pace or level so far is still believed.</summary>
    public decimal? Factor { get; init; }

    /// <summary>Code of the measure that the parts make; null where they make 100 per cent.</summary>
    public string? Total { get; init; }

    public IReadOnlyList<string> Parts { get; init; } = [];

    public decimal Tolerance { get; init; }
}

/// <summary>What a rule can look at.</summary>
internal static class RuleKinds
{
    /// <summary>A value lies from <c>min</c> to <c>max</c>.</summary>
    public const string Between = "between";

    /// <summary>What counts up is not more at the cut-off than at the end of the period.</summary>
    public const string CutOffWithinEstimate = "cut-off-within-estimate";

    /// <summary>What counts up from the start of the year is never less than it was.</summary>
    public const string NeverFalls = "never-falls";

    /// <summary>A value goes on from what was reported before, within <c>factor</c>.</summary>
    public const string GoesOn = "goes-on";

    /// <summary>A value is not a thousand, million or thousand million times what it was: tỷ for triệu.</summary>
    public const string UnitSlip = "unit-slip";

    /// <summary>The <c>parts</c> make the <c>total</c>, or 100 per cent.</summary>
    public const string SumOfParts = "sum-of-parts";

    public static readonly IReadOnlyList<string> All = [Between, CutOffWithinEstimate, NeverFalls, GoesOn, UnitSlip, SumOfParts];
}
