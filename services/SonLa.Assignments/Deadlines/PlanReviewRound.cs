namespace SonLa.Assignments.Deadlines;

/// <summary>A round in which capital of slow projects is reviewed, as a document sets it; a proposal for the year's review rounds.</summary>
internal sealed record PlanReviewRound
{
    public static readonly string?[] Filters = ["carried-over", "all", null];

    /// <summary>Null for adjustments outside the numbered rounds.</summary>
    public required int? Number { get; init; }

    /// <summary>State at the end of this day.</summary>
    public required DateOnly? CutOff { get; init; }

    /// <summary>Strictly below this is reviewed.</summary>
    public required decimal? ThresholdPercent { get; init; }

    /// <summary>As written.</summary>
    public required string AppliesTo { get; init; }

    /// <summary>The document's own words; null where it was entered by hand.</summary>
    public string? Quote { get; init; }

    /// <summary><c>carried-over</c> or <c>all</c>; null where the words mean neither.</summary>
    public required string? Filter { get; init; }

    /// <summary>Adjustments end before this day; null where the document sets no end.</summary>
    public required DateOnly? AdjustBefore { get; init; }

    /// <summary>Number of the document that sets it.</summary>
    public required string Source { get; init; }
}
