using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obstacles;

/// <summary>How long something has waited, in days that the administration works; from one year to the next by each year's calendar.</summary>
internal sealed class Ageing(CalendarShelf shelf, BusinessClock clock)
{
    private readonly Dictionary<(string Province, int From, int To), WorkingDays> _known = [];

    /// <summary>The most working days that can be asked for: four years of them.</summary>
    public const int Longest = 1_000;

    /// <summary>Working days after the day of one instant, up to and including that of another.</summary>
    public int Between(string province, DateTimeOffset from, DateTimeOffset until)
    {
        var (first, last) = (VietnamTime.DayOf(from), VietnamTime.DayOf(until));
        return DaysOf(province, first.Year, last.Year).Between(first, last);
    }

    /// <summary>Working days that an obstacle has waited, or had waited when it ended.</summary>
    public int Of(RaisedObstacle obstacle) => Between(obstacle.Province, obstacle.RaisedAt, obstacle.IsOpen ? clock.GetUtcNow() : obstacle.StageSince);

    /// <summary>The last instant from which so many working days have passed.</summary>
    public DateTimeOffset LatestStart(string province, int workingDays)
    {
        var day = clock.Today;
        var days = DaysOf(province, day.Year - (workingDays / 200) - 1, day.Year);
        for (var left = workingDays; left > 0; day = day.AddDays(-1))
        {
            left -= days.Includes(day) ? 1 : 0;
        }

        return VietnamTime.EndOf(day).ToUniversalTime();
    }

    private WorkingDays DaysOf(string province, int from, int to)
    {
        if (!_known.TryGetValue((province, from, to), out var days))
        {
            // A year whose calendar nobody has written has its weekends at least.
            var calendars = Enumerable.Range(from, Math.Max(1, to - from + 1)).Select(year => shelf.Find(province, year)).OfType<ReportingCalendar>().ToList();
            days = new(calendars.SelectMany(calendar => calendar.Holidays).Select(holiday => holiday.Day), calendars.SelectMany(calendar => calendar.WorkedDays).Select(worked => worked.Day));
            _known[(province, from, to)] = days;
        }

        return days;
    }
}
