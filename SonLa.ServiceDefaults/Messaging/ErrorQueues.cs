using MassTransit;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Looks into the service's error and dead-letter queues and moves their messages back; a connection per act, for an operator acts seldom.</summary>
internal sealed class ErrorQueues(IConfiguration configuration, ServiceQueues queues)
{
    private const int FirstMessages = 10;

    public sealed record ErrorQueue(string Queue, uint Count, IReadOnlyList<ParkedMessage> First);

    /// <summary>Every parking queue that holds something, with its first messages.</summary>
    public async Task<IReadOnlyList<ErrorQueue>> List(CancellationToken cancellationToken)
    {
        await using var connection = await Connect(cancellationToken);
        var found = new List<ErrorQueue>();
        foreach (var queue in queues.Parking)
        {
            var count = await Count(connection, queue, cancellationToken);
            if (count > 0)
            {
                found.Add(new(queue, count, await Peek(connection, queue, cancellationToken)));
            }
        }

        return found;
    }

    /// <summary>Moves each message that is there now back to its queue, once; a message moved twice by a crash in between has no second effect, thanks to the inbox.</summary>
    /// <returns>How many were moved; null where the queue is not a parking queue of this service.</returns>
    public async Task<int?> Redrive(string parking, CancellationToken cancellationToken)
    {
        if (queues.OriginOf(parking) is not { } origin)
        {
            return null;
        }

        await using var connection = await Connect(cancellationToken);
        var waiting = await Count(connection, parking, cancellationToken);
        await using var channel = await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        var moved = 0;
        while (moved < waiting && await channel.BasicGetAsync(parking, autoAck: false, cancellationToken) is { } message)
        {
            await channel.BasicPublishAsync("", origin, mandatory: true, Fresh(message), message.Body, cancellationToken);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, CancellationToken.None);
            moved++;
        }

        return moved;
    }

    private static BasicProperties Fresh(BasicGetResult message) => new(message.BasicProperties)
    {
        Headers = message.BasicProperties.Headers?
            .Where(header => !header.Key.StartsWith("MT-Fault-", StringComparison.Ordinal)
                && !header.Key.StartsWith("x-", StringComparison.Ordinal)
                && header.Key != MessageHeaders.Reason)
            .ToDictionary(),
    };

    private static async Task<uint> Count(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancellationToken)).MessageCount;
        }
        catch (OperationInterruptedException absent) when (absent.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // The error queue comes into being with its first message.
            return 0;
        }
    }

    private static async Task<IReadOnlyList<ParkedMessage>> Peek(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var first = new List<ParkedMessage>();
        var last = 0UL;
        while (first.Count < FirstMessages && await channel.BasicGetAsync(queue, autoAck: false, cancellationToken) is { } message)
        {
            first.Add(ParkedMessage.Of(message));
            last = message.DeliveryTag;
        }

        if (last > 0)
        {
            await channel.BasicNackAsync(last, multiple: true, requeue: true, CancellationToken.None);
        }

        return first;
    }

    private Task<IConnection> Connect(CancellationToken cancellationToken) =>
        new ConnectionFactory { Uri = BrokerAddress.Of(configuration), ClientProvidedName = "operations" }.CreateConnectionAsync(cancellationToken);
}
