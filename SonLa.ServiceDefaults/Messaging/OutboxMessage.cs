namespace SonLa.ServiceDefaults.Messaging;

/// <summary>An event that is committed and not yet confirmed by the broker.</summary>
public sealed class OutboxMessage
{
    /// <summary>Becomes the message id, the inbox's key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Full type name: the address on the wire.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>W3C trace parent of the request that caused it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>System time of the commit's transaction.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often the broker, given the chance, did not take it.</summary>
    public int Attempts { get; init; }

    /// <summary>System time before which it is not tried again; null until it fails.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why it was not taken the last time.</summary>
    public string? Cause { get; init; }
}
