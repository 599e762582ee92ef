namespace SonLa.ServiceDefaults.Messaging;

/// <summary>A message that a consumer of this service has dealt with, kept so that hearing it again has no effect.</summary>
public sealed class InboxMessage
{
    public required Guid MessageId { get; init; }

    /// <summary>Name of the consumer's queue.</summary>
    public required string Consumer { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }
}
