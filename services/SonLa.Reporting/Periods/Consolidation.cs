using SonLa.Reporting.Investment;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Progress;
using SonLa.Reporting.Tasks;

namespace SonLa.Reporting.Periods;

/// <summary>Consolidates a period from its facts; pure, so that the same facts give the same report for ever.</summary>
internal static class Consolidation
{
    /// <summary>The shape in which periods are closed from now on: with tasks, the text that the planning department wrote, the newest known figures in the summing-up, and public investment.</summary>
    public const int Format = WithCapital;

    /// <summary>From here on with percentages, words and the reports behind the figures.</summary>
    public const int WithWords = 2;

    /// <summary>From here on with official figures beside the reported ones.</summary>
    public const int WithVintages = 3;

    /// <summary>From here on with tasks.</summary>
    public const int WithTasks = 4;

    /// <summary>From here on with the report's own text.</summary>
    public const int WithNarrative = 5;

    /// <summary>From here on with capital and disbursement.</summary>
    public const int WithCapital = 6;

    public static ConsolidatedReport Of(PeriodFacts facts, string? closedAt) => Of(facts, closedAt, Format);

    /// <summary>Consolidates in the shape that a period was once closed in.</summary>
    public static ConsolidatedReport Of(PeriodFacts facts, string? closedAt, int format)
    {
        var standings = ReportStanding.Of(facts);
        var words = ReportStanding.WithWordsOf(facts, standings);
        var submissions = Submissions(facts, standings);
        var indicators = Indicators(facts, new(facts, standings, format));
        return new()
        {
            Format = format,
            Province = facts.Plan.Province,
            PlanYear = facts.Plan.PlanYear,
            Period = facts.Period.Code,
            PeriodKind = facts.Period.Kind,
            ClosedAt = closedAt,
            Plan = new(facts.Plan.PlanId, facts.Plan.DocumentNumber, facts.Plan.Version),
            Organisations = SubmissionBook.Count(submissions),
            Submissions = submissions,
            States = ProgressState.WorstFirst.ToDictionary(state => state, state => indicators.Count(indicator => indicator.State == state)),
            Indicators = indicators,
            Obstacles = Obstacles(words),
            Narratives = format >= WithWords ? Narratives(words) : null,
            Narrative = format >= WithNarrative ? facts.Narrative?.In(facts) : null,
            Tasks = format >= WithTasks ? PeriodTasks.Of(facts.Tasks, facts.Period, open => open is null) : null,
            Capital = format >= WithCapital ? CapitalConsolidation.Of(facts.Capital, facts.Organisations) : null,
        };
    }

    private static IReadOnlyList<ConsolidatedReport.SubmissionLine> Submissions(PeriodFacts facts, IReadOnlyList<ReportStanding> standings)
    {
        var answering = SubmissionBook.ByObligation(standings);
        return
        [
            .. facts.Obligations
                .GroupBy(obligation => obligation.OrganisationCode)
                .OrderBy(owed => owed.Key, StringComparer.Ordinal)
                .Select(owed => SubmissionBook.Line(owed.Key, owed, facts, answering)),
        ];
    }

    private static IReadOnlyList<ConsolidatedReport.IndicatorLine> Indicators(PeriodFacts facts, MeasureConsolidation measures) =>
    [
        .. facts.Plan.Measures
            .GroupBy(measure => measure.IndicatorOrdinal)
            .OrderBy(indicator => indicator.Key, OrdinalOrder.Instance)
            .Select(indicator => (indicator.Key, Measures: indicator.OrderBy(measure => measure.Part, StringComparer.Ordinal).Select(measures.Of).ToList(), indicator.First().Group))
            .Select(indicator => new ConsolidatedReport.IndicatorLine(indicator.Key, indicator.Group, ProgressState.Worst(indicator.Measures.Select(measure => measure.State)), indicator.Measures)),
    ];

    private static IReadOnlyList<ConsolidatedReport.ObstacleLine> Obstacles(IReadOnlyList<ReportStanding> standings) =>
    [
        .. standings
            .Where(standing => !standing.ReturnedWhole)
            .OrderBy(standing => standing.Latest.OrganisationCode, StringComparer.Ordinal)
            .ThenBy(standing => standing.Latest.Sequence)
            .SelectMany(standing => standing.Latest.Content.Obstacles.Select(obstacle => new ConsolidatedReport.ObstacleLine(
                standing.Latest.OrganisationCode,
                obstacle.MeasureCode,
                obstacle.What,
                obstacle.Why,
                obstacle.Effect,
                obstacle.Proposal))),
    ];

    private static IReadOnlyList<ConsolidatedReport.NarrativeLine> Narratives(IReadOnlyList<ReportStanding> standings) =>
    [
        .. standings
            .Where(standing => !standing.ReturnedWhole)
            .OrderBy(standing => standing.Latest.OrganisationCode, StringComparer.Ordinal)
            .ThenBy(standing => standing.Latest.Sequence)
            .Select(standing => new ConsolidatedReport.NarrativeLine(
                standing.Latest.OrganisationCode,
                standing.Latest.ReportId,
                standing.Latest.Revision,
                standing.Latest.Content.Assessment,
                standing.Latest.Content.Proposals,
                [.. standing.Latest.Content.Figures.Where(figure => !string.IsNullOrWhiteSpace(figure.Text) && !standing.IsReturned(figure.MeasureCode)).Select(figure => new ConsolidatedReport.WordsLine(figure.MeasureCode, figure.Text ?? ""))])),
    ];
}
