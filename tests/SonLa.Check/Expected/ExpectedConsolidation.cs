using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>What the closed report of a period must say: who reported, late or not at all, and how every indicator stands.</summary>
internal sealed class ExpectedConsolidation
{
    private const string OnCourse = "on-course";
    private const string Behind = "behind";
    private const string NotComputable = "not-computable";

    // The state of an indicator with several measures is the worst of theirs.
    private static readonly string[] WorstFirst = [Behind, NotComputable, OnCourse];

    private readonly NameBook _names;
    private readonly Duty _any;
    private readonly FigureBook _figures;
    private readonly BreakdownBook _breakdowns;
    private readonly HashSet<string> _reported;

    public ExpectedConsolidation(
        Closing closing, PlanFile plan, NameBook names, ExpectedCalendar calendar, ExpectedReports reports, FigureBook figures, BreakdownBook breakdowns)
    {
        _names = names;
        _figures = figures;
        _breakdowns = breakdowns;
        var owed = calendar.Duties.Where(duty => duty.Period == closing.Period).ToLookup(duty => reports.StandingOf(duty, closing.At));
        _any = owed.SelectMany(duties => duties).First();
        OnTime = owed[Standing.OnTime].Count();
        Late = owed[Standing.Late].Count();
        Missing = owed[Standing.Missing].Count();
        _reported = [.. owed[Standing.OnTime].Concat(owed[Standing.Late]).Select(duty => duty.Organisation)];
        Indicators = plan.Indicators.ToDictionary(indicator => indicator.Ordinal, StateOf);
    }

    public int Expected => OnTime + Late + Missing;

    public int OnTime { get; }

    public int Late { get; }

    public int Missing { get; }

    /// <summary>The state of each indicator, by its number.</summary>
    public IReadOnlyDictionary<string, string> Indicators { get; }

    /// <summary>How many indicators are in each state that occurs within a year.</summary>
    public IReadOnlyDictionary<string, int> States =>
        WorstFirst.ToDictionary(state => state, state => Indicators.Values.Count(seen => seen == state));

    private string StateOf(PlanIndicator indicator)
    {
        var states = indicator.Measures.Select(StateOf).ToHashSet();
        return WorstFirst.First(states.Contains);
    }

    private string StateOf(PlanMeasure measure)
    {
        // Only a target that is one number can be compared with; a change needs the value that it starts from.
        if (measure.Target?.Kind is not ("exact" or "atLeast" or "atMost"))
        {
            return NotComputable;
        }

        if (Estimate(measure) is not { } estimate || Planned(measure) is not { } planned)
        {
            return NotComputable;
        }

        return measure.Direction switch
        {
            "higher" => estimate >= planned ? OnCourse : Behind,
            "lower" => estimate <= planned ? OnCourse : Behind,
            _ => NotComputable,
        };
    }

    /// <summary>What those who enter the measure's value reported for the period's last month; null where nobody did or they differ.</summary>
    private decimal? Estimate(PlanMeasure measure)
    {
        var reporters = _names.Resolve(_names.IsCollective(measure) ? measure.Evaluators : measure.Leads);
        var month = $"{_any.Period[..4]}-{_any.EndsIn:00}";
        var values = reporters.Where(_reported.Contains)
            .SelectMany(organisation => _figures.Of(organisation, month))
            .Where(figure => figure.Measure == measure.Code && figure.Estimate is not null)
            .Select(figure => figure.Estimate)
            .Distinct()
            .ToList();
        return values.Count == 1 ? values[0] : null;
    }

    /// <summary>What the lead planned from the year's start to the period's end; what was set for quarters goes before months.</summary>
    private decimal? Planned(PlanMeasure measure)
    {
        if (_breakdowns.Of(measure.Code) is not { } breakdown || _any.EndsIn is not { } end)
        {
            return null;
        }

        var months = Until(breakdown.Months, end, measure.Aggregation);
        var quarters = end % 3 == 0 ? Until(breakdown.Quarters, end / 3, measure.Aggregation) : null;
        return _any.Kind == "month" ? months ?? quarters : quarters ?? months;
    }

    private static decimal? Until(IReadOnlyList<decimal?> parts, int count, string aggregation)
    {
        var needed = parts.Take(count).ToList();
        return aggregation switch
        {
            "last" => needed[^1],
            "sum" => needed.Contains(null) ? null : needed.Sum(),
            _ => needed.Contains(null) ? null : needed.Average(),
        };
    }
}
