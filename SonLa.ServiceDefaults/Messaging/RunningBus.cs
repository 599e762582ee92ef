using MassTransit;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>
/// A bus from its start to its end; it can also be ended while it is still starting. MassTransit's own hosted service leaves a
/// bus that has not finished starting alone, and its consumers then take messages for a service that has ended.
/// </summary>
internal sealed class RunningBus : IDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly IBusControl _bus;

    private RunningBus(IBusControl bus)
    {
        _bus = bus;
        Started = bus.StartAsync(_ending.Token);
    }

    /// <summary>Ends when all consumers listen; with the broker away that is later, and nobody need wait for it.</summary>
    public Task Started { get; }

    /// <summary>What MassTransit thinks of its connections.</summary>
    public BusHealthResult Health => _bus.CheckHealth();

    public static RunningBus Start(IBusControl bus) => new(bus);

    /// <summary>Lets the messages at hand be finished, and gives back the others.</summary>
    public async Task End(CancellationToken cancellationToken)
    {
        if (!Started.IsCompleted)
        {
            // A start that is called off stops the consumers that it has begun.
            await _ending.CancelAsync();
            await Started.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _bus.StopAsync(cancellationToken).WaitAsync(cancellationToken);
    }

    public void Dispose() => _ending.Dispose();
}
