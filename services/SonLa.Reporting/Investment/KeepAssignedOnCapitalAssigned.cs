using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Budget;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Investment;

/// <summary>Keeps what the Prime Minister assigns, the other denominator of disbursement in the consolidated report (R65, R86).</summary>
internal sealed class KeepAssignedOnCapitalAssigned(ReportingDbContext db, BusinessClock clock) : IConsumer<CapitalAssigned>
{
    public async Task Consume(ConsumeContext<CapitalAssigned> context)
    {
        var assigned = context.Message;
        var ids = assigned.Entries.Select(entry => entry.EntryId).ToList();
        var known = await db.AssignedCapital.Where(entry => ids.Contains(entry.EntryId)).Select(entry => entry.EntryId).ToListAsync(context.CancellationToken);
        db.AddRange(assigned.Entries.ExceptBy(known, entry => entry.EntryId).Select(entry => new AssignedCapital
        {
            EntryId = entry.EntryId,
            PlanYear = assigned.PlanYear,
            SourceCode = entry.SourceCode,
            Programme = entry.Programme,
            ProjectId = entry.ProjectId,
            ProjectCode = entry.ProjectCode,
            AmountInDong = entry.AmountInDong,
            EffectiveOn = entry.EffectiveOn,
            DocumentNumber = entry.DocumentNumber,
            EntriesOfYear = assigned.EntriesOfYear,
            RecordedAt = clock.GetUtcNow(),
        }));
    }
}
