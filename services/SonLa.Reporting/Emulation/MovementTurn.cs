using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Emulation;

/// <summary>Claims the movements whose next reminder is due and tells whoever owes the year report; replicas pass over each other's rows.</summary>
internal sealed class MovementTurn(ReportingDbContext db, IEvents events, EvaluationShelf shelf, BusinessClock clock)
{
    internal const int BatchSize = 50;

    /// <summary>How many movements were taken; a full batch means that there may be more.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.EmulationMovements
            .FromSql($"select * from emulation_movements where next_reminder_on <= {today} order by next_reminder_on limit {BatchSize} for update skip locked")
            .ToListAsync(cancellationToken);
        foreach (var movement in claimed)
        {
            var before = shelf.Find(movement.Province, movement.PlanYear)?.EmulationReportReminders ?? [];
            if (movement.Remind(before, today) is { } rung)
            {
                events.PublishOwed(movement, rung, clock.GetUtcNow());
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return claimed.Count;
    }
}
