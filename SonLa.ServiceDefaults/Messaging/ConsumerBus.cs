using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>The bus on which the service's consumers listen: started without waiting for the broker, and exchanged for a new one when it has gone deaf.</summary>
internal sealed partial class ConsumerBus(IBusControl first, BusPlan plan, ILogger<ConsumerBus> log) : IHostedService, IHealthCheck, IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private RunningBus? _running;

    /// <summary>Whether MassTransit holds all its consumers for connected; it does not always know.</summary>
    public bool ThinksItListens => _running?.Health.Status == BusHealthStatus.Healthy;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = RunningBus.Start(first);
        return _running.Started.IsCompleted ? _running.Started : Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Interlocked.Exchange(ref _running, null) is { } last)
            {
                await last.End(cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Starts a new bus in place of the present one, which is left to itself where it will not stop; what both receive has one effect, thanks to the inbox.</summary>
    public async Task Exchange(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_running is not { } deaf)
            {
                return;
            }

            try
            {
                using var patience = new CancellationTokenSource(Farewell);
                await deaf.End(patience.Token);
            }
            catch (Exception stuck)
            {
                LeftBehind(stuck.Message);
            }

            _running = RunningBus.Start(plan.Build());
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Without the broker the service still accepts work, for the outbox keeps the events: degraded, never unhealthy.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        _running?.Health is { } health
            ? new HealthCheckResult(health.Status == BusHealthStatus.Healthy ? HealthStatus.Healthy : HealthStatus.Degraded, health.Description, health.Exception)
            : HealthCheckResult.Degraded("Not started."));

    public void Dispose()
    {
        _running?.Dispose();
        _turn.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bus that heard nothing more would not stop and was left to itself: {Reason}")]
    private partial void LeftBehind(string reason);
}
