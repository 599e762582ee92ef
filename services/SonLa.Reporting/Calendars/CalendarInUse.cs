using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;

namespace SonLa.Reporting.Calendars;

internal static class CalendarInUse
{
    /// <summary>The calendar of the province that has a plan for the year; before there is a plan, the year's only one.</summary>
    public static async Task<ReportingCalendar?> InUse(this CalendarShelf shelf, IQueryable<PlanVersion> plans, int year, CancellationToken cancellationToken)
    {
        var province = await plans
            .Where(plan => plan.PlanYear == year)
            .OrderByDescending(plan => plan.Sequence)
            .Select(plan => plan.Province)
            .FirstOrDefaultAsync(cancellationToken);
        return province is not null ? shelf.Find(province, year)
            : shelf.OfYear(year) is [var only] ? only
            : null;
    }
}
