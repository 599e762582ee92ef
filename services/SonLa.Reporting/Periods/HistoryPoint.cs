using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Periods;

/// <summary>Finds the place in the history that a past instant stands for: just before the first thing recorded after it, and so the same for ever.</summary>
internal sealed class HistoryPoint(ReportingDbContext db, BusinessClock clock)
{
    /// <exception cref="InvalidInputException">The instant is not past.</exception>
    public async Task<long> At(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (instant >= now)
        {
            throw new InvalidInputException("instant", new("Thời điểm phải ở trong quá khứ.", "The instant must be past."));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Alone with the history: what has a smaller number is committed or will never be.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({History.Lock})", cancellationToken);
        if (await FirstAfter(instant, cancellationToken) is not { } later)
        {
            var mark = new HistoryMark { MarkId = Guid.CreateVersion7(), RecordedAt = now };
            db.Add(mark);
            await db.SaveChangesAsync(cancellationToken);
            later = mark.Sequence;
        }

        await transaction.CommitAsync(cancellationToken);
        return later - 1;
    }

    private async Task<long?> FirstAfter(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var after = instant.ToUniversalTime();
        return (await db.Database.SqlQuery<long?>(
            $"""
            select min(sequence) as "Value" from (
              select min(sequence) as sequence from organisation_versions where recorded_at > {after}
              union all select min(sequence) from plan_versions where recorded_at > {after}
              union all select min(sequence) from breakdown_versions where recorded_at > {after}
              union all select min(sequence) from obligations where opened_at > {after}
              union all select min(sequence) from obligation_changes where at > {after}
              union all select min(sequence) from report_revisions where submitted_at > {after}
              union all select min(sequence) from report_decisions where decided_at > {after}
              union all select min(sequence) from official_figures where entered_at > {after}
              union all select min(sequence) from figure_settlements where settled_at > {after}
              union all select min(sequence) from history_marks where recorded_at > {after}
            ) as later
            """).ToListAsync(cancellationToken))[0];
    }
}
