using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>The sealed trail as lines that an outsider can verify alone.</summary>
internal static class AuditExport
{
    /// <param name="Sequence">Place in the chain.</param>
    /// <param name="Hash">Lower-case hexadecimal.</param>
    /// <param name="Canonical">What is hashed after the previous hash's bytes.</param>
    /// <param name="Record">The same record to read.</param>
    internal sealed record Line(long Sequence, string Hash, string Canonical, AuditRecord? Record);

    internal static async IAsyncEnumerable<Line> Lines(DbContext db, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = db.Set<AuditSeal>().AsNoTracking()
            .Where(seal => seal.Sequence > after)
            .OrderBy(seal => seal.Sequence)
            .Select(seal => new { Seal = seal, Record = db.Set<AuditRecord>().FirstOrDefault(record => record.Id == seal.RecordId) })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return new(row.Seal.Sequence, Convert.ToHexStringLower(row.Seal.Hash), row.Record is null ? "" : AuditChain.Canonical(row.Record), row.Record);
        }
    }
}
