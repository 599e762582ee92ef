using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Claims and settles outbox rows inside the dispatcher's transaction; what another replica has claimed is passed over.</summary>
internal static class OutboxBatch
{
    /// <summary>The oldest events that may be tried now.</summary>
    internal static Task<List<OutboxMessage>> Claim(DbContext db, int size, CancellationToken cancellationToken) => db.Set<OutboxMessage>()
        .FromSql($"select * from outbox where not_before is null or not_before <= now() order by id limit {size} for update skip locked")
        .AsNoTracking()
        .ToListAsync(cancellationToken);

    /// <summary>One event drawn by lot, so that a bad one cannot keep the door shut.</summary>
    internal static Task<List<OutboxMessage>> ClaimAny(DbContext db, CancellationToken cancellationToken) => db.Set<OutboxMessage>()
        .FromSql($"select * from outbox order by random() limit 1 for update skip locked")
        .AsNoTracking()
        .ToListAsync(cancellationToken);

    /// <summary>Removes what the broker confirmed.</summary>
    internal static Task Remove(DbContext db, IReadOnlyList<Guid> ids) =>
        db.Database.ExecuteSqlAsync($"delete from outbox where id = any({ids.ToArray()})", CancellationToken.None);

    /// <summary>Lets events at fault wait, each longer after each attempt and a minute at most, so that they hold up nobody.</summary>
    internal static Task PutBack(DbContext db, IReadOnlyList<(Guid Id, string Cause)> refused)
    {
        var ids = refused.Select(row => row.Id).ToArray();
        var causes = refused.Select(row => row.Cause).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            update outbox set attempts = attempts + 1, cause = refused.cause, not_before = now() + interval '1 second' * least(60, 2 ^ least(attempts, 6))
            from unnest({ids}, {causes}) as refused (id, cause) where outbox.id = refused.id
            """,
            CancellationToken.None);
    }
}
