using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>
/// Asks the broker itself whether anybody listens at the service's queues. After an outage MassTransit 8.4 tries again at ever longer intervals,
/// and when its start is interrupted it gives up for good and says nothing (docs/decisions/0116): messages would wait until somebody restarted the service.
/// </summary>
internal sealed partial class ConsumerWatch(
    ConsumerBus bus,
    ServiceQueues queues,
    IConfiguration configuration,
    MessagingOptions options,
    TimeProvider time,
    ILogger<ConsumerWatch> log) : BackgroundService
{
    private const int FirstGrace = 8;
    private const int LongestGrace = 16;
    private IConnection? _connection;
    private bool _wasSilent;
    private int _grace = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // On a busy machine the first start takes a while, and nobody is deaf who does not listen yet.
        await Task.Delay(options.WatchInterval * FirstGrace, time, stoppingToken);
        using var rounds = new PeriodicTimer(options.WatchInterval, time);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                if (await Look(stoppingToken) is { } silence && await Answer(silence, stoppingToken))
                {
                    // Starting takes a moment; where it did not help, the next attempt may wait longer.
                    await Task.Delay(options.WatchInterval * _grace * 2, time, stoppingToken);
                    _grace = Math.Min(_grace * 2, LongestGrace);
                }
            }
        }
        finally
        {
            await Hang();
        }
    }

    /// <summary>Exchanges the bus at the second silent look; MassTransit may just have been about to listen again.</summary>
    private async Task<bool> Answer(string silence, CancellationToken cancellationToken)
    {
        if (!_wasSilent)
        {
            _wasSilent = true;
            return false;
        }

        _wasSilent = false;
        Exchanged(silence);
        await bus.Exchange(cancellationToken);
        return true;
    }

    /// <returns>What is amiss though the broker answers; null where all is well or the broker is away.</returns>
    private async Task<string?> Look(CancellationToken cancellationToken)
    {
        try
        {
            _connection ??= await Connect(cancellationToken);
            var deaf = bus.ThinksItListens ? await Unheard(_connection, cancellationToken) : "a consumer is not connected";
            if (deaf is null)
            {
                _wasSilent = false;
                _grace = 1;
            }

            return deaf;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The broker is away: readiness says it, and there is nothing to be exchanged.
            await Hang();
            _wasSilent = false;
            return null;
        }
    }

    private async Task<string?> Unheard(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var queue in queues.Names)
        {
            try
            {
                if (await channel.ConsumerCountAsync(queue, cancellationToken) == 0)
                {
                    return $"nobody listens at {queue}";
                }
            }
            catch (OperationInterruptedException absent) when (absent.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                return $"{queue} is not there";
            }
        }

        return null;
    }

    private async Task<IConnection> Connect(CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { Uri = BrokerAddress.Of(configuration), ClientProvidedName = "watch", AutomaticRecoveryEnabled = false };
        return await factory.CreateConnectionAsync(cancellationToken).WaitAsync(options.KnockTimeout, time, cancellationToken);
    }

    private async Task Hang()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            await connection.AbortAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker answers, but {Silence}: the consumers are started anew")]
    private partial void Exchanged(string silence);
}
