namespace SonLa.Reporting.Years;

/// <summary>One event exactly as Reporting told it, kept by the database when it enters the outbox and never changed.</summary>
internal sealed class ToldEvent
{
    /// <summary>Order in which the events were told.</summary>
    public long Sequence { get; private set; }

    /// <summary>Message id.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Full name of the event's type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>JSON, byte for byte as it went out.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Hash of the body, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>System time.</summary>
    public DateTimeOffset ToldAt { get; private set; }
}
