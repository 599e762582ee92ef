using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>
/// What a round must propose to move, told from the files by the rules alone: a listed project gives what is neither paid, advanced nor built,
/// the slowest first; the others take in the order of their score, up to need and ceilings, of the same source and programme.
/// </summary>
internal sealed class ExpectedMove
{
    private const int PeriodYears = 5;
    private readonly SampleProjects _sample;
    private readonly SampleCapacities _capacities;
    private readonly int _year;
    private readonly DateOnly _today;

    public ExpectedMove(ExpectedRound round, int planYear, DateOnly today, SampleProjects sample, SampleCapacities capacities)
    {
        (_sample, _capacities, _year, _today) = (sample, capacities, planYear, today);
        var listed = round.Caught.Select(line => line.Code).ToHashSet();
        var stock = new Dictionary<(string Source, string? Programme), decimal>();
        foreach (var standing in All().Where(standing => listed.Contains(standing.Project.Code)))
        {
            stock[PoolOf(standing)] = stock.GetValueOrDefault(PoolOf(standing)) + Recoverable(standing);
        }

        Supplied = stock.Where(pool => pool.Value > 0).Select(pool => pool.Key.Source).ToHashSet();
        var (left, lines) = (stock.ToDictionary(), new List<Line>());
        foreach (var taker in sample.Projects.Where(project => !listed.Contains(project.Code)).OrderByDescending(ScoreOf).ThenBy(project => project.Code, StringComparer.Ordinal))
        {
            Take(taker, left, lines);
        }

        foreach (var (pool, before) in stock)
        {
            TakeBack(before - left[pool], All().Where(standing => listed.Contains(standing.Project.Code) && PoolOf(standing) == pool), lines);
        }

        Lines = [.. lines.OrderBy(line => line.Project, StringComparer.Ordinal).ThenBy(line => line.Source, StringComparer.Ordinal)];
    }

    /// <param name="Project">Code.</param>
    /// <param name="Source">Funding source.</param>
    /// <param name="Amount">Whole đồng; negative where capital is taken back, 0 where nothing moves.</param>
    internal sealed record Line(string Project, string Source, decimal Amount);

    private sealed record Standing(SampleProject Project, string Source, decimal Capital, decimal Spent, decimal Accepted);

    /// <summary>Every source of every listed project, and of every other that could use more.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Sources of which some listed project can give.</summary>
    public IReadOnlySet<string> Supplied { get; }

    public decimal Moved => Lines.Where(line => line.Amount > 0).Sum(line => line.Amount);

    public decimal Of(string project, string source) => Lines.Single(line => line.Project == project && line.Source == source).Amount;

    /// <summary>Capital of the year in force on a day, per source.</summary>
    public decimal CapitalOf(string source) => _sample.Projects.Sum(project => Capital(project, source));

    private IEnumerable<Standing> All() => _sample.Projects.SelectMany(
        project => project.Capital.Where(entry => entry.Year == _year).Select(entry => entry.SourceCode).Distinct(),
        (project, source) => new Standing(project, source, Capital(project, source), Spent(project, source), Sum(project, "accepted-volume", source)));

    private static (string Source, string? Programme) PoolOf(Standing standing) => (standing.Source, standing.Project.Programme);

    private static decimal Recoverable(Standing standing) => Math.Max(0, standing.Capital - Math.Max(standing.Spent, standing.Accepted));

    // In the sample each taking project has one source it asks for, so that a plain walk through the order is exact.
    private void Take(SampleProject taker, Dictionary<(string, string?), decimal> left, List<Line> lines)
    {
        var asked = Sources(taker).Where(source => Demand(taker, source) > 0).ToList();
        if (asked.Count > 1)
        {
            throw new InvalidDataException($"{taker.Code} asks for several sources; the expected move can't be told so simply.");
        }

        foreach (var source in asked)
        {
            var pool = (source, taker.Programme);
            var amount = Math.Min(Math.Min(Demand(taker, source), Room(taker, source)), left.GetValueOrDefault(pool));
            if (amount > 0)
            {
                left[pool] -= amount;
            }

            lines.Add(new(taker.Code, source, amount));
        }
    }

    private void TakeBack(decimal needed, IEnumerable<Standing> givers, List<Line> lines)
    {
        foreach (var giver in givers.OrderBy(giver => RatioOf(giver.Project)).ThenBy(giver => giver.Project.Code, StringComparer.Ordinal))
        {
            var amount = Math.Min(needed, Recoverable(giver));
            needed -= amount;
            if (giver.Capital > 0)
            {
                lines.Add(new(giver.Project.Code, giver.Source, -amount));
            }
        }
    }

    // 40 for work that the plan cannot pay, 30 for what is spent of the plan, 20 for having begun earlier, 10 for how little is missing.
    private decimal ScoreOf(SampleProject project)
    {
        var demand = Sources(project).Sum(source => Demand(project, source));
        if (demand == 0)
        {
            return 0;
        }

        var (capital, spent) = (Sources(project).Sum(source => Capital(project, source)), Sources(project).Sum(source => Spent(project, source)));
        var unpaid = Sources(project).Sum(source => Shortfall(project, source));
        var score = (40 * unpaid / demand) + (project.BeganInYear < _year ? 20 : 0);
        return capital == 0 ? score : score + (30 * Math.Min(1, spent / capital)) + (10 * (1 - Math.Min(1, demand / capital)));
    }

    private decimal RatioOf(SampleProject project) => _sample.Payments.Where(payment => payment.ProjectCode == project.Code && payment.Year == _year).Sum(payment => payment.AmountInDong)
        / Sources(project).Sum(source => Capital(project, source));

    private IEnumerable<string> Sources(SampleProject project) => project.Capital.Where(entry => entry.Year == _year).Select(entry => entry.SourceCode)
        .Concat(_capacities.Entries.Where(entry => entry.ProjectCode == project.Code && entry.Year == _year).Select(entry => entry.SourceCode).OfType<string>())
        .Distinct();

    // What a later entry takes away is not there to be moved today either.
    private decimal Capital(SampleProject project, string source)
    {
        var entries = project.Capital.Where(entry => entry.Year == _year && entry.SourceCode == source).ToList();
        return Math.Min(entries.Where(entry => entry.EffectiveOn <= _today).Sum(entry => entry.AmountInDong), entries.Sum(entry => entry.AmountInDong));
    }

    private decimal Spent(SampleProject project, string source) => Sum(project, "advance", source)
        + _sample.Payments.Where(payment => payment.ProjectCode == project.Code && payment.SourceCode == source && payment.Year == _year).Sum(payment => payment.AmountInDong);

    private decimal Shortfall(SampleProject project, string source) =>
        Math.Max(0, Math.Max(Spent(project, source), Sum(project, "accepted-volume", source)) - Capital(project, source));

    private decimal Demand(SampleProject project, string source) => Math.Max(Sum(project, "need", source), Shortfall(project, source));

    private decimal Room(SampleProject project, string source)
    {
        decimal?[] ceilings = [Ceiling(project, source), Ceiling(project, null)];
        return Math.Max(0, ceilings.OfType<decimal>().DefaultIfEmpty(0).Min());
    }

    /// <summary>Left under a ceiling of the five years; null where none is recorded.</summary>
    private decimal? Ceiling(SampleProject project, string? source)
    {
        var first = _year - ((_year - 1) % PeriodYears);
        var recorded = _capacities.Entries.Where(entry => entry.ProjectCode == project.Code && entry.Kind == "ceiling" && entry.SourceCode == source).ToList();
        return recorded.Count == 0
            ? null
            : recorded.Sum(entry => entry.AmountInDong) - project.Capital
                .Where(entry => entry.Year >= first && entry.Year < first + PeriodYears && (source is null || entry.SourceCode == source))
                .Sum(entry => entry.AmountInDong);
    }

    private decimal Sum(SampleProject project, string kind, string source) =>
        _capacities.Entries.Where(entry => entry.ProjectCode == project.Code && entry.Kind == kind && entry.SourceCode == source && entry.Year == _year).Sum(entry => entry.AmountInDong);
}
