namespace SonLa.Reporting.Calendars;

/// <summary>When a report is due at the latest, from one starting point: a day of a month, a date, the cut-off or an event.</summary>
internal sealed record DueRule
{
    /// <summary>"Trước ngày 18": the 17th is the last acceptable day.</summary>
    public const string Before = "before";

    /// <summary>"Chậm nhất ngày 18", "đến hết ngày 18": the 18th is.</summary>
    public const string By = "by";

    public required string Limit { get; init; }

    /// <summary>Day of the period's last month, or of a later one.</summary>
    public int? DayOfLastMonth { get; init; }

    /// <summary>How many months after the period's last month that day lies.</summary>
    public int MonthsLater { get; init; }

    public DateOnly? Date { get; init; }

    public int? WorkingDaysAfterCutOff { get; init; }

    public int? WorkingDaysAfterEvent { get; init; }

    /// <summary>Why the report can be due before its data end; null where that is forbidden (Decree 09/2019/NĐ-CP, Article 8.5).</summary>
    public string? MayPrecedeCutOff { get; init; }

    public required bool Assumption { get; init; }

    public required string Note { get; init; }

    /// <summary>The last acceptable day as the rule says it, before weekends and holidays are looked at.</summary>
    public DateOnly LastDay(ReportingPeriod period, DateOnly cutOff, WorkingDays working)
    {
        if (WorkingDaysAfterCutOff is { } count)
        {
            return working.After(cutOff, count);
        }

        var day = DayOfLastMonth ?? throw new InvalidOperationException("A rule for periods names neither a day nor a number of working days.");
        var month = new DateOnly(period.Year, period.EndMonth, 1).AddMonths(MonthsLater);
        var last = Limit == Before ? day - 1 : day;

        // "By the 31st" of a shorter month is its last day.
        return month.AddDays(Math.Min(last, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }

    /// <summary>The last acceptable day of what is owed once.</summary>
    public DateOnly LastDay() => (Limit, Date) switch
    {
        (_, null) => throw new InvalidOperationException("A rule for what is owed once names no date."),
        (Before, { } date) => date.AddDays(-1),
        (_, { } date) => date,
    };
}
