namespace SonLa.ServiceDefaults.Audit;

/// <summary>Chains one committed record to all before it.</summary>
public sealed class AuditSeal
{
    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>SHA-256 of the previous seal's hash and the record's canonical form.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The service's own mark on the seal; null where it has no key, which only Development allows.</summary>
    public byte[]? Mark { get; internal set; }
}
