using System.Text.Json;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Rounds;

/// <summary>The review rounds of each plan year, as data.</summary>
internal sealed class ReviewRoundCalendar(IReadOnlyDictionary<int, ReviewRoundCalendar.PlanYear> years)
{
    /// <param name="Year">Plan year.</param>
    /// <param name="Rounds">Rounds with a cut-off, by number.</param>
    /// <param name="AdHocUntil">Last day for adjustments when necessary; null where the decision sets no end.</param>
    /// <param name="AimPercent">What part of the year's capital is to be disbursed, where the decision sets an aim.</param>
    /// <param name="Weights">Of the criteria by which projects are served, where a proposal names none; null where the year has no file of its own.</param>
    internal sealed record PlanYear(int Year, IReadOnlyList<ReviewRound> Rounds, DateOnly? AdHocUntil, decimal? AimPercent = null, UsualWeights? Weights = null)
    {
        /// <summary>The round with a threshold whose cut-off comes next, or is today.</summary>
        internal ReviewRound? Next(DateOnly day) => Rounds.Where(round => round.ThresholdPercent is not null && round.CutOff >= day).MinBy(round => round.CutOff);

        /// <summary>Refuses a change of the year's capital after the last day that its decision sets, unless a document allows it; answers the document where one was needed.</summary>
        public string? RequireInTime(DateOnly day, string? overriddenBy, string rule = "capital.after-last-day")
        {
            if (AdHocUntil is not { } last || day <= last)
            {
                return null;
            }

            return string.IsNullOrWhiteSpace(overriddenBy)
                ? throw new RuleViolationException(rule, new(
                    $"Điều chỉnh vốn năm {Year} chỉ đến hết ngày {last:dd/MM/yyyy}; nếu được phép, hãy ghi văn bản cho phép vào overridesDeadlineBy.",
                    $"Capital of {Year} is adjusted until {last:dd/MM/yyyy}; if it is allowed later, name the document in overridesDeadlineBy."))
                : overriddenBy;
        }
    }

    public IEnumerable<PlanYear> Years => years.Values;

    public PlanYear? Find(int year) => years.GetValueOrDefault(year);

    /// <summary>Reads every year of one province; a file that does not hold together stops the start.</summary>
    public static ReviewRoundCalendar Load(string contentRoot, string province)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        var years = Directory.EnumerateFiles(Path.Combine(contentRoot, "Rounds", "Data"), $"{province}-*.json")
            .Select(file => Read(file, options))
            .ToDictionary(year => year.Year);
        return new(years);
    }

    private static PlanYear Read(string file, JsonSerializerOptions options)
    {
        var year = JsonSerializer.Deserialize<PlanYear>(File.ReadAllText(file), options)
            ?? throw new InvalidDataException($"{file} is empty.");
        if (year.Rounds.Select(round => round.Number).Distinct().Count() != year.Rounds.Count
            || year.Rounds.Any(round => round.Filter is not (ReviewRound.CarriedOver or ReviewRound.All or ReviewRound.ByJudgement)
                || (round.ThresholdPercent is null) != (round.Filter == ReviewRound.ByJudgement)
                || round.ThresholdPercent is <= 0 or > 100
                || round.WarningDaysBefore is < 0 or > 180
                || round.ForecastDaysBefore is < 0 or > 366
                || (round.RemindOpening ?? []).Any(days => days is < -60 or > 60))
            || year.Weights?.Usual.AreSound() == false
            || year.AimPercent is <= 0 or > 100)
        {
            throw new InvalidDataException($"{file}: round numbers must differ, filters be carried-over, all or by-judgement (which alone has no threshold), percentages lie in (0, 100], warnings 0 to 180 days before, forecasts 0 to 366 days before, reminders within 60 days of the cut-off, weights 0 to 100 and not all 0.");
        }

        return year;
    }
}
