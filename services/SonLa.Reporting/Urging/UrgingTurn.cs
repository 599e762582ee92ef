using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reminders;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Urging;

/// <summary>Claims the urging notes whose next rung is due, records the rung and publishes its event in one transaction; replicas pass over each other's rows.</summary>
internal sealed class UrgingTurn(ReportingDbContext db, IEvents events, BusinessClock clock, ReminderRules rules)
{
    /// <summary>How many notes were taken; a full batch means that there may be more.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.UrgingNotes
            .FromSql($"select * from urging_notes where next_rung_at <= {now} order by next_rung_at limit {ReminderWorker.BatchSize} for update skip locked")
            .ToListAsync(cancellationToken);
        foreach (var note in claimed)
        {
            foreach (var rung in note.Climb(rules.Urging, now))
            {
                var pointless = !rung.AfterDue && note.DueAt < now;
                db.Add(new UrgingSignal { NoteId = note.NoteId, Round = note.Round, Rung = rung.Name, RecordedAt = now, EventMessageId = pointless ? null : Remind(note, rung, now) });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return claimed.Count;
    }

    private Guid Remind(UrgingNote note, Calendars.Rung rung, DateTimeOffset now) => events.Publish(new UrgingReminded
    {
        NoteId = note.NoteId,
        IssuerCode = note.IssuerCode,
        OrganisationCode = note.OrganisationCode,
        Subject = note.Subject,
        DueOn = note.DueOn,
        Rung = rung.Name,
        Overdue = rung.AfterDue,
        Days = rung.Days,
        At = now,
        Version = note.Version,
    });
}
