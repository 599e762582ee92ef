using System.Collections.Concurrent;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>The service's own queues, one per consumer, noted when the bus is built.</summary>
internal sealed class ServiceQueues
{
    private const string Dead = "_dead";

    /// <summary>After five attempts; of no type that the consumer knows; given up by the broker.</summary>
    private static readonly string[] Endings = ["_error", "_skipped", Dead];

    private readonly ConcurrentDictionary<string, byte> _names = [];

    /// <summary>Queues at which the service listens.</summary>
    public IReadOnlyCollection<string> Names => [.. _names.Keys];

    /// <summary>Queues that hold what was not dealt with.</summary>
    public IEnumerable<string> Parking => _names.Keys.Order(StringComparer.Ordinal).SelectMany(name => Endings.Select(ending => name + ending));

    /// <summary>Where the broker puts what exceeded its delivery limit.</summary>
    public static string DeadOf(string queue) => queue + Dead;

    public void Add(string queue) => _names.TryAdd(queue, 0);

    /// <summary>The queue from which messages came to a parking queue; null where it is none of ours.</summary>
    public string? OriginOf(string parking) => _names.Keys.FirstOrDefault(name => Endings.Any(ending => parking == name + ending));
}
