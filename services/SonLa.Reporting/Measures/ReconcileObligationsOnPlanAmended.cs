using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Measures;

/// <summary>Keeps the plan as amended; new leads owe reports from now on, and who leads nothing any more owes none.</summary>
internal sealed class ReconcileObligationsOnPlanAmended(ReportingDbContext db, ObligationOpening opening, CalendarShelf calendars, BusinessClock clock) : IConsumer<PlanAmended>
{
    public async Task Consume(ConsumeContext<PlanAmended> context)
    {
        var amended = context.Message;
        await opening.TakeTurn(context.CancellationToken);
        if (await db.PlanVersions.AnyAsync(plan => plan.PlanId == amended.PlanId && plan.Version >= amended.Version, context.CancellationToken))
        {
            return;
        }

        db.Add(new PlanVersion
        {
            PlanId = amended.PlanId,
            Version = amended.Version,
            Province = amended.Province,
            PlanYear = amended.PlanYear,
            DocumentNumber = amended.DocumentNumber,
            EffectiveOn = FirstPeriod(amended),
            SuccessionId = amended.SuccessionId,
            Measures = amended.Measures,
            RecordedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(context.CancellationToken);
        await opening.Reconcile(null, context.CancellationToken);
    }

    // A period whose data ended before an act of succession took effect is still the old names': the plan under the new ones holds from the next.
    private DateOnly FirstPeriod(PlanAmended amended) => amended.SuccessionId is not null && calendars.Find(amended.Province, amended.PlanYear) is { } calendar
        ? calendar.CutOff.FirstPeriodFrom(amended.EffectiveOn)
        : amended.EffectiveOn;
}
