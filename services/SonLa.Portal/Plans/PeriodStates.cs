namespace SonLa.Portal.Plans;

/// <summary>How the indicators stand in a period, as Reporting computes it.</summary>
public sealed record PeriodStates(string Period, IReadOnlyList<PeriodStates.Indicator> Indicators)
{
    public sealed record Indicator(string Ordinal, string State, IReadOnlyList<Measure> Measures);

    /// <param name="MeasureCode">Code of the plan's measure.</param>
    /// <param name="Estimate">Estimate to the end of the period.</param>
    /// <param name="Expected">What it is compared with: the breakdown to the end of the period, for a whole year the target.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="Reason">Why that cannot be computed.</param>
    public sealed record Measure(string MeasureCode, decimal? Estimate, decimal? Expected, string State, string? Reason);
}
