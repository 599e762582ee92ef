using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Progress;

/// <summary>How one measure stands at the end of a period; pure, and silent rather than wrong.</summary>
/// <param name="State">One of <see cref="ProgressState"/>.</param>
/// <param name="Reason">One of <see cref="NotComputable"/>, null where the state was computed.</param>
/// <param name="Expected">What the value was compared with, in the measure's unit.</param>
internal sealed record MeasureProgress(string State, string? Reason, decimal? Expected)
{
    private const string Higher = "higher";
    private const string Lower = "lower";

    /// <summary>
    /// Judges the estimate for the whole period. Figures and expectations reach from the start of the year to the end of the period:
    /// accumulated where months sum up, the last where the last counts, the mean where months are averaged.
    /// </summary>
    /// <param name="measure">The plan's measure.</param>
    /// <param name="period">Within the year the breakdown decides, for the whole year the target.</param>
    /// <param name="breakdown">Null while no lead has set one.</param>
    /// <param name="reported">The value, or why there is none.</param>
    public static MeasureProgress Of(PlannedMeasure measure, ReportingPeriod period, Breakdown? breakdown, ReportedValue reported)
    {
        var wholeYear = period.IsWholeYear;
        var expected = wholeYear ? measure.Target?.Value : breakdown?.Until(period, measure.Aggregation);
        if ((Obstruction(measure) ?? reported.Absence) is { } reason)
        {
            return new(ProgressState.NotComputable, reason, IsComparable(measure) ? expected : null);
        }

        if (reported.Estimate is not { } value)
        {
            return new(ProgressState.NotComputable, NotComputable.NoEstimate, expected);
        }

        if (wholeYear)
        {
            return OfTheYear(measure, value, expected);
        }

        if (expected is not { } wanted)
        {
            return new(ProgressState.NotComputable, NotComputable.NoBreakdown, null);
        }

        return DirectionOf(measure) switch
        {
            Higher => new(value >= wanted ? ProgressState.OnCourse : ProgressState.Behind, null, wanted),
            Lower => new(value <= wanted ? ProgressState.OnCourse : ProgressState.Behind, null, wanted),
            _ => new(ProgressState.NotComputable, NotComputable.NoDirection, wanted),
        };
    }

    private static MeasureProgress OfTheYear(PlannedMeasure measure, decimal value, decimal? expected)
    {
        if (Reaches(measure, value) is not { } reached)
        {
            return new(ProgressState.NotComputable, NotComputable.NoDirection, expected);
        }

        return new(reached ? ProgressState.Achieved : ProgressState.NotAchieved, null, expected);
    }

    private static bool? Reaches(PlannedMeasure measure, decimal value) => (measure.Target, DirectionOf(measure)) switch
    {
        ({ Kind: "range" } range, Higher) => value >= range.Low,
        ({ Kind: "range" } range, Lower) => value <= range.High,
        ({ Kind: "range" } range, _) => value >= range.Low && value <= range.High,
        ({ } target, Higher) => value >= target.Value,
        ({ } target, Lower) => value <= target.Value,
        _ => null,
    };

    private static string? Obstruction(PlannedMeasure measure) => measure.Target switch
    {
        null => NotComputable.NoTarget,
        { Kind: "composition" } => NotComputable.Composition,
        { Kind: "increaseBy" or "reduceBy" } => NotComputable.NoBaseline,
        { Kind: "range", Low: null } or { Kind: "range", High: null } => NotComputable.NoTarget,
        { Kind: not "range", Value: null } => NotComputable.NoTarget,
        _ => null,
    };

    private static bool IsComparable(PlannedMeasure measure) => Obstruction(measure) is null;

    // "At least" and "at most" say by themselves which way is better.
    private static string DirectionOf(PlannedMeasure measure) => measure.Target?.Kind switch
    {
        "atLeast" => Higher,
        "atMost" => Lower,
        _ => measure.Direction,
    };
}
