using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Progress;

/// <summary>A measure's month and quarter targets, each of its own month or quarter.</summary>
/// <param name="Months">Twelve values in the measure's unit, null where none is set.</param>
/// <param name="Quarters">Four values, likewise.</param>
internal sealed record Breakdown(IReadOnlyList<decimal?> Months, IReadOnlyList<decimal?> Quarters)
{
    /// <summary>What is expected from the start of the year to the end of the period; null where a needed part is not set.</summary>
    public decimal? Until(ReportingPeriod period, string aggregation)
    {
        var months = Until(Months, period.EndMonth, aggregation);
        var quarters = period.EndMonth % 3 == 0 ? Until(Quarters, period.EndMonth / 3, aggregation) : null;

        // What a lead set for the quarter itself goes before what its months add up to.
        return period.Kind == PeriodKinds.Month ? months ?? quarters : quarters ?? months;
    }

    private static decimal? Until(IReadOnlyList<decimal?> parts, int count, string aggregation)
    {
        if (parts.Count < count)
        {
            return null;
        }

        var needed = parts.Take(count).ToList();
        return aggregation switch
        {
            "last" or "year-to-date" => needed[^1],
            _ when needed.Exists(part => part is null) => null,
            "sum" => needed.Sum(),
            "average" => needed.Average(),
            _ => null,
        };
    }
}
