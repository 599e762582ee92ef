using SonLa.Contracts.Assignments;
using SonLa.Reporting.Progress;

namespace SonLa.Reporting.Vintages;

/// <summary>How far an organisation's estimate was from what became official.</summary>
/// <param name="Difference">Estimate less official value, in the measure's unit; null where one of them is missing.</param>
/// <param name="Percent">The difference in per cent of the official value; null where that says nothing.</param>
/// <param name="Reason">One of <see cref="NotComputable"/>, why there is no percentage.</param>
internal sealed record ForecastError(decimal? Difference, decimal? Percent, string? Reason)
{
    private const int Decimals = 4;

    public static ForecastError Of(PlannedMeasure measure, decimal? estimate, OfficialStanding official)
    {
        if (estimate is not { } said)
        {
            return new(null, null, NotComputable.NoEstimate);
        }

        if (official.Value is not { } known)
        {
            return new(null, null, official.Absence);
        }

        var difference = said - known;

        // 14 instead of 11 per cent of households is three points wrong; "27 per cent" would be read as a share of something.
        return measure.Kind is "rate" or "composition" || measure.Unit == "%" ? new(difference, null, NotComputable.InPoints)
            : known == 0 ? new(difference, null, NotComputable.NoRatio)
            : new(difference, decimal.Round(difference / Math.Abs(known) * 100, Decimals, MidpointRounding.ToEven), null);
    }
}
