using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>How records are chained: simple enough to be computed again by an outsider in a few lines.</summary>
internal static class AuditChain
{
    /// <summary>What the first seal follows.</summary>
    internal static readonly byte[] Start = new byte[32];

    /// <summary>The record as it is hashed: its members in order, each on a line of its own, absent ones as a hyphen, others as = and the base64 of their UTF-8 text.</summary>
    internal static string Canonical(AuditRecord record)
    {
        string?[] members =
        [
            record.Id.ToString(),
            Instant(record.RecordedAt),
            Instant(record.BusinessAt),
            record.Actor,
            record.Organisation,
            record.Origin,
            record.Action,
            record.SubjectType,
            record.SubjectId,
            record.Document,
            record.Before,
            record.After,
            record.TraceId,
        ];
        return string.Join('\n', members.Select(member => member is null ? "-" : "=" + Convert.ToBase64String(Encoding.UTF8.GetBytes(member))));
    }

    /// <summary>The hash that seals a record after the previous seal.</summary>
    internal static byte[] Seal(byte[] previous, AuditRecord record) =>
        SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(Canonical(record))]);

    /// <summary>Microseconds, which is what the database keeps.</summary>
    internal static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
