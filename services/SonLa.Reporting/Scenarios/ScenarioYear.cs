using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Progress;

namespace SonLa.Reporting.Scenarios;

/// <summary>How a scenario's four quarters compare with the year's target, by the measure's own way of adding up.</summary>
internal static class ScenarioYear
{
    public const string Agrees = "agrees";
    public const string Differs = "differs";
    public const string Incomplete = "incomplete";
    public const string NoTarget = "no-target";

    public static string Of(PlannedMeasure measure, IReadOnlyList<decimal?> quarters) => measure.Target switch
    {
        { Kind: "composition" } or { Kind: "increaseBy" or "reduceBy" } or null => NoTarget,
        var target => YearOf(measure, quarters) switch
        {
            null => Incomplete,
            { } year => Allows(target, year) ? Agrees : Differs,
        },
    };

    /// <summary>What the quarters make of the year; null where they do not reach that far.</summary>
    public static decimal? YearOf(PlannedMeasure measure, IReadOnlyList<decimal?> quarters) =>
        new Breakdown([], quarters).Until(new ReportingPeriod(2000, PeriodKinds.Year, 1), measure.Aggregation);

    private static bool Allows(PlannedTarget target, decimal year) => target.Kind switch
    {
        "range" => year >= target.Low && year <= target.High,
        "atLeast" => year >= target.Value,
        "atMost" => year <= target.Value,

        // A mean of four quarters need not be a decimal of the target's length.
        _ => target.Value is { } value && decimal.Round(year, 6) == decimal.Round(value, 6),
    };
}
