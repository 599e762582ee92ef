using SonLa.Reporting.Progress;
using SonLa.Reporting.Settlements;

namespace SonLa.Reporting.Vintages;

/// <summary>What holds officially of a measure and period: each authority's newest figure, and the one value where they agree or a person has settled it.</summary>
/// <param name="Value">Null where the authorities differ and nobody has settled it.</param>
/// <param name="Absence">One of <see cref="NotComputable"/>, null where there is a value.</param>
/// <param name="Holding">Each authority's newest, by code.</param>
/// <param name="Settlement">That which holds.</param>
internal sealed record OfficialStanding(decimal? Value, string? Absence, IReadOnlyList<OfficialFigure> Holding, FigureSettlement? Settlement)
{
    /// <summary>Null where no authority has given one.</summary>
    public static OfficialStanding? Of(IEnumerable<OfficialFigure> entries, IEnumerable<FigureSettlement> settlements)
    {
        var holding = entries
            .GroupBy(entry => entry.OrganisationCode)
            .Select(own => own.MaxBy(entry => entry.Number) ?? own.First())
            .OrderBy(entry => entry.OrganisationCode, StringComparer.Ordinal)
            .ToList();
        if (holding.Count == 0)
        {
            return null;
        }

        if (holding.DistinctBy(entry => entry.Value).Count() == 1)
        {
            return new(holding[0].Value, null, holding, null);
        }

        var settlement = FigureSettlement.Holding(settlements, FigureSettlement.Official, [.. holding.Select(entry => new SettledFigure(entry.OrganisationCode, null, entry.Value))]);
        return settlement is null
            ? new(null, NotComputable.ConflictingValues, holding, null)
            : new(holding.Single(entry => entry.OrganisationCode == settlement.OrganisationCode).Value, null, holding, settlement);
    }
}
