using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Measures;

/// <summary>Keeps the issued plan and opens what every organisation owes in its year.</summary>
internal sealed class OpenObligationsOnPlanIssued(ReportingDbContext db, ObligationOpening opening, BusinessClock clock) : IConsumer<PlanIssued>
{
    public async Task Consume(ConsumeContext<PlanIssued> context)
    {
        var issued = context.Message;
        await opening.TakeTurn(context.CancellationToken);
        if (await db.PlanVersions.AnyAsync(plan => plan.PlanId == issued.PlanId && plan.Version >= issued.Version, context.CancellationToken))
        {
            return;
        }

        db.Add(new PlanVersion
        {
            PlanId = issued.PlanId,
            Version = issued.Version,
            Province = issued.Province,
            PlanYear = issued.PlanYear,
            DocumentNumber = issued.DocumentNumber,
            Measures = issued.Measures,
            RecordedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(context.CancellationToken);
        await opening.Reconcile(null, context.CancellationToken);
    }
}
