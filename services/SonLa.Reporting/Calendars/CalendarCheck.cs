using System.Globalization;

namespace SonLa.Reporting.Calendars;

/// <summary>Finds what is wrong with a calendar's file before anybody relies on it.</summary>
internal static class CalendarCheck
{
    private static readonly string[] Policies = [WeekendRule.Keep, WeekendRule.Before, WeekendRule.After];

    /// <summary>One sentence per mistake; none means the calendar can be used.</summary>
    public static IReadOnlyList<string> Mistakes(ReportingCalendar calendar)
    {
        var inForm = OfTheCalendar(calendar)
            .Concat(calendar.Regimes.SelectMany(regime => RegimeCheck.Mistakes(regime).Select(text => $"regime {regime.Code}: {text}")))
            .ToList();

        // Days are reckoned only from what is well formed.
        return inForm.Count > 0 ? inForm : [.. TooEarly(calendar)];
    }

    private static IEnumerable<string> OfTheCalendar(ReportingCalendar calendar)
    {
        if (calendar.PlanYear is < 2000 or > 2100)
        {
            yield return "planYear must be from 2000 to 2100";
        }

        if (calendar.Regimes.Select(regime => regime.CutOff).Append(calendar.CutOff).Any(cutOff => cutOff?.Day is < 1 or > 27))
        {
            yield return "cutOff.day must be from 1 to 27, or null where data end with the month";
        }

        if (!Policies.Contains(calendar.Weekend.Policy))
        {
            yield return "weekend.policy must be keep, before or after";
        }

        if (calendar.WorkedDays.Any(worked => worked.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        {
            yield return "workedDays holds Saturdays and Sundays only";
        }

        if (calendar.Regimes.DistinctBy(regime => regime.Code).Count() != calendar.Regimes.Count)
        {
            yield return "regime codes must differ";
        }
    }

    // Decree 09/2019/NĐ-CP, Article 8.5: whoever reports has at least one working day between the cut-off and the due day.
    private static IEnumerable<string> TooEarly(ReportingCalendar calendar)
    {
        var working = WorkingDays.Of(calendar);
        return CalendarReckoning.Duties(calendar)
            .Where(duty => duty.Regime.Due.MayPrecedeCutOff is null && duty.PeriodKind != PeriodKinds.Once)
            .Select(duty => (duty, cutOff: CalendarReckoning.Window(calendar, duty.Regime, ReportingPeriod.Parse(duty.Period)).To))
            .Where(one => working.Between(one.cutOff, one.duty.LastDay) < 1)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"regime {one.duty.Regime.Code}: {one.duty.Period} is due on {one.duty.LastDay:O}, without a working day after the cut-off {one.cutOff:O}; set a later day, another weekend.policy, or due.mayPrecedeCutOff with the reason"));
    }
}
