using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Inputs;

/// <summary>Which coordinators' inputs are owed for the reports that end on a day, and what has come of each.</summary>
internal sealed class InputBook(ReportingDbContext db, CalendarShelf shelf, BusinessClock clock)
{
    /// <summary>Empty where no plan or no regime asks for any.</summary>
    public async Task<IReadOnlyList<InputLine>> Of(int year, DateOnly periodEndsOn, CancellationToken cancellationToken)
    {
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(year, periodEndsOn).FirstOrDefaultAsync(cancellationToken);
        if (plan is null || shelf.Find(plan.Province, year) is not { } calendar || OwedInput.Of(calendar, plan, periodEndsOn) is not { Count: > 0 } owed)
        {
            return [];
        }

        var handedIn = (await db.CoordinatorInputs.AsNoTracking()
            .Where(input => input.Province == plan.Province && input.PlanYear == year && input.PeriodEndsOn == periodEndsOn)
            .ToListAsync(cancellationToken)).ToLookup(input => (input.MeasureCode, input.OrganisationCode));
        return [.. owed.Select(one => InputLine.Of(one, handedIn[(one.Measure.Code, one.OrganisationCode)], clock.GetUtcNow()))];
    }
}
