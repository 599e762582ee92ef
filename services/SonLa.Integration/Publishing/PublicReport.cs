using SonLa.Contracts.Reporting;

namespace SonLa.Integration.Publishing;

/// <summary>An organisation's accepted figures as partners receive them; what officials write to each other in words, the reason of a correction too, stays inside.</summary>
/// <param name="Organisation">Code of the reporting organisation.</param>
/// <param name="Periods">Periods the report stands for.</param>
/// <param name="Revision">Grows with each resubmission and correction.</param>
internal sealed record PublicReport(
    string Province, string Organisation, IReadOnlyList<string> Periods, int Revision, IReadOnlyList<PublicFigure> Figures)
{
    internal static IReadOnlyList<PublicFigure> FiguresOf(IEnumerable<AcceptedFigure> figures) =>
        [.. figures.Select(figure => new PublicFigure(figure.MeasureCode, figure.Unit, PublicFigure.Text(figure.ToCutOff), PublicFigure.Text(figure.Estimate)))];
}
