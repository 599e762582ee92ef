using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Computes the chain again and names the first row that does not fit.</summary>
internal static class AuditVerification
{
    // A transaction that commits late may bring an older record after newer ones, but not by more than this.
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(2);

    /// <param name="Sealed">Records whose chain holds, up to the fault.</param>
    /// <param name="Head">The last of them as <c>SEQUENCE:HASH</c>, to be kept elsewhere and given to the next verification; null for an empty chain.</param>
    /// <param name="Unsealed">Committed records not yet sealed: the tail.</param>
    /// <param name="Marked">Whether the service's marks were tested; without its key only the chain is.</param>
    /// <param name="Fault">What is wrong, naming the row; null where the chain holds.</param>
    internal sealed record Result(long Sealed, string? Head, int Unsealed, bool Marked, string? Fault);

    /// <param name="db">The service's database.</param>
    /// <param name="marks">The service's key, where it is known.</param>
    /// <param name="known">An earlier end of the chain, where one was kept.</param>
    /// <param name="now">System time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<Result> Verify(DbContext db, AuditMarks marks, AuditHead? known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = AuditChain.Start;
        var sequence = 0L;
        var newest = DateTimeOffset.UnixEpoch;
        Result Found(string? fault, int unsealed = 0) =>
            new(sequence, sequence == 0 ? null : new AuditHead(sequence, Convert.ToHexStringLower(hash)).ToString(), unsealed, marks.HasKey, fault);

        var rows = db.Set<AuditSeal>().AsNoTracking()
            .OrderBy(seal => seal.Sequence)
            .Select(seal => new { Seal = seal, Record = db.Set<AuditRecord>().FirstOrDefault(record => record.Id == seal.RecordId) })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (Fault(row.Seal, row.Record, sequence, hash, newest, marks) is { } fault)
            {
                return Found(fault);
            }

            sequence++;
            hash = row.Seal.Hash;
            newest = row.Record!.RecordedAt > newest ? row.Record.RecordedAt : newest;
            if (known?.Sequence == sequence && known.Hash != Convert.ToHexStringLower(hash))
            {
                return Found($"audit_seals row {sequence} is not the one that was seen before: the chain was computed anew, from this row or an earlier one");
            }
        }

        if (known?.Sequence > sequence)
        {
            return Found($"audit_seals row {sequence + 1} is missing: the chain was {known.Sequence} long when it was seen before, its end was cut off");
        }

        var unsealed = 0;
        var tail = db.Set<AuditRecord>().AsNoTracking()
            .Where(record => !db.Set<AuditSeal>().Any(seal => seal.RecordId == record.Id))
            .OrderBy(record => record.Id)
            .AsAsyncEnumerable();
        await foreach (var record in tail.WithCancellation(cancellationToken))
        {
            unsealed++;
            if (Fault(record, newest, now, marks) is { } fault)
            {
                return Found(fault, unsealed);
            }
        }

        return Found(null, unsealed);
    }

    private static string? Fault(AuditSeal seal, AuditRecord? record, long sequence, byte[] hash, DateTimeOffset newest, AuditMarks marks)
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

        if (!marks.Hold(record))
        {
            return $"audit_records row {record.Id} (seal {seal.Sequence}) does not bear the service's mark: inserted, or changed together with its seal";
        }

        if (!marks.Hold(seal))
        {
            return $"audit_seals row {seal.Sequence} (of audit_records row {record.Id}) does not bear the service's mark: the chain was computed anew from here";
        }

        return record.RecordedAt < newest - LongestTransaction
            ? $"audit_records row {record.Id} (seal {seal.Sequence}) claims to be of {AuditChain.Instant(record.RecordedAt)}, before rows sealed earlier: inserted"
            : null;
    }

    /// <summary>What is wrong with a record that is not sealed yet; with the service's mark it may wait, for a service that was killed seals when it comes back.</summary>
    private static string? Fault(AuditRecord record, DateTimeOffset newest, DateTimeOffset now, AuditMarks marks)
    {
        if (!marks.Hold(record))
        {
            return $"audit_records row {record.Id} (not sealed) does not bear the service's mark: inserted or changed";
        }

        return record.RecordedAt < newest - LongestTransaction || (!marks.HasKey && record.RecordedAt < now - LongestTransaction)
            ? $"audit_records row {record.Id} was never sealed although it claims to be of {AuditChain.Instant(record.RecordedAt)}: inserted, or the sealer stands still"
            : null;
    }
}
