using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.RoundLists;

/// <summary>What a review round found at its cut-off (danh sách đợt rà soát), frozen when the round is opened: later corrections stand beside it and never change it.</summary>
internal sealed class RoundList
{
    internal const string AdHoc = "ad-hoc";
    private readonly List<RoundListLine> _lines = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required int Year { get; init; }

    /// <summary>Number of the round; an ad-hoc one continues after the numbers of the year's decision.</summary>
    public required int Number { get; init; }

    /// <summary>State at the end of this day.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Strictly below this is caught; null where projects are named by judgement.</summary>
    public decimal? ThresholdPercent { get; init; }

    /// <summary><c>carried-over</c>, <c>all</c>, <c>by-judgement</c> or <c>ad-hoc</c>.</summary>
    public required string Filter { get; init; }

    /// <summary>Decision and section, or the reason of an ad-hoc round.</summary>
    public required string Basis { get; init; }

    /// <summary>Document that allows the round after the year's last day; null where it was opened in time.</summary>
    public string? OverridesDeadlineBy { get; private init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required Guid OpenedBy { get; init; }

    /// <summary>How many lines belong to it: the database lets nobody add one later.</summary>
    public int LineCount { get; private set; }

    /// <summary>A frozen list has one version.</summary>
    public int Version { get; private init; } = 1;

    public IReadOnlyList<RoundListLine> Lines => _lines;

    /// <summary>Opens a round of the year's decision over every project that its filter lets in.</summary>
    public static RoundList Open(int year, ReviewRound round, IEnumerable<InvestmentProject> projects, DateTimeOffset at, Guid by)
    {
        var list = new RoundList { Year = year, Number = round.Number, CutOff = round.CutOff, ThresholdPercent = round.ThresholdPercent, Filter = round.Filter, Basis = round.Source, OpenedAt = at, OpenedBy = by };
        list._lines.AddRange(projects
            .Where(project => round.LooksAt(project.BeganInYear, year))
            .Select(project => RoundListLine.Of(project, year, round.CutOff, round.Catches)));
        list.LineCount = list._lines.Count;
        return list;
    }

    /// <summary>Opens a round when it is necessary, over the projects named by judgement.</summary>
    public static RoundList OpenAdHoc(int year, int number, DateOnly cutOff, string reason, IEnumerable<InvestmentProject> named, DateTimeOffset at, Guid by, string? overridesDeadlineBy = null) =>
        OverNamed(year, number, AdHoc, cutOff, reason, named, at, by, overridesDeadlineBy);

    /// <summary>Opens a round of the year's decision that goes by judgement and not by a percentage, over the projects named.</summary>
    public static RoundList OpenByJudgement(int year, ReviewRound round, DateOnly cutOff, string reason, IEnumerable<InvestmentProject> named, DateTimeOffset at, Guid by, string? overridesDeadlineBy = null) =>
        OverNamed(year, round.Number, ReviewRound.ByJudgement, cutOff, $"{round.Source}: {reason}", named, at, by, overridesDeadlineBy);

    private static RoundList OverNamed(int year, int number, string filter, DateOnly cutOff, string basis, IEnumerable<InvestmentProject> named, DateTimeOffset at, Guid by, string? overridesDeadlineBy)
    {
        var list = new RoundList { Year = year, Number = number, CutOff = cutOff, Filter = filter, Basis = basis, OverridesDeadlineBy = overridesDeadlineBy, OpenedAt = at, OpenedBy = by };
        list._lines.AddRange(named.Select(project => RoundListLine.Of(project, year, cutOff, _ => true)));
        list.LineCount = list._lines.Count;
        if (list._lines.FirstOrDefault(line => line.CapitalInForceInDong <= 0) is { } without)
        {
            throw new RuleViolationException("round.project-without-capital", new(
                $"Dự án {without.ProjectCode} không có kế hoạch vốn năm {year} tại ngày {cutOff:dd/MM/yyyy}; hãy bỏ khỏi danh sách.",
                $"Project {without.ProjectCode} has no capital of {year} on {cutOff:dd/MM/yyyy}; leave it out."));
        }

        return list;
    }
}
