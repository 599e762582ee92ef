using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Budget;
using SonLa.Reporting.Investment;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Evaluations;

/// <summary>Keeps what projects were given to spend, so that their owners' disbursement can be judged and consolidated (S001 II.4.5; R65, R86).</summary>
internal sealed class KeepCapitalOnCapitalAllocated(ReportingDbContext db, BusinessClock clock) : IConsumer<CapitalAllocated>
{
    public async Task Consume(ConsumeContext<CapitalAllocated> context)
    {
        var allocated = context.Message;
        await db.Keep(ProjectVersion.Of(allocated, clock.GetUtcNow()), context.CancellationToken);
        var ids = allocated.Entries.Select(entry => entry.AllocationId).ToList();
        var known = await db.CapitalMovements.Where(movement => ids.Contains(movement.EntryId)).Select(movement => movement.EntryId).ToListAsync(context.CancellationToken);
        db.AddRange(allocated.Entries.ExceptBy(known, entry => entry.AllocationId).Select(entry => new CapitalMovement
        {
            EntryId = entry.AllocationId,
            Kind = CapitalMovement.Capital,
            ProjectId = allocated.ProjectId,
            ProjectCode = allocated.ProjectCode,
            OwnerCode = allocated.OwnerCode,
            SourceCode = entry.SourceCode,
            PlanYear = allocated.PlanYear,
            On = entry.EffectiveOn,
            AmountInDong = entry.AmountInDong,
            TotalInDong = allocated.CapitalOfYearInDong,
            ProjectVersion = allocated.Version,
            SourceEventId = context.MessageId ?? throw new InvalidOperationException("An event without an id cannot be named as a source."),
            DocumentNumber = entry.DocumentNumber,
            RecordedAt = clock.GetUtcNow(),
        }));
    }
}
