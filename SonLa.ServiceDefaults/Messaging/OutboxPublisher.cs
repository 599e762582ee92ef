using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NackedException = RabbitMQ.Client.Exceptions.PublishException;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>The dispatcher's own connection to the broker, apart from the consumers' so that neither's trouble is the other's, and replaceable when it hangs.</summary>
internal sealed partial class OutboxPublisher(
    IConfiguration configuration,
    MessageTypes types,
    MessagingOptions options,
    ILogger<OutboxPublisher> log) : IAsyncDisposable
{
    internal const string SourceName = "SonLa.Outbox";
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private static readonly ActivitySource Source = new(SourceName);
    private IBusControl? _bus;

    /// <summary>Connects unless connected.</summary>
    public async Task Open()
    {
        if (_bus is null)
        {
            var bus = Bus.Factory.CreateUsingRabbitMq(broker => broker.Host(BrokerAddress.Of(configuration)));
            using var patience = new CancellationTokenSource(options.KnockTimeout);

            // By its token a start that is given up ends; waiting for it may take longer than the patience.
            await bus.StartAsync(patience.Token).WaitAsync(options.KnockTimeout);
            _bus = bus;
        }
    }

    /// <summary>Publishes one event under its row's id and waits for the confirm, never longer than allowed.</summary>
    public async Task<Verdict> Publish(OutboxMessage row, TimeSpan patience)
    {
        ActivityContext.TryParse(row.TraceParent, null, out var parent);
        using var activity = Source.StartActivity("outbox publish", ActivityKind.Producer, parent);
        using var watchdog = new CancellationTokenSource(patience);
        try
        {
            var type = types.Find(row.Type);
            var happened = JsonSerializer.Deserialize(row.Body, type) ?? throw new JsonException("The body is null.");

            // A publish can hang for ever after a broker restart (rabbitmq-dotnet-client 1930), whatever its token says.
            await _bus!.Publish(happened, type, Pipe.Execute<PublishContext>(Describe), watchdog.Token).WaitAsync(watchdog.Token);
            return new Verdict.Confirmed();

            void Describe(PublishContext context)
            {
                context.MessageId = row.Id;
                context.Mandatory = options.Mandatory && !types.IsUnheard(type);
            }
        }
        catch (Exception failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
            return failure is JsonException or UnknownMessageTypeException or MessageReturnedException or NackedException
                ? new Verdict.Refused(Reason(failure))
                : new Verdict.Unanswered(Reason(failure));
        }
    }

    /// <summary>Gives the connection up; the next <see cref="Open"/> makes another.</summary>
    public async Task Abandon()
    {
        if (Interlocked.Exchange(ref _bus, null) is not { } bus)
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(Farewell);
            await bus.StopAsync(patience.Token).WaitAsync(Farewell);
        }
        catch (Exception stuck)
        {
            LeftBehind(stuck.Message);
        }
    }

    public ValueTask DisposeAsync() => new(Abandon());

    private static string Reason(Exception failure) => failure switch
    {
        MessageReturnedException => "No queue takes this event.",
        OperationCanceledException => "The broker did not confirm in time.",
        _ => $"{failure.GetType().Name}: {failure.Message}",
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "A connection to the broker would not close and was left to itself: {Reason}")]
    private partial void LeftBehind(string reason);
}
