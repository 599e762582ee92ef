using System.Text.Json;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Budget.CapitalDeadlines;

/// <summary>Until when a year's capital may be disbursed, by the law in force for that plan year; data.</summary>
/// <param name="RemindDaysBefore">Days before an end on which its owner is reminded, longest first.</param>
/// <param name="RemindSource">What the days rest on.</param>
/// <param name="Rules">One for every plan year.</param>
public sealed record CapitalEnds(IReadOnlyList<int> RemindDaysBefore, string RemindSource, IReadOnlyList<CapitalEnds.Rule> Rules)
{
    /// <param name="MonthsAfterYear">Month of the year after the plan year, 1 to 12.</param>
    /// <param name="Day">Day of that month, the last acceptable one.</param>
    public sealed record EndDay(int MonthsAfterYear, int Day)
    {
        public DateOnly Of(int planYear) => new(planYear + 1, MonthsAfterYear, Day);
    }

    /// <param name="AfterMonth">Capital added after this month's day has another end.</param>
    /// <param name="AfterDay">The last day on which it has not.</param>
    /// <param name="End">That end.</param>
    public sealed record Late(int AfterMonth, int AfterDay, EndDay End);

    /// <param name="FromPlanYear">First plan year.</param>
    /// <param name="ToPlanYear">Last plan year; null while it holds.</param>
    /// <param name="End">End of a year's capital.</param>
    /// <param name="AddedLate">End of what is added late; null where the law knows none.</param>
    /// <param name="Source">Law, or what the assumption rests on.</param>
    /// <param name="Assumption">No document says it.</param>
    public sealed record Rule(int FromPlanYear, int? ToPlanYear, EndDay End, Late? AddedLate, string Source, bool Assumption)
    {
        /// <summary>Whether capital that is in force from a day on counts as added late.</summary>
        public bool IsLate(int planYear, DateOnly effectiveOn) => AddedLate is { } late && effectiveOn > new DateOnly(planYear, late.AfterMonth, late.AfterDay);
    }

    /// <summary>The rule of a plan year; null where the data have none.</summary>
    public Rule? Of(int planYear) => Rules.SingleOrDefault(rule => rule.FromPlanYear <= planYear && (rule.ToPlanYear is not { } last || planYear <= last));

    /// <summary>Reads the rules; a file that does not hold together stops the start.</summary>
    public static CapitalEnds Load(string contentRoot) =>
        Parse(File.ReadAllText(Path.Combine(contentRoot, "CapitalDeadlines", "Data", "ends.json")));

    internal static CapitalEnds Parse(string json)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        var ends = JsonSerializer.Deserialize<CapitalEnds>(json, options) ?? throw new InvalidDataException("ends.json is empty.");
        var years = Enumerable.Range(2000, 101);
        if (ends.RemindDaysBefore.Any(days => days is < 1 or > 365)
            || years.Any(year => ends.Rules.Count(rule => rule.FromPlanYear <= year && (rule.ToPlanYear ?? year) >= year) > 1)
            || ends.Rules.SelectMany(rule => new[] { rule.End, rule.AddedLate?.End }).OfType<EndDay>().Any(end => !IsDay(end.MonthsAfterYear, end.Day))
            || ends.Rules.Any(rule => rule.AddedLate is { } late && !IsDay(late.AfterMonth, late.AfterDay)))
        {
            throw new InvalidDataException("ends.json: a plan year has one rule at most, ends are days of every year, reminders go out 1 to 365 days before.");
        }

        return ends;
    }

    private static bool IsDay(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2023, month);
}
