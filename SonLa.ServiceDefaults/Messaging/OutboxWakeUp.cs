using Microsoft.Extensions.Hosting;
using Npgsql;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Wakes the dispatcher when any replica commits an event, and once a second as a safety net.</summary>
internal sealed class OutboxWakeUp(NpgsqlDataSource source) : BackgroundService
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _rung = new(0, 1);

    public async Task Wait(CancellationToken cancellationToken) => await _rung.WaitAsync(SafetyNet, cancellationToken);

    public override void Dispose()
    {
        _rung.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The poll goes on meanwhile, and it is the one to complain.
                await Task.Delay(SafetyNet, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, _) => Ring();
        await using (var listen = new NpgsqlCommand("listen outbox", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private void Ring()
    {
        if (_rung.CurrentCount == 0)
        {
            _rung.Release();
        }
    }
}
