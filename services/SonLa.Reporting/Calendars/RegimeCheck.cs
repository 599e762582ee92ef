namespace SonLa.Reporting.Calendars;

/// <summary>Finds what is wrong with one regime of a calendar's file.</summary>
internal static class RegimeCheck
{
    private static readonly string[] Audiences = [Audience.Leads, Audience.Class, Audience.Named];
    private static readonly string[] Purposes = ["follow", "consolidate", "session", "decide"];
    private static readonly string[] Contents = ["assessment", "proposals"];

    public static IEnumerable<string> Mistakes(Regime regime) => OfThePeriods(regime).Concat(OfTheDueDay(regime)).Concat(OfThePeople(regime)).Concat(OfTheLadder(regime));

    private static IEnumerable<string> OfThePeriods(Regime regime)
    {
        var alone = regime.Periods.Intersect([PeriodKinds.Once, PeriodKinds.Event]).Any();
        if (regime.Periods.Count == 0 || regime.Periods.Except(PeriodKinds.All).Any() || (alone && regime.Periods.Count > 1))
        {
            yield return "periods must be month, quarter, half, nine-months, year, or once or event alone";
        }

        if (regime.Only.Any(only => !regime.Periods.Contains(only.Key) || only.Value.Except(ReportingPeriod.Of(2000, only.Key).Select(period => period.Number)).Any()))
        {
            yield return "only must name numbers of the regime's own periods";
        }

        if (regime.Periods.Contains(PeriodKinds.Once) && regime.OncePeriod is not { Length: > 0 and <= 20 })
        {
            yield return "a regime owed once needs oncePeriod (up to 20 characters)";
        }
    }

    private static IEnumerable<string> OfTheDueDay(Regime regime)
    {
        if (regime.Inputs is { } inputs && (inputs.WorkingDaysBefore is < 1 or > 20 || regime.Audience.Rule != Audience.Leads))
        {
            yield return "inputs.workingDaysBefore must be from 1 to 20, and only leads have coordinators";
        }

        var due = regime.Due;
        if (due.Limit is not (DueRule.Before or DueRule.By))
        {
            yield return "due.limit must be before or by";
        }

        var (wanted, named) = (regime.Periods.Count > 0 ? regime.Periods[0] : "") switch
        {
            PeriodKinds.Once => ("date", due.Date is not null),
            PeriodKinds.Event => ("workingDaysAfterEvent (1 to 60)", due.WorkingDaysAfterEvent is >= 1 and <= 60),
            _ => ("dayOfLastMonth (1 to 31) or workingDaysAfterCutOff (1 to 60)", due.DayOfLastMonth is >= 1 and <= 31 || due.WorkingDaysAfterCutOff is >= 1 and <= 60),
        };
        object?[] startingPoints = [due.DayOfLastMonth, due.Date, due.WorkingDaysAfterCutOff, due.WorkingDaysAfterEvent];
        if (!named || startingPoints.Count(point => point is not null) != 1)
        {
            yield return $"due must name exactly one starting point: {wanted}";
        }

        if (due.MonthsLater is < 0 or > 12 || (due.MonthsLater > 0 && due.DayOfLastMonth is null))
        {
            yield return "due.monthsLater (0 to 12) goes with dayOfLastMonth";
        }

        if (due.Limit == DueRule.Before && (due.WorkingDaysAfterCutOff ?? due.WorkingDaysAfterEvent) is not null)
        {
            yield return "working days are counted with due.limit by";
        }

        if (due.MayPrecedeCutOff is not null && string.IsNullOrWhiteSpace(due.MayPrecedeCutOff))
        {
            yield return "due.mayPrecedeCutOff must give the reason";
        }
    }

    private static IEnumerable<string> OfThePeople(Regime regime)
    {
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
    }

    private static IEnumerable<string> OfTheLadder(Regime regime)
    {
        if (regime.RemindDaysBefore.Any(days => days is < 1 or > 90) || regime.EscalateDaysAfter.Any(days => days is < 0 or > 90)
            || regime.RemindDaysBefore.Distinct().Count() != regime.RemindDaysBefore.Count
            || !regime.EscalateDaysAfter.SequenceEqual(regime.EscalateDaysAfter.Distinct().Order()))
        {
            yield return "remindDaysBefore (1 to 90) must differ, escalateDaysAfter (0 to 90) must rise";
        }
    }
}
