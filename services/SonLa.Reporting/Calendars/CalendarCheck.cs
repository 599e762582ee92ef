namespace SonLa.Reporting.Calendars;

/// <summary>Finds what is wrong with a calendar's file before anybody relies on it.</summary>
internal static class CalendarCheck
{
    private static readonly string[] Policies = [WeekendRule.Keep, WeekendRule.Before, WeekendRule.After];
    private static readonly string[] Audiences = [Audience.Leads, Audience.Class, Audience.Named];
    private static readonly string[] Purposes = ["follow", "consolidate", "session", "decide"];
    private static readonly string[] Contents = ["assessment", "proposals"];

    /// <summary>One sentence per mistake; none means the calendar can be used.</summary>
    public static IEnumerable<string> Mistakes(ReportingCalendar calendar)
    {
        if (calendar.PlanYear is < 2000 or > 2100)
        {
            yield return "planYear must be from 2000 to 2100";
        }

        if (calendar.CutOff.Day is < 1 or > 27)
        {
            yield return "cutOff.day must be from 1 to 27";
        }

        if (!Policies.Contains(calendar.Weekend.Policy))
        {
            yield return "weekend.policy must be keep, before or after";
        }

        if (calendar.Regimes.DistinctBy(regime => regime.Code).Count() != calendar.Regimes.Count)
        {
            yield return "regime codes must differ";
        }

        foreach (var mistake in calendar.Regimes.SelectMany(regime => Mistakes(regime, calendar.CutOff).Select(text => $"regime {regime.Code}: {text}")))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> Mistakes(Regime regime, CutOffRule cutOff)
    {
        var once = regime.Periods.Contains(PeriodKinds.Once);
        if (regime.Periods.Count == 0 || regime.Periods.Except(PeriodKinds.All).Any() || (once && regime.Periods.Count > 1))
        {
            yield return "periods must be month, quarter, half, nine-months, year, or once alone";
        }

        if (once && (regime.OncePeriod is not { Length: > 0 and <= 20 } || regime.Due.BeforeDate is null))
        {
            yield return "a regime owed once needs oncePeriod (up to 20 characters) and due.beforeDate";
        }

        // At least one whole day lies between the cut-off and the last acceptable instant.
        if (!once && (regime.Due.BeforeDayOfLastMonth is not { } day || day <= cutOff.Day + 1 || day > 28))
        {
            yield return "due.beforeDayOfLastMonth must be at least two days after the cut-off and at most 28";
        }

        if (!Audiences.Contains(regime.Audience.Rule)
            || (regime.Audience.Rule == Audience.Class && regime.Audience.Kinds.Count == 0)
            || (regime.Audience.Rule == Audience.Named && regime.Audience.Organisations.Count == 0))
        {
            yield return "audience.rule must be leads, class (with kinds) or named (with organisations)";
        }

        if (regime.Recipients.Any(recipient => !Purposes.Contains(recipient.Purpose)))
        {
            yield return "recipients[].purpose must be follow, consolidate, session or decide";
        }

        if (regime.Requires.Except(Contents).Any())
        {
            yield return "requires may hold assessment and proposals";
        }

        if (regime.RemindDaysBefore.Any(days => days is < 1 or > 90) || regime.EscalateDaysAfter.Any(days => days is < 0 or > 90)
            || regime.RemindDaysBefore.Distinct().Count() != regime.RemindDaysBefore.Count
            || !regime.EscalateDaysAfter.SequenceEqual(regime.EscalateDaysAfter.Distinct().Order()))
        {
            yield return "remindDaysBefore (1 to 90) must differ, escalateDaysAfter (0 to 90) must rise";
        }
    }
}
