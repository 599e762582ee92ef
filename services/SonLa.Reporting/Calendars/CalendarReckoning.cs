using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Calendars;

/// <summary>Reckons windows and deadlines from a calendar; pure, in Vietnam's time.</summary>
internal static class CalendarReckoning
{
    /// <summary>Everything the year asks for by itself, in the order in which it falls due; what an event asks for is not in it.</summary>
    public static IReadOnlyList<CalendarDuty> Duties(ReportingCalendar calendar)
    {
        var working = WorkingDays.Of(calendar);
        return
        [
            .. calendar.Regimes
                .SelectMany(regime => regime.Periods.SelectMany(kind => Duties(calendar, regime, kind, working)))
                .Where(duty => duty.DueAt >= VietnamTime.StartOf(duty.Regime.HoldsFrom.Day))
                .OrderBy(duty => duty.DueAt)
                .ThenBy(duty => duty.Regime.Code, StringComparer.Ordinal)
                .ThenBy(duty => duty.Period, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a regime asks for because something happened on a day.</summary>
    public static CalendarDuty OnEvent(ReportingCalendar calendar, Regime regime, string period, DateOnly happenedOn, string subject)
    {
        var count = regime.Due.WorkingDaysAfterEvent ?? throw new InvalidOperationException($"Regime {regime.Code} waits for an event and has no number of working days.");
        var due = WorkingDays.Of(calendar).After(happenedOn, count);
        return new(regime, PeriodKinds.Event, period, happenedOn, VietnamTime.StartOf(happenedOn), VietnamTime.EndOf(due)) { Subject = subject };
    }

    /// <summary>The days whose data a regime's report for a period holds.</summary>
    public static DataWindow Window(ReportingCalendar calendar, Regime regime, ReportingPeriod period) => (regime.CutOff ?? calendar.CutOff).Window(period);

    /// <summary>The last instant at which coordinators' inputs for a duty are in time.</summary>
    public static DateTimeOffset InputsDueAt(ReportingCalendar calendar, CalendarDuty duty) =>
        VietnamTime.EndOf(WorkingDays.Of(calendar).Before(duty.LastDay, duty.Regime.Inputs?.WorkingDaysBefore ?? 0));

    private static IEnumerable<CalendarDuty> Duties(ReportingCalendar calendar, Regime regime, string kind, WorkingDays working) => kind switch
    {
        PeriodKinds.Event => [],
        PeriodKinds.Once => [Once(calendar, regime, working)],
        _ => ReportingPeriod.Of(calendar.PlanYear, kind)
            .Where(period => !regime.Only.TryGetValue(kind, out var numbers) || numbers.Contains(period.Number))
            .Select(period => Recurring(calendar, regime, period, working)),
    };

    private static CalendarDuty Once(ReportingCalendar calendar, Regime regime, WorkingDays working)
    {
        var named = regime.Due.LastDay();
        var due = working.Place(named, calendar.Weekend.Policy, null);
        return new(regime, PeriodKinds.Once, regime.OncePeriod ?? regime.Code, named, VietnamTime.StartOf(regime.HoldsFrom.Day), VietnamTime.EndOf(due));
    }

    private static CalendarDuty Recurring(ReportingCalendar calendar, Regime regime, ReportingPeriod period, WorkingDays working)
    {
        var window = Window(calendar, regime, period);
        var due = working.Place(
            regime.Due.LastDay(period, window.To, working),
            calendar.Weekend.Policy,
            regime.Due.MayPrecedeCutOff is null ? window.To : null);
        return new(regime, period.Kind, period.Code, period.LastDay, VietnamTime.StartOf(window.From), VietnamTime.EndOf(due)) { CutOff = window.To };
    }
}
