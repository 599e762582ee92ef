using MassTransit;
using Microsoft.Extensions.Hosting;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>
/// Starts the bus with the service without waiting for the broker, and stops it also while it is still starting.
/// MassTransit's own hosted service leaves a bus that has not finished starting alone, and its consumers then take messages
/// for a service that has ended.
/// </summary>
internal sealed class BusHost(IBusDepot bus) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _start = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _start = bus.Start(_stopping.Token);
        return _start.IsCompleted ? _start : Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!_start.IsCompleted)
        {
            // A start that is called off stops the consumers that it has begun.
            await _stopping.CancelAsync();
            await _start.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await bus.Stop(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();
}
