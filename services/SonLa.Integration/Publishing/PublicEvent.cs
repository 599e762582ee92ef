namespace SonLa.Integration.Publishing;

/// <summary>What partners were told, once and for good.</summary>
internal sealed class PublicEvent
{
    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The CloudEvent's id; with its source it identifies the event for ever.</summary>
    public required Guid EventId { get; init; }

    public required string Type { get; init; }

    /// <summary>The CloudEvent in its JSON format: every way of delivery hands out these bytes.</summary>
    public required string Body { get; init; }
}
