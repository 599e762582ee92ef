namespace SonLa.Reporting.Calendars;

/// <summary>Which days the administration works, and where a deadline goes that falls on another.</summary>
internal sealed class WorkingDays(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> worked)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];
    private readonly HashSet<DateOnly> _worked = [.. worked];

    public static WorkingDays Of(ReportingCalendar calendar) =>
        new(calendar.Holidays.Select(holiday => holiday.Day), calendar.WorkedDays.Select(worked => worked.Day));

    public bool Includes(DateOnly day) =>
        _worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));

    /// <summary>The working day that is so many working days after a day, which itself does not count.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= Includes(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The working day that is so many working days before a day, which itself does not count.</summary>
    public DateOnly Before(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(-1);
            left -= Includes(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days lie after one day, up to and including another.</summary>
    public int Between(DateOnly after, DateOnly until) =>
        Enumerable.Range(after.DayNumber + 1, Math.Max(0, until.DayNumber - after.DayNumber)).Count(number => Includes(DateOnly.FromDayNumber(number)));

    /// <summary>The day on which the deadline really falls; never on or before <paramref name="cutOff"/>.</summary>
    public DateOnly Place(DateOnly day, string policy, DateOnly? cutOff)
    {
        if (policy == WeekendRule.Keep || Includes(day))
        {
            return day;
        }

        var step = policy == WeekendRule.Before ? -1 : 1;
        var placed = day;
        while (!Includes(placed))
        {
            placed = placed.AddDays(step);
        }

        // Nobody can report data before they are complete: then the next working day holds.
        return policy == WeekendRule.Before && placed <= cutOff ? Place(day, WeekendRule.After, cutOff) : placed;
    }
}
