using SonLa.Contracts.Reporting;
using SonLa.Reporting.Measures;

namespace SonLa.Reporting.Reports;

/// <summary>Figures as the other services hear of them.</summary>
internal static class AcceptedFigures
{
    public static IReadOnlyList<AcceptedFigure> Of(IEnumerable<Figure> figures, PlanVersion? plan) =>
    [
        .. figures.Select(figure => new AcceptedFigure
        {
            MeasureCode = figure.MeasureCode,
            Unit = plan?.Measures.FirstOrDefault(measure => measure.Code == figure.MeasureCode)?.Unit,
            ToCutOff = figure.ToCutOff?.Value,
            Estimate = figure.Estimate?.Value,
        }),
    ];
}
