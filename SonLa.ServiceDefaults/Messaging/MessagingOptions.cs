namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Settings of the section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    /// <summary>Whether a publish fails, and is retried, where no queue takes the event.</summary>
    public bool Mandatory { get; init; } = true;

    /// <summary>How long a publish may wait for the broker's confirm.</summary>
    public TimeSpan PublishTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a publish may wait while the broker is thought to be away.</summary>
    public TimeSpan KnockTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the broker is asked whether the service's consumers listen.</summary>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Unacknowledged messages a queue hands to one replica.</summary>
    public ushort Prefetch { get; init; } = 32;

    /// <summary>How long a consumed message is remembered; the broker redelivers within minutes, an operator within days.</summary>
    public TimeSpan InboxRetention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long an idempotency key and its answer are kept.</summary>
    public TimeSpan IdempotencyRetention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Development only: the dispatcher's step at which the process dies, for proving that nothing is lost there.</summary>
    public int? FaultAt { get; init; }
}
