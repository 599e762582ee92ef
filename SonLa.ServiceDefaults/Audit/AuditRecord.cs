using System.Text.Json.Serialization;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>Who changed what, when, from where and by which document; written in the change's own transaction and never changed.</summary>
public sealed class AuditRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>System time.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Business time.</summary>
    public required DateTimeOffset BusinessAt { get; init; }

    /// <summary><c>account:ID</c>, <c>message:ID</c> for a reaction, <c>command:NAME</c> for a step.</summary>
    public required string Actor { get; init; }

    /// <summary>Organisation for which the account acted.</summary>
    public string? Organisation { get; init; }

    /// <summary>Address of the caller, queue of the message, or the command.</summary>
    public required string Origin { get; init; }

    /// <summary>Slice or reaction, and what became of the subject: <c>SubmitReport/modified</c>.</summary>
    public required string Action { get; init; }

    public required string SubjectType { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>The document that orders the change, where there is one.</summary>
    public string? Document { get; init; }

    /// <summary>The changed members before, as JSON; null for something new.</summary>
    public string? Before { get; init; }

    /// <summary>The changed members after, as JSON; null for something removed.</summary>
    public string? After { get; init; }

    public string? TraceId { get; init; }

    /// <summary>The service's own mark on the record; null where it has no key, which only Development allows.</summary>
    [JsonIgnore]
    public byte[]? Mark { get; internal set; }
}
