using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Breakdowns;

/// <summary>How the districts' targets compare with the year's: what can be added up makes it, a rate of the province lies between the districts' lowest and highest.</summary>
internal static class DistrictCheck
{
    /// <param name="values">One for each district that has a target.</param>
    /// <param name="allDistricts">Whether every district has one.</param>
    /// <param name="measure">The measure as planned.</param>
    public static string Of(IReadOnlyList<decimal> values, bool allDistricts, Measure measure) => measure.Target switch
    {
        null => YearCheck.NoTarget,
        { Kind: "composition" } => YearCheck.Composition,
        { Kind: "increaseBy" or "reduceBy" } when !AddsUp(measure) || measure.Kind == "level" => YearCheck.NoBaseline,
        _ when values.Count == 0 || !allDistricts => YearCheck.Incomplete,
        var target when AddsUp(measure) => YearCheck.Allows(target, values.Sum(), 1) ? YearCheck.Agrees : YearCheck.Differs,
        var target => LiesWithin(target, values.Min(), values.Max()) ? YearCheck.Agrees : YearCheck.Differs,
    };

    // A stock such as the number of communes that meet the standard is the districts' together, whatever its months do.
    private static bool AddsUp(Measure measure) => measure.Kind == "level" || (measure.Kind == "cumulative" && measure.Aggregation is "sum" or "year-to-date");

    // A mean, however weighted, is never below the lowest nor above the highest.
    private static bool LiesWithin(Target target, decimal lowest, decimal highest) => target.Kind switch
    {
        "range" => highest >= target.Low && lowest <= target.High,
        "atLeast" => highest >= target.Value,
        "atMost" => lowest <= target.Value,
        _ => lowest <= target.Value && highest >= target.Value,
    };
}
