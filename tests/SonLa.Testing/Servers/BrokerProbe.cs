using System.Collections.Concurrent;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace SonLa.Testing.Servers;

/// <summary>Speaks to the broker past MassTransit: publishes what other services would, and keeps a copy of all that is published.</summary>
public sealed class BrokerProbe : IAsyncDisposable
{
    private const string Marker = "marker";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly string _queue;
    private readonly ConcurrentQueue<Heard> _heard = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _markers = [];
    private readonly ConcurrentDictionary<Guid, byte> _own = [];

    private BrokerProbe(IConnection connection, IChannel channel, string queue)
    {
        _connection = connection;
        _channel = channel;
        _queue = queue;
    }

    /// <summary>A message as it arrived.</summary>
    public sealed record Heard(Guid? MessageId, string Exchange, JsonElement Envelope, IReadOnlyDictionary<string, object?> Headers);

    /// <summary>Connects and listens to the events named; what is published from now on is kept.</summary>
    public static async Task<BrokerProbe> Listen(Uri virtualHost, IEnumerable<Type> events)
    {
        var connection = await new ConnectionFactory { Uri = virtualHost }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var queue = await channel.QueueDeclareAsync();
        foreach (var type in events)
        {
            await channel.ExchangeDeclareAsync(ExchangeOf(type), ExchangeType.Fanout, durable: true);
            await channel.QueueBindAsync(queue.QueueName, ExchangeOf(type), "");
        }

        var probe = new BrokerProbe(connection, channel, queue.QueueName);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += probe.Receive;
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return probe;
    }

    /// <summary>The exchange that MassTransit gives an event.</summary>
    public static string ExchangeOf(Type type) => $"{type.Namespace}:{type.Name}";

    /// <summary>Publishes the event the way a service does and returns when the broker has it.</summary>
    public async Task<Guid> Publish<T>(T happened, Guid? messageId = null)
        where T : class
    {
        var id = messageId ?? Guid.CreateVersion7();
        _own[id] = 0;
        var envelope = new { messageId = id, messageType = new[] { $"urn:message:{ExchangeOf(typeof(T))}" }, message = happened };
        await PublishRaw(ExchangeOf(typeof(T)), JsonSerializer.SerializeToUtf8Bytes(envelope, Json), id);
        return id;
    }

    /// <summary>Publishes bytes of the test's choice.</summary>
    public async Task PublishRaw(string exchange, ReadOnlyMemory<byte> body, Guid messageId)
    {
        await _channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true);
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json", MessageId = messageId.ToString(), Persistent = true };
        await _channel.BasicPublishAsync(exchange, "", mandatory: false, properties, body);
    }

    /// <summary>All events of a type that somebody else published and the broker had taken when this was called.</summary>
    public async Task<IReadOnlyList<T>> Published<T>() => [.. (await Messages<T>()).Select(heard => heard.Envelope.GetProperty("message").Deserialize<T>(Json)!)];

    /// <summary>The same with envelope and headers.</summary>
    public async Task<IReadOnlyList<Heard>> Messages<T>()
    {
        await Drain();
        return [.. _heard.Where(heard => heard.Exchange == ExchangeOf(typeof(T)) && heard.MessageId is { } id && !_own.ContainsKey(id))];
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    // The queue keeps order: when the marker is back, everything before it was heard.
    private async Task Drain()
    {
        var marker = Guid.CreateVersion7().ToString();
        var back = _markers[marker] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _channel.BasicPublishAsync("", _queue, mandatory: true, new BasicProperties { Type = Marker, MessageId = marker }, ReadOnlyMemory<byte>.Empty);
        await back.Task.WaitAsync(Eventually.Deadline);
    }

    private Task Receive(object sender, BasicDeliverEventArgs delivery)
    {
        var id = delivery.BasicProperties.MessageId;
        if (delivery.BasicProperties.Type == Marker)
        {
            _markers[id!].SetResult();
            return Task.CompletedTask;
        }

        // The client takes its buffer back after this method.
        var envelope = JsonDocument.Parse(delivery.Body.ToArray()).RootElement;
        var headers = delivery.BasicProperties.Headers?.ToDictionary() ?? [];
        _heard.Enqueue(new(Guid.TryParse(id, out var messageId) ? messageId : null, delivery.Exchange, envelope, headers));
        return Task.CompletedTask;
    }
}
