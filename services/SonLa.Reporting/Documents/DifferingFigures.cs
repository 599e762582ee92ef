using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Documents;

/// <summary>Figures of one measure that differ between organisations, side by side, and the one that holds.</summary>
/// <param name="About">Which kind of figure, in words.</param>
/// <param name="Figures">Everybody's newest.</param>
/// <param name="Used">The figure that holds; null where nobody has settled it.</param>
/// <param name="Settlement">The decision; null where there is none.</param>
internal sealed record DifferingFigures(string About, IReadOnlyList<(string OrganisationCode, decimal? Value)> Figures, decimal? Used, ConsolidatedReport.SettlementLine? Settlement)
{
    /// <summary>Reported figures first, then official ones; none where all agree.</summary>
    public static IEnumerable<DifferingFigures> Of(ConsolidatedReport.MeasureLine measure)
    {
        var reported = measure.ReportedBy.Select(reporter => (reporter.OrganisationCode, reporter.Estimate)).ToList();
        if (Differ(reported) || measure.Settlement is not null)
        {
            yield return new("Ước thực hiện", reported, measure.Settlement is null ? null : measure.Estimate, measure.Settlement);
        }

        var official = (measure.Official?.Entries ?? []).GroupBy(entry => entry.OrganisationCode).Select(own => (own.Key, (decimal?)own.OrderBy(entry => entry.Number).Last().Value)).ToList();
        if (Differ(official))
        {
            yield return new("Chính thức", official, measure.Official?.Value, measure.Official?.Settlement);
        }
    }

    // Who says nothing does not contradict.
    private static bool Differ(IEnumerable<(string OrganisationCode, decimal? Value)> figures) => figures.Select(figure => figure.Value).Where(value => value is not null).Distinct().Count() > 1;
}
