using SonLa.Contracts.Assignments;

namespace SonLa.Reporting.Checks;

/// <summary>One measure's figures as they are checked: now, and what the same organisation last said in the year.</summary>
internal sealed record CheckedFigure(PlannedMeasure Measure, int EndMonth, decimal? ToCutOff, decimal? Estimate, EarlierFigure? Before)
{
    /// <summary>Months sum up from the start of the year.</summary>
    public bool CountsUp => Measure is { Kind: "cumulative", Aggregation: "sum" or "year-to-date" };

    /// <summary>The value that says most of the period.</summary>
    public decimal? Value => Estimate ?? ToCutOff;

    public IEnumerable<decimal> Values => new[] { ToCutOff, Estimate }.OfType<decimal>();
}

/// <summary>What was said of the measure at the end of an earlier month of the year.</summary>
internal sealed record EarlierFigure(int EndMonth, decimal? ToCutOff, decimal? Estimate)
{
    public decimal? Value => Estimate ?? ToCutOff;
}
