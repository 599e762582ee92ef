using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Measures;

/// <summary>Keeps the plan as amended; new leads owe reports from now on, and who leads nothing any more owes none.</summary>
internal sealed class ReconcileObligationsOnPlanAmended(ReportingDbContext db, ObligationOpening opening, BusinessClock clock) : IConsumer<PlanAmended>
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
            EffectiveOn = amended.EffectiveOn,
            Measures = amended.Measures,
            RecordedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(context.CancellationToken);
        await opening.Reconcile(null, context.CancellationToken);
    }
}
