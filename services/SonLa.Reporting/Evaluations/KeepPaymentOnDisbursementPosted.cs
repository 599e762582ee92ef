using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Budget;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Evaluations;

/// <summary>Keeps what projects have disbursed and what was reversed, for the evaluation of their owners and the consolidated report (S001 II.4.5; R65, R86).</summary>
internal sealed class KeepPaymentOnDisbursementPosted(ReportingDbContext db, BusinessClock clock) : IConsumer<DisbursementPosted>
{
    public async Task Consume(ConsumeContext<DisbursementPosted> context)
    {
        var posted = context.Message;
        if (await db.CapitalMovements.AnyAsync(movement => movement.EntryId == posted.DisbursementId, context.CancellationToken))
        {
            return;
        }

        db.Add(new CapitalMovement
        {
            EntryId = posted.DisbursementId,
            Kind = CapitalMovement.Payment,
            ProjectId = posted.ProjectId,
            ProjectCode = posted.ProjectCode,
            OwnerCode = posted.OwnerCode,
            SourceCode = posted.SourceCode,
            PlanYear = posted.PlanYear,
            On = posted.DisbursedOn,
            AmountInDong = posted.AmountInDong,
            TotalInDong = posted.DisbursedToDateInDong,
            ProjectVersion = posted.Version,
            SourceEventId = context.MessageId ?? throw new InvalidOperationException("An event without an id cannot be named as a source."),
            RecordedAt = clock.GetUtcNow(),
        });
    }
}
