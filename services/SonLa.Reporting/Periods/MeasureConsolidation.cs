using System.Globalization;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Progress;
using SonLa.Reporting.Settlements;
using SonLa.Reporting.Vintages;

namespace SonLa.Reporting.Periods;

/// <summary>Consolidates one measure: who reported what, what holds, and how it stands; pure.</summary>
internal sealed class MeasureConsolidation(PeriodFacts facts, IReadOnlyList<ReportStanding> standings, int format)
{
    private readonly CountedReports _counted = new(standings);
    private readonly CountedReports _earlier = new(facts.Earlier.Count == 0 ? [] : ReportStanding.Of(facts with { Revisions = facts.Earlier }));
    private readonly ILookup<string, OfficialFigure> _official = facts.OfficialFigures.ToLookup(figure => figure.MeasureCode);
    private readonly ILookup<string, FigureSettlement> _settlements = facts.Settlements.ToLookup(settlement => settlement.MeasureCode);

    public ConsolidatedReport.MeasureLine Of(PlannedMeasure measure)
    {
        var counted = _counted.Of(measure).Select(standing => Reporter(standing, measure.Code)).ToList();
        var settlement = format < Consolidation.WithVintages ? null : SettlementOf(measure, counted);
        var reported = settlement is not null ? Settled(settlement)
            : counted.Count > 0 ? ReportedValue.Agreed([.. counted.Select(one => (one.ToCutOff, one.Estimate))])
            : ReportedValue.None(WhyNothing(_counted.Behind(measure), measure.Code));
        var progress = MeasureProgress.Of(measure, facts.Period, BreakdownOf(measure), reported);
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
            Achieved = format >= Consolidation.WithWords ? Achieved(measure, reported) : null,
            Settlement = settlement is null ? null : Line(settlement),
            Official = format < Consolidation.WithVintages ? null : Official(measure),
            Latest = format >= Consolidation.WithNarrative && reported.Estimate is null ? Latest(measure) : null,
            HasOpenConflict = measure.HasOpenConflict,
            ReportedBy = counted,
        };
    }

    private ConsolidatedReport.LatestLine? Latest(PlannedMeasure measure)
    {
        var newest = _earlier.Behind(measure)
            .Where(standing => !standing.IsReturned(measure.Code) && standing.Latest.Content.FigureOf(measure.Code) is { } figure && (figure.ToCutOff ?? figure.Estimate) is not null)
            .OrderByDescending(standing => standing.Latest.PeriodEndsOn)
            .FirstOrDefault();
        return newest is not null && newest.Latest is var report && report.Content.FigureOf(measure.Code) is { } said
            ? new(report.PeriodEndsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), report.OrganisationCode, report.ReportId, report.Revision, newest.ReviewOf(measure.Code) == MeasureReview.Accepted, said.ToCutOff?.Value, said.Estimate?.Value)
            : null;
    }

    private FigureSettlement? SettlementOf(PlannedMeasure measure, List<ConsolidatedReport.ReporterLine> counted) => FigureSettlement.Holding(
        _settlements[measure.Code],
        FigureSettlement.Reported,
        [.. counted.Select(one => new SettledFigure(one.OrganisationCode, one.ToCutOff, one.Estimate))]);

    private static ReportedValue Settled(FigureSettlement settlement)
    {
        var chosen = settlement.Figures.First(figure => figure.OrganisationCode == settlement.OrganisationCode);
        return new(chosen.ToCutOff, chosen.Value, chosen.Value is null ? NotComputable.NoEstimate : null);
    }

    private ConsolidatedReport.OfficialLine? Official(PlannedMeasure measure)
    {
        if (OfficialStanding.Of(_official[measure.Code], _settlements[measure.Code]) is not { } standing)
        {
            return null;
        }

        var value = new ReportedValue(null, standing.Value, standing.Absence);
        var progress = MeasureProgress.Of(measure, facts.Period, BreakdownOf(measure), value);
        return new(
            standing.Value,
            progress.State,
            progress.Reason,
            Achieved(measure, value),
            standing.Settlement is { } settlement ? Line(settlement) : null,
            [.. _official[measure.Code].OrderBy(figure => figure.OrganisationCode, StringComparer.Ordinal).ThenBy(figure => figure.Number).Select(figure => new ConsolidatedReport.OfficialEntry(figure.OrganisationCode, figure.Vintage, figure.Number, figure.Value, figure.Source))]);
    }

    private Breakdown? BreakdownOf(PlannedMeasure measure) =>
        facts.Breakdowns.TryGetValue(measure.Code, out var set) ? new Breakdown(set.Months, set.Quarters) : null;

    private static ConsolidatedReport.SettlementLine Line(FigureSettlement settlement) => new(settlement.SettlementId, settlement.OrganisationCode, settlement.Cause, settlement.Reason);

    private static ConsolidatedReport.AchievementLine Achieved(PlannedMeasure measure, ReportedValue reported)
    {
        var achievement = Achievement.Of(measure, reported);
        return new(achievement.Percent, achievement.Reason);
    }

    private static string WhyNothing(IReadOnlyList<ReportStanding> own, string measureCode) =>
        own.Any(standing => standing.IsReturned(measureCode)) ? NotComputable.Returned
        : own.Count > 0 ? NotComputable.NoEstimate
        : NotComputable.NotReported;

    private ConsolidatedReport.ReporterLine Reporter(ReportStanding standing, string measureCode)
    {
        var figure = standing.Latest.Content.FigureOf(measureCode);
        var review = format < Consolidation.WithVintages ? null : standing.ReviewOf(measureCode);
        return new(standing.Latest.OrganisationCode, standing.Latest.Revision, review is null ? standing.Accepted : review == MeasureReview.Accepted, figure?.ToCutOff?.Value, figure?.Estimate?.Value)
        {
            ReportId = format >= Consolidation.WithWords ? standing.Latest.ReportId : null,
            Review = review,
        };
    }
}
