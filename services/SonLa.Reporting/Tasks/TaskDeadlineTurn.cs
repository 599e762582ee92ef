using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>Claims the tasks whose next rung is due, and tells of the highest one that is reached where somebody still owes; replicas pass over each other's rows.</summary>
internal sealed class TaskDeadlineTurn(ReportingDbContext db, IEvents events, BusinessClock clock, TaskRules rules)
{
    internal const int BatchSize = 200;

    /// <summary>How many tasks were taken; a full batch means that there may be more.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.Tasks
            .FromSql($"select * from tasks where next_rung_at <= {now} order by next_rung_at limit {BatchSize} for update skip locked")
            .ToListAsync(cancellationToken);
        var ids = claimed.ConvertAll(task => task.TaskId);
        var statements = (await db.TaskStatements.AsNoTracking().Where(one => ids.Contains(one.TaskId) && one.Role == TaskRole.Lead).ToListAsync(cancellationToken)).ToLookup(one => one.TaskId);
        foreach (var task in claimed)
        {
            await Climb(task, statements[task.TaskId], now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return claimed.Count;
    }

    private async Task Climb(TrackedTask task, IEnumerable<TaskStatement> statements, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (task.Climb(rules.Ladder, now) is not { } rung || task.LastDay is not { } last)
        {
            return;
        }

        // A day that was put off and put back again was told of the first time.
        if (await db.TaskSignals.AnyAsync(known => known.TaskId == task.TaskId && known.LastDay == last && known.Rung == rung.Name, cancellationToken))
        {
            return;
        }

        var owing = TaskStanding.Of(task, statements, now, rules).Leads.Where(lead => lead.Last is not { Final: true }).Select(lead => lead.OrganisationCode).ToList();
        var pointless = owing.Count == 0 || (!rung.AfterDue && VietnamTime.EndOf(last) < now);
        db.Add(new TaskSignal
        {
            TaskId = task.TaskId,
            LastDay = last,
            Rung = rung.Name,
            RecordedAt = now,
            Outcome = pointless ? TaskSignal.Skipped : TaskSignal.Published,
            EventMessageId = pointless ? null : Tell(task, owing, rung, last, now),
        });
    }

    private Guid Tell(TrackedTask task, IReadOnlyList<string> owing, Rung rung, DateOnly last, DateTimeOffset now) => rung.AfterDue
        ? events.Publish(TaskAnnouncement.Overdue(task, owing, rung.Name, last, now))
        : events.Publish(TaskAnnouncement.DueSoon(task, owing, rung.Name, last, now));
}
