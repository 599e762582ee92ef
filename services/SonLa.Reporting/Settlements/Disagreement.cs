using SonLa.Reporting.Periods;
using SonLa.Reporting.Vintages;

namespace SonLa.Reporting.Settlements;

/// <summary>Figures of one measure that differ between organisations, side by side, and the settlement that holds for exactly these.</summary>
internal sealed record Disagreement(string MeasureCode, string About, IReadOnlyList<SettledFigure> Figures, FigureSettlement? Settlement)
{
    /// <summary>Every disagreement of a period, reports before official figures, in the plan's order.</summary>
    public static IReadOnlyList<Disagreement> Of(PeriodFacts facts)
    {
        var counted = new CountedReports(ReportStanding.Of(facts));
        return
        [
            .. facts.Plan.Measures.SelectMany(measure => new[]
            {
                Find(measure.Code, FigureSettlement.Reported, [.. counted.Of(measure).Select(report => (report.Latest.OrganisationCode, Figure: report.Latest.Content.FigureOf(measure.Code))).Select(one => new SettledFigure(one.OrganisationCode, one.Figure?.ToCutOff?.Value, one.Figure?.Estimate?.Value))], facts),
                Find(measure.Code, FigureSettlement.Official, [.. (OfficialStanding.Of(facts.OfficialFigures.Where(figure => figure.MeasureCode == measure.Code), [])?.Holding ?? []).Select(figure => new SettledFigure(figure.OrganisationCode, null, figure.Value))], facts),
            }).OfType<Disagreement>(),
        ];
    }

    private static Disagreement? Find(string measureCode, string about, IReadOnlyList<SettledFigure> figures, PeriodFacts facts)
    {
        var differ = Differ(figures.Select(figure => figure.ToCutOff)) || Differ(figures.Select(figure => figure.Value));
        return differ
            ? new(measureCode, about, figures, FigureSettlement.Holding(facts.Settlements.Where(settlement => settlement.MeasureCode == measureCode), about, [.. figures]))
            : null;
    }

    // Who says nothing of a vintage does not contradict who says something.
    private static bool Differ(IEnumerable<decimal?> values) => values.Where(value => value is not null).Distinct().Count() > 1;
}
