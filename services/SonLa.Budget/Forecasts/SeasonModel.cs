namespace SonLa.Budget.Forecasts;

/// <summary>
/// Expects a project's disbursement from its own pace and the season: the mean curve of past years, the project's own shrunk towards the province's;
/// the year's pace so far counts for as much as the season is over (decision 83). Its intervals are quantiles of its own errors on past years, each forecast without itself.
/// </summary>
internal sealed class SeasonModel
{
    /// <summary>Fewer past years say nothing about how years differ.</summary>
    public const int FewestYears = 2;

    /// <summary>Fewer past project-years give no honest quantile.</summary>
    public const int FewestProjectYears = 30;

    // The province's curve counts for as much as so many years of the project's own.
    private const int ProvinceWorth = 2;

    // Eight of ten outcomes lie within.
    private const decimal Tail = 0.1m;

    private const int Months = 12;

    private readonly IReadOnlyList<PastYear> _history;
    private readonly Sums _province;
    private readonly Dictionary<int, Sums> _years;
    private readonly Dictionary<string, Sums> _projects;
    private readonly Dictionary<(int From, int To), List<decimal>> _errors = [];

    private SeasonModel(IReadOnlyList<PastYear> history)
    {
        _history = history;
        _province = Sums.Of(history);
        _years = history.GroupBy(past => past.Year).ToDictionary(year => year.Key, Sums.Of);
        _projects = history.GroupBy(past => past.ProjectCode).ToDictionary(project => project.Key, Sums.Of);
    }

    /// <summary>Null where there is too little to learn from.</summary>
    /// <param name="history">Past years of any project; later ones than the forecast's year are left out.</param>
    /// <param name="year">Year that is forecast.</param>
    public static SeasonModel? Of(IEnumerable<PastYear> history, int year)
    {
        var past = history.Where(one => one.Year < year && one.CapitalInDong > 0).ToList();
        return past.Count >= FewestProjectYears && past.Select(one => one.Year).Distinct().Count() >= FewestYears ? new(past) : null;
    }

    /// <summary>Looks from the end of one month to the end of a later one.</summary>
    /// <param name="projectCode">The project; one without past years has the province's season.</param>
    /// <param name="from">Last whole month, 1 to 11.</param>
    /// <param name="to">Later month, to 12.</param>
    /// <param name="ratio">Disbursed by the first, of the capital in force.</param>
    public Expectation Expect(string projectCode, int from, int to, decimal ratio)
    {
        var known = Math.Clamp(ratio, 0, 1);
        var expected = Expect(_province, _projects.GetValueOrDefault(projectCode), from, to, known);
        var errors = ErrorsOf(from, to);
        var room = 1 - known;

        // With n errors the k-th smallest has k of n + 1 parts of the outcomes below it.
        var rank = (int)Math.Floor((errors.Count + 1) * Tail);
        return new(expected, Math.Clamp(expected + (errors[rank - 1] * room), known, 1), Math.Clamp(expected + (errors[^rank] * room), known, 1));
    }

    private static decimal Expect(Sums province, Sums? own, int from, int to, decimal known)
    {
        var weight = (own?.Count ?? 0) + ProvinceWorth;
        decimal Curve(int month) => ((own?.Ratios[month] ?? 0) + (ProvinceWorth * province.Mean(month))) / weight;
        var (begun, reached, whole) = (Curve(from), Curve(to), Curve(Months));

        // By the season alone the rest comes as in past years; by the pace alone it comes in proportion to what has come.
        var over = whole > 0 ? begun / whole : 0;
        var bySeason = reached - begun;
        var byPace = begun > 0 ? known * ((reached / begun) - 1) : bySeason;
        return Math.Clamp(known + ((1 - over) * bySeason) + (over * byPace), known, 1);
    }

    /// <summary>Errors of forecasts of past years, each by the other years alone, in parts of what was left to disburse; smallest first.</summary>
    private List<decimal> ErrorsOf(int from, int to)
    {
        if (!_errors.TryGetValue((from, to), out var errors))
        {
            errors =
            [
                .. _history.Select(past => (past, room: 1 - past.Ratio(from)))
                    .Select(one => one.room == 0 ? 0 : (one.past.Ratio(to) - Expect(_province.Without(_years[one.past.Year]), _projects[one.past.ProjectCode].Without(Sums.Of([one.past])), from, to, one.past.Ratio(from))) / one.room)
                    .Order(),
            ];
            _errors[(from, to)] = errors;
        }

        return errors;
    }

    /// <summary>Ratios summed over project-years, by month from 0 to 12.</summary>
    private sealed record Sums(int Count, decimal[] Ratios)
    {
        public static Sums Of(IEnumerable<PastYear> history)
        {
            var (count, ratios) = (0, new decimal[Months + 1]);
            foreach (var past in history)
            {
                count++;
                for (var month = 1; month <= Months; month++)
                {
                    ratios[month] += past.Ratio(month);
                }
            }

            return new(count, ratios);
        }

        public decimal Mean(int month) => Count == 0 ? 0 : Ratios[month] / Count;

        public Sums Without(Sums other) => new(Count - other.Count, [.. Ratios.Zip(other.Ratios, (all, part) => all - part)]);
    }
}
