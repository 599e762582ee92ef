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
        var begin = clock.State.At is null ? 0 : await LastSetBack(cancellationToken);
        return (await db.Database.SqlQuery<long?>(
            $"""
            select min(sequence) as "Value" from (
              select min(sequence) as sequence from organisation_versions where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from plan_versions where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from breakdown_versions where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from obligations where opened_at > {after} and sequence > {begin}
              union all select min(sequence) from obligation_changes where at > {after} and sequence > {begin}
              union all select min(sequence) from report_revisions where submitted_at > {after} and sequence > {begin}
              union all select min(sequence) from report_decisions where decided_at > {after} and sequence > {begin}
              union all select min(sequence) from official_figures where entered_at > {after} and sequence > {begin}
              union all select min(sequence) from figure_settlements where settled_at > {after} and sequence > {begin}
              union all select min(sequence) from task_versions where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from task_statements where stated_at > {after} and sequence > {begin}
              union all select min(sequence) from task_starts where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from narrative_versions where edited_at > {after} and sequence > {begin}
              union all select min(sequence) from capital_movements where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from project_versions where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from assigned_capital where recorded_at > {after} and sequence > {begin}
              union all select min(sequence) from history_marks where recorded_at > {after} and sequence > {begin}
            ) as later
            """).ToListAsync(cancellationToken))[0];
    }

    // Only a simulated clock goes back, by days: what was recorded before that has later instants and is nevertheless earlier.
    private async Task<long> LastSetBack(CancellationToken cancellationToken) => (await db.Database.SqlQuery<long>(
        $"""
        select coalesce(max(sequence), 0) as "Value" from (
          select sequence, at - lead(at) over (order by sequence) > interval '1 hour' as set_back from (
            select sequence, recorded_at as at from organisation_versions
            union all select sequence, recorded_at from plan_versions
            union all select sequence, recorded_at from breakdown_versions
            union all select sequence, opened_at from obligations
            union all select sequence, at from obligation_changes
            union all select sequence, submitted_at from report_revisions
            union all select sequence, decided_at from report_decisions
            union all select sequence, entered_at from official_figures
            union all select sequence, settled_at from figure_settlements
            union all select sequence, recorded_at from task_versions
            union all select sequence, stated_at from task_statements
            union all select sequence, recorded_at from task_starts
            union all select sequence, edited_at from narrative_versions
            union all select sequence, recorded_at from capital_movements
            union all select sequence, recorded_at from project_versions
            union all select sequence, recorded_at from assigned_capital
            union all select sequence, recorded_at from history_marks
          ) as recorded
        ) as steps
        where set_back
        """).ToListAsync(cancellationToken))[0];
}
