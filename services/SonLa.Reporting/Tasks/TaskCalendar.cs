using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Tasks;

/// <summary>Which days are worked in a task's year.</summary>
internal sealed class TaskCalendar(ReportingDbContext db, CalendarShelf shelf)
{
    // A task can arrive before its plan, and a province may have no calendar yet: then every weekday is worked.
    private static readonly WorkingDays Weekdays = new([], []);

    public async Task<WorkingDays> WorkingDaysOf(int year, CancellationToken cancellationToken) =>
        await shelf.InUse(db.PlanVersions, year, cancellationToken) is { } calendar ? WorkingDays.Of(calendar) : Weekdays;
}
