using SonLa.Contracts.Assignments;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Progress;

namespace SonLa.Reporting.Periods;

/// <summary>Consolidates a period from its facts; pure, so that the same facts give the same report for ever.</summary>
internal static class Consolidation
{
    /// <summary>The shape in which periods are closed from now on: with percentages, words and the reports behind the figures.</summary>
    public const int Format = 2;

    private const int WithoutWords = 1;

    public static ConsolidatedReport Of(PeriodFacts facts, string? closedAt) => Of(facts, closedAt, Format);

    /// <summary>Consolidates in the shape that a period was once closed in.</summary>
    public static ConsolidatedReport Of(PeriodFacts facts, string? closedAt, int format)
    {
        var standings = ReportStanding.Of(facts);
        var submissions = Submissions(facts, standings);
        var indicators = Indicators(facts, standings, format);
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
            Obstacles = Obstacles(standings),
            Narratives = format > WithoutWords ? Narratives(standings) : null,
        };
    }

    private static IReadOnlyList<ConsolidatedReport.SubmissionLine> Submissions(PeriodFacts facts, IReadOnlyList<ReportStanding> standings) =>
    [
        .. facts.Obligations
            .GroupBy(obligation => obligation.OrganisationCode)
            .OrderBy(owed => owed.Key, StringComparer.Ordinal)
            .Select(owed => SubmissionBook.Line(owed.Key, owed, facts, standings)),
    ];

    private static IReadOnlyList<ConsolidatedReport.IndicatorLine> Indicators(PeriodFacts facts, IReadOnlyList<ReportStanding> standings, int format) =>
    [
        .. facts.Plan.Measures
            .GroupBy(measure => measure.IndicatorOrdinal)
            .OrderBy(indicator => indicator.Key, OrdinalOrder.Instance)
            .Select(indicator => (indicator.Key, Measures: indicator.OrderBy(measure => measure.Part, StringComparer.Ordinal).Select(measure => Measure(measure, facts, standings, format)).ToList(), indicator.First().Group))
            .Select(indicator => new ConsolidatedReport.IndicatorLine(indicator.Key, indicator.Group, ProgressState.Worst(indicator.Measures.Select(measure => measure.State)), indicator.Measures)),
    ];

    private static ConsolidatedReport.MeasureLine Measure(PlannedMeasure measure, PeriodFacts facts, IReadOnlyList<ReportStanding> standings, int format)
    {
        var reporters = measure.Collective ? measure.EvaluatorCodes : measure.LeadCodes;
        var own = standings.Where(standing => reporters.Contains(standing.Latest.OrganisationCode)).ToList();
        var counted = own
            .Where(standing => !standing.IsReturned(measure.Code) && standing.Latest.Content.FigureOf(measure.Code) is { } figure && (figure.ToCutOff ?? figure.Estimate) is not null)
            .DistinctBy(standing => standing.Latest.OrganisationCode)
            .OrderBy(standing => standing.Latest.OrganisationCode, StringComparer.Ordinal)
            .Select(standing => Reporter(standing, measure.Code, format))
            .ToList();
        var reported = counted.Count > 0
            ? ReportedValue.Agreed([.. counted.Select(one => (one.ToCutOff, one.Estimate))])
            : ReportedValue.None(WhyNothing(own, measure.Code));
        var breakdown = facts.Breakdowns.TryGetValue(measure.Code, out var set) ? new Breakdown(set.Months, set.Quarters) : null;
        var progress = MeasureProgress.Of(measure, facts.Period, breakdown, reported);
        return new()
        {
            MeasureCode = measure.Code,
            Part = measure.Part,
            Name = measure.Name,
            Unit = measure.Unit,
            Direction = measure.Direction,
            Target = measure.Target is { } target ? new(target.Kind, target.Value, target.Low, target.High, target.Raw, target.SourceDocument) : null,
            ToCutOff = reported.ToCutOff,
            Estimate = reported.Estimate,
            Expected = progress.Expected,
            Gap = reported.Estimate - progress.Expected,
            State = progress.State,
            Reason = progress.Reason,
            Achieved = format > WithoutWords ? Achieved(measure, reported) : null,
            HasOpenConflict = measure.HasOpenConflict,
            ReportedBy = counted,
        };
    }

    private static ConsolidatedReport.AchievementLine Achieved(PlannedMeasure measure, ReportedValue reported)
    {
        var achievement = Achievement.Of(measure, reported);
        return new(achievement.Percent, achievement.Reason);
    }

    private static string WhyNothing(List<ReportStanding> own, string measureCode) =>
        own.Exists(standing => standing.IsReturned(measureCode)) ? NotComputable.Returned
        : own.Count > 0 ? NotComputable.NoEstimate
        : NotComputable.NotReported;

    private static ConsolidatedReport.ReporterLine Reporter(ReportStanding standing, string measureCode, int format)
    {
        var figure = standing.Latest.Content.FigureOf(measureCode);
        return new(standing.Latest.OrganisationCode, standing.Latest.Revision, standing.Accepted, figure?.ToCutOff?.Value, figure?.Estimate?.Value)
        {
            ReportId = format > WithoutWords ? standing.Latest.ReportId : null,
        };
    }

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
