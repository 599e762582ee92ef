namespace SonLa.Budget.Estimates;

/// <summary>How one item of the budget stands at the end of a month.</summary>
public sealed record ExecutionLine
{
    public required string ItemCode { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public string? Parent { get; init; }

    /// <summary>Estimate in force on 1 January; null where none is entered.</summary>
    public decimal? InitialEstimateInDong { get; init; }

    /// <summary>Estimate in force at the end of the month, adjustments included.</summary>
    public decimal? EstimateInDong { get; init; }

    /// <summary>Sum of the parts' estimates where it is not the item's own; null where they agree or a part has none.</summary>
    public decimal? PartsEstimateInDong { get; init; }

    /// <summary>Whose figures there are, side by side.</summary>
    public required IReadOnlyList<BasisLine> Figures { get; init; }

    /// <summary>Of the month alone; null where it is not known or not agreed.</summary>
    public decimal? MonthInDong { get; init; }

    /// <summary>From 1 January; null where it is not known or not agreed.</summary>
    public decimal? ToDateInDong { get; init; }

    /// <summary>Why there is no figure to date: <c>not-entered</c> or <c>conflicting-values</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>To date of the year's estimate, to 28 digits.</summary>
    public decimal? OfEstimatePercent { get; init; }

    /// <summary>Share of the year that is expected by now.</summary>
    public required decimal PacePercent { get; init; }

    /// <summary>The estimate's share that is expected by now; null without an estimate.</summary>
    public decimal? ExpectedInDong { get; init; }

    /// <summary><c>below-pace</c> for revenue, <c>above-pace</c> for expenditure; null where neither, or where it is not computable.</summary>
    public string? Flag { get; init; }

    public required LastYearLine LastYear { get; init; }

    /// <param name="Basis">Code of the organisation whose figures they are, or <c>collecting</c>.</param>
    /// <param name="MonthInDong">Of the month alone.</param>
    /// <param name="ToDateInDong">From 1 January; null where days are missing.</param>
    /// <param name="CompleteThrough">Last day up to which nothing is missing.</param>
    public sealed record BasisLine(string Basis, decimal? MonthInDong, decimal? ToDateInDong, DateOnly? CompleteThrough);

    /// <param name="ToDateInDong">Same stretch of the year before.</param>
    /// <param name="Basis"><c>computed</c> from that year's own ledger, or <c>entered</c> to compare with.</param>
    /// <param name="GrowthPercent">This year against it, to 28 digits; null where it is not computable.</param>
    /// <param name="Reason">Why it is not: <c>not-entered</c>, <c>conflicting-values</c>, or <c>no-base</c> where last year is 0.</param>
    public sealed record LastYearLine(decimal? ToDateInDong, string? Basis, decimal? GrowthPercent, string? Reason);
}
