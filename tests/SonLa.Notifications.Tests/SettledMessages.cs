using System.Collections.Concurrent;
using MassTransit;
using SonLa.Testing;

namespace SonLa.Notifications.Tests;

/// <summary>Counts, over all replicas of a test, how often each message was dealt with; a duplicate counts too.</summary>
internal sealed class SettledMessages : IReceiveObserver
{
    private readonly ConcurrentDictionary<Guid, int> _times = [];

    internal Task Reach(Guid messageId, int times) => Eventually.Equal(times, () => Task.FromResult(_times.GetValueOrDefault(messageId)));

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        if (context.GetMessageId() is { } messageId)
        {
            _times.AddOrUpdate(messageId, 1, (_, times) => times + 1);
        }

        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
}
