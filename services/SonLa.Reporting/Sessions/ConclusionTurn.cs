using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reminders;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Sessions;

/// <summary>Claims the conclusions whose next rung is due, records the rung and publishes its event in one transaction; replicas pass over each other's rows.</summary>
internal sealed class ConclusionTurn(ReportingDbContext db, IEvents events, BusinessClock clock, ReminderRules rules)
{
    /// <summary>How many conclusions were taken; a full batch means that there may be more.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.SessionConclusions
            .FromSql($"select * from session_conclusions where next_rung_at <= {now} order by next_rung_at limit {ReminderWorker.BatchSize} for update skip locked")
            .ToListAsync(cancellationToken);
        foreach (var conclusion in claimed)
        {
            foreach (var rung in conclusion.Climb(rules.Conclusion, now))
            {
                var pointless = !rung.AfterDue && conclusion.DueAt < now;
                db.Add(new ConclusionSignal { ConclusionId = conclusion.ConclusionId, Rung = rung.Name, RecordedAt = now, EventMessageId = pointless ? null : Remind(conclusion, rung, now) });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return claimed.Count;
    }

    private Guid Remind(SessionConclusion conclusion, Rung rung, DateTimeOffset now) => events.Publish(new ConclusionReminded
    {
        ConclusionId = conclusion.ConclusionId,
        SessionId = conclusion.SessionId,
        OrganisationCode = conclusion.OrganisationCode,
        OfProvince = conclusion.OfProvince,
        LeadCode = conclusion.LeadCode ?? conclusion.OrganisationCode,
        Text = conclusion.Text,
        DueOn = conclusion.DueOn ?? VietnamTime.DayOf(now),
        Rung = rung.Name,
        Overdue = rung.AfterDue,
        Days = rung.Days,
        At = now,
        Version = conclusion.Version,
    });
}
