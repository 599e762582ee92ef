using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Calendars;

/// <summary>Reckons windows and deadlines from a calendar; pure, in Vietnam's time.</summary>
internal static class CalendarReckoning
{
    /// <summary>Everything the year asks for, in the order in which it falls due.</summary>
    public static IReadOnlyList<CalendarDuty> Duties(ReportingCalendar calendar) =>
    [
        .. calendar.Regimes
            .SelectMany(regime => regime.Periods.SelectMany(kind => Duties(calendar, regime, kind)))
            .Where(duty => duty.DueAt >= VietnamTime.StartOf(duty.Regime.HoldsFrom.Day))
            .OrderBy(duty => duty.DueAt)
            .ThenBy(duty => duty.Regime.Code, StringComparer.Ordinal)
            .ThenBy(duty => duty.Period, StringComparer.Ordinal),
    ];

    /// <summary>From the day after the cut-off before the period to the cut-off of its last month.</summary>
    public static DataWindow Window(ReportingCalendar calendar, ReportingPeriod period) => new(
        new DateOnly(period.Year, period.FirstMonth, calendar.CutOff.Day).AddMonths(-1).AddDays(1),
        CutOffOf(calendar, period));

    private static IEnumerable<CalendarDuty> Duties(ReportingCalendar calendar, Regime regime, string kind) =>
        kind == PeriodKinds.Once
            ? [Once(calendar, regime)]
            : ReportingPeriod.Of(calendar.PlanYear, kind).Select(period => Recurring(calendar, regime, period));

    private static CalendarDuty Once(ReportingCalendar calendar, Regime regime)
    {
        var before = regime.Due.BeforeDate ?? throw new InvalidOperationException($"Regime {regime.Code} is owed once and has no date.");
        var due = Place(calendar, before.AddDays(-1), null);
        return new(regime, PeriodKinds.Once, regime.OncePeriod ?? regime.Code, before.AddDays(-1), VietnamTime.StartOf(regime.HoldsFrom.Day), VietnamTime.EndOf(due));
    }

    private static CalendarDuty Recurring(ReportingCalendar calendar, Regime regime, ReportingPeriod period)
    {
        var before = regime.Due.BeforeDayOfLastMonth ?? throw new InvalidOperationException($"Regime {regime.Code} recurs and has no day.");
        var due = Place(calendar, new DateOnly(period.Year, period.EndMonth, before).AddDays(-1), CutOffOf(calendar, period));
        return new(regime, period.Kind, period.Code, period.LastDay, VietnamTime.StartOf(Window(calendar, period).From), VietnamTime.EndOf(due));
    }

    private static DateOnly CutOffOf(ReportingCalendar calendar, ReportingPeriod period) => new(period.Year, period.EndMonth, calendar.CutOff.Day);

    private static DateOnly Place(ReportingCalendar calendar, DateOnly day, DateOnly? cutOff) =>
        WorkingDays.Place(day, calendar.Weekend.Policy, calendar.Holidays.Select(holiday => holiday.Day).ToHashSet(), cutOff);
}
