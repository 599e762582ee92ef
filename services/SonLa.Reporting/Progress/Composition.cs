using SonLa.Contracts.Assignments;

namespace SonLa.Reporting.Progress;

/// <summary>A structure of components that make one whole.</summary>
internal static class Composition
{
    /// <summary>Printed shares are rounded: a whole may miss 100 by half a unit of the last printed place for each of them.</summary>
    public static decimal Tolerance(IReadOnlyCollection<decimal> shares)
    {
        var places = shares.Count == 0 ? 0 : shares.Max(share => (share / 1.0000000000000000000000000000m).Scale);
        var half = 0.5m;
        for (var place = 0; place < places; place++)
        {
            half /= 10;
        }

        return half * shares.Count;
    }

    /// <summary>Whether the planned shares are all known and make 100 per cent: 25 + 26,5 + 41,7 = 93,2 do not.</summary>
    public static bool IsWhole(PlannedMeasure measure)
    {
        var shares = measure.SubValues.Select(part => part.Value).OfType<decimal>().ToList();
        return shares.Count > 0
            && shares.Count == measure.SubValues.Count
            && measure.SubValues.All(part => part.Unit == "%")
            && Math.Abs(shares.Sum() - 100) <= Tolerance(shares);
    }
}
