using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Computes the chain again and names the first row that does not fit.</summary>
internal static class AuditVerification
{
    // A transaction that commits late may bring an older record after newer ones, but not by more than this.
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(2);

    /// <param name="Sealed">Records whose chain holds, up to the fault.</param>
    /// <param name="Unsealed">Committed records not yet sealed: the tail.</param>
    /// <param name="Fault">What is wrong, naming the row; null where the chain holds.</param>
    internal sealed record Result(long Sealed, int Unsealed, string? Fault);

    internal static async Task<Result> Verify(DbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = AuditChain.Start;
        var sequence = 0L;
        var newest = DateTimeOffset.UnixEpoch;
        var rows = db.Set<AuditSeal>().AsNoTracking()
            .OrderBy(seal => seal.Sequence)
            .Select(seal => new { Seal = seal, Record = db.Set<AuditRecord>().FirstOrDefault(record => record.Id == seal.RecordId) })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var fault = Fault(row.Seal, row.Record, sequence, hash, newest);
            if (fault is not null)
            {
                return new(sequence, 0, fault);
            }

            sequence++;
            hash = row.Seal.Hash;
            newest = row.Record!.RecordedAt > newest ? row.Record.RecordedAt : newest;
        }

        var tail = await db.Set<AuditRecord>()
            .Where(record => !db.Set<AuditSeal>().Any(seal => seal.RecordId == record.Id))
            .OrderBy(record => record.RecordedAt)
            .Select(record => new { record.Id, record.RecordedAt })
            .ToListAsync(cancellationToken);
        var stray = tail.FirstOrDefault(record => record.RecordedAt < newest - LongestTransaction || record.RecordedAt < now - LongestTransaction);
        return new(sequence, tail.Count, stray is null ? null : $"audit_records row {stray.Id} was never sealed although it claims to be of {AuditChain.Instant(stray.RecordedAt)}: inserted, or the sealer stands still");
    }

    private static string? Fault(AuditSeal seal, AuditRecord? record, long sequence, byte[] hash, DateTimeOffset newest)
    {
        if (seal.Sequence != sequence + 1)
        {
            return $"audit_seals row {sequence + 1} is missing";
        }

        if (record is null)
        {
            return $"audit_records row {seal.RecordId} (seal {seal.Sequence}) is missing";
        }

        if (!AuditChain.Seal(hash, record).AsSpan().SequenceEqual(seal.Hash))
        {
            return $"audit_records row {record.Id} (seal {seal.Sequence}) was changed, or its seal was";
        }

        return record.RecordedAt < newest - LongestTransaction
            ? $"audit_records row {record.Id} (seal {seal.Sequence}) claims to be of {AuditChain.Instant(record.RecordedAt)}, before rows sealed earlier: inserted"
            : null;
    }
}
