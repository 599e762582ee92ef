namespace SonLa.Reporting.Calendars;

/// <summary>Applies the weekend policy to a last acceptable day.</summary>
internal static class WorkingDays
{
    /// <summary>The day on which the deadline really falls; never on or before <paramref name="cutOff"/>.</summary>
    public static DateOnly Place(DateOnly day, string policy, IReadOnlySet<DateOnly> holidays, DateOnly? cutOff)
    {
        if (policy == WeekendRule.Keep || IsWorking(day, holidays))
        {
            return day;
        }

        var step = policy == WeekendRule.Before ? -1 : 1;
        var placed = day;
        while (!IsWorking(placed, holidays))
        {
            placed = placed.AddDays(step);
        }

        // Nobody can report data before they are complete: then the next working day holds.
        return cutOff is { } last && placed <= last ? Place(day, WeekendRule.After, holidays, cutOff) : placed;
    }

    public static bool IsWorking(DateOnly day, IReadOnlySet<DateOnly> holidays) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
}
