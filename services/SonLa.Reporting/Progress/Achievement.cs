using SonLa.Contracts.Assignments;

namespace SonLa.Reporting.Progress;

/// <summary>How much of the year's target is achieved, in per cent, or why no percentage says it.</summary>
/// <param name="Percent">Cut, not rounded, to two decimals: 99,996 is not 100; null where it is not computable.</param>
/// <param name="Reason">One of <see cref="NotComputable"/>, null where there is a percentage.</param>
internal sealed record Achievement(decimal? Percent, string? Reason)
{
    private const decimal Hundred = 100;

    /// <summary>Judges the value that reaches from the start of the year to the end of the period.</summary>
    public static Achievement Of(PlannedMeasure measure, ReportedValue reported)
    {
        if (measure.Kind == "composition" || measure.Target is { Kind: "composition" })
        {
            return None(Composition.IsWhole(measure) ? NotComputable.Composition : NotComputable.IncompleteComposition);
        }

        if (measure.Target is not { } target)
        {
            return None(NotComputable.NoTarget);
        }

        if ((reported.Absence ?? (reported.Estimate is null ? NotComputable.NoEstimate : null)) is { } absence)
        {
            return None(absence);
        }

        return Of(measure, target, reported.Estimate ?? 0);
    }

    private static Achievement Of(PlannedMeasure measure, PlannedTarget target, decimal value) => target switch
    {
        { Kind: "range" } => None(NotComputable.Range),
        { Value: null } => None(NotComputable.NoTarget),
        { Kind: "increaseBy", Value: { } by } when measure is { Kind: "cumulative" } => Ratio(value, by),
        { Kind: "increaseBy", Value: { } by } => TotalOf(measure) is { } total ? Ratio(value - (total - by), by) : None(NotComputable.NoBaseline),
        { Kind: "reduceBy", Value: { } by } when measure is { Kind: not "cumulative" } => TotalOf(measure) is { } left ? Ratio(left + by - value, by) : None(NotComputable.NoBaseline),
        { Kind: "reduceBy" } => None(NotComputable.NoBaseline),

        // A poverty rate of 14 against a target of 11 is not 127 per cent of anything: the way down has no start here.
        { Kind: "atMost" } => None(NotComputable.LowerIsBetter),
        { Kind: "atLeast", Value: { } wanted } => Ratio(value, wanted),
        { Value: { } wanted } => measure.Direction switch
        {
            "higher" => Ratio(value, wanted),
            "lower" => None(NotComputable.LowerIsBetter),
            _ => None(NotComputable.NoDirection),
        },
    };

    private static Achievement Ratio(decimal part, decimal whole) =>
        whole <= 0 ? None(NotComputable.NoRatio)
        : part < 0 ? None(NotComputable.WrongWay)
        : new(decimal.Truncate(part / whole * Hundred * Hundred) / Hundred, null);

    /// <summary>"06 xã, nâng tổng số lên 70": the only sub-value that is a total in the measure's own unit.</summary>
    private static decimal? TotalOf(PlannedMeasure measure) =>
        measure.SubValues.Where(part => part.Unit == measure.Unit && part.Value is not null && part.Name.StartsWith("Tổng", StringComparison.OrdinalIgnoreCase)).ToList() is [var total]
            ? total.Value
            : null;

    private static Achievement None(string reason) => new(null, reason);
}
