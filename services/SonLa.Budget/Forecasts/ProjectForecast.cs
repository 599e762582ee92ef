using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;

namespace SonLa.Budget.Forecasts;

/// <summary>What a project is expected to disburse by the year's end, and by each review round still to come.</summary>
/// <param name="Reason">Why nothing is computable: <c>no-capital</c>, <c>too-little-history</c> or <c>too-early</c>; null where it is.</param>
/// <param name="YearEnd">At 31 December.</param>
/// <param name="Rounds">Rounds with a threshold that look at the project and whose cut-off is still to come.</param>
public sealed record ProjectForecast(string? Reason, ProjectForecast.Line? YearEnd, IReadOnlyList<ProjectForecast.RoundLine> Rounds)
{
    /// <summary>The project has no capital plan.</summary>
    public const string NoCapital = "no-capital";

    /// <summary>Too few past years or project-years are known.</summary>
    public const string TooLittleHistory = "too-little-history";

    /// <summary>No month of the year is over.</summary>
    public const string TooEarly = "too-early";

    /// <summary>Expected below the threshold.</summary>
    public const string ExpectedBelow = "expected-below";

    /// <summary>Below the threshold even at the interval's upper end.</summary>
    public const string LikelyBelow = "likely-below";

    /// <param name="ExpectedInDong">Whole đồng, between what is disbursed and the capital in force.</param>
    /// <param name="LowInDong">Of past outcomes one in ten lay below.</param>
    /// <param name="HighInDong">Of past outcomes one in ten lay above.</param>
    /// <param name="ExpectedPercent">Of the capital in force, cut to two decimals.</param>
    public sealed record Line(decimal ExpectedInDong, decimal LowInDong, decimal HighInDong, decimal ExpectedPercent);

    /// <param name="Warning"><c>expected-below</c>, <c>likely-below</c> (even the interval's upper end), or null.</param>
    public sealed record RoundLine(int Number, DateOnly CutOff, decimal ThresholdPercent, Line Expected, string? Warning);

    /// <summary>Forecasts from the last whole month; silent with a reason rather than wrong.</summary>
    internal static ProjectForecast Of(SeasonModel? model, string code, bool carriedOver, int month, DisbursementRatio known, IEnumerable<ReviewRound> rounds)
    {
        var reason = known.CapitalInDong <= 0 ? NoCapital : month == 0 ? TooEarly : model is null ? TooLittleHistory : null;
        if (reason is not null || model is null)
        {
            return new(reason, null, []);
        }

        Line At(int later)
        {
            var ratio = known.DisbursedInDong / known.CapitalInDong;
            var seen = month >= later ? new Expectation(ratio, ratio, ratio) : model.Expect(code, month, later, ratio);
            return new(InDong(seen.Ratio, known), InDong(seen.Low, known), InDong(seen.High, known), decimal.Truncate(seen.Ratio * 10_000) / 100);
        }

        // The forecast knows ends of months; a cut-off within a month is looked at from the month before it.
        return new(
            null,
            At(12),
            [
                .. rounds.Where(round => round.ThresholdPercent is not null && ForecastMonth.Last(round.CutOff.Year, round.CutOff) > month && (carriedOver || round.Filter != ReviewRound.CarriedOver))
                    .OrderBy(round => round.CutOff)
                    .Select(round => (round, threshold: round.ThresholdPercent ?? 0, line: At(ForecastMonth.Last(round.CutOff.Year, round.CutOff))))
                    .Select(one => new RoundLine(one.round.Number, one.round.CutOff, one.threshold, one.line, WarningOf(one.threshold, one.line, known.CapitalInDong))),
            ]);
    }

    private static string? WarningOf(decimal threshold, Line line, decimal capital) =>
        new DisbursementRatio(line.HighInDong, capital).IsBelow(threshold) ? LikelyBelow
        : new DisbursementRatio(line.ExpectedInDong, capital).IsBelow(threshold) ? ExpectedBelow
        : null;

    private static decimal InDong(decimal ratio, DisbursementRatio known) =>
        Math.Max(known.DisbursedInDong, Math.Min(known.CapitalInDong, decimal.Round(ratio * known.CapitalInDong)));
}
