namespace SonLa.Reporting.Calendars;

/// <summary>The last day whose data belong to a month, and so the window that every period measures.</summary>
internal sealed record CutOffRule
{
    /// <summary>Null where data end with the calendar month; 14 under Decree 09/2019/NĐ-CP.</summary>
    public required int? Day { get; init; }

    public required string Source { get; init; }

    public required string Note { get; init; }

    /// <summary>From the day after the cut-off before the period to the cut-off of its last month.</summary>
    public DataWindow Window(ReportingPeriod period)
    {
        var before = period.FirstDay.AddMonths(-1);
        return new(In(before.Year, before.Month).AddDays(1), In(period.Year, period.EndMonth));
    }

    /// <summary>First day from which something that takes effect on a day holds for whole periods: those whose data end before the day are not touched.</summary>
    public DateOnly FirstPeriodFrom(DateOnly day) => day.Day > (Day ?? 31) ? new DateOnly(day.Year, day.Month, 1).AddMonths(1) : day;

    private DateOnly In(int year, int month) => new(year, month, Day ?? DateTime.DaysInMonth(year, month));
}
