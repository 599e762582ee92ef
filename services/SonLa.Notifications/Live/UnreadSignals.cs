using System.Collections.Concurrent;
using Npgsql;

namespace SonLa.Notifications.Live;

/// <summary>Hears from the database, whichever replica wrote, whose inbox has changed, and rings the streams open in this process.</summary>
internal sealed class UnreadSignals(NpgsqlDataSource source) : BackgroundService
{
    private static readonly TimeSpan BeforeListeningAgain = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<UnreadSubscription, bool> _open = [];

    /// <summary>Rings at every change of the account's inbox until disposed.</summary>
    public UnreadSubscription Subscribe(Guid accountId)
    {
        var subscription = new UnreadSubscription(accountId, closed => _open.TryRemove(closed, out _));
        _open[subscription] = true;
        return subscription;
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
                // The streams go on by asking the database now and then.
                await Task.Delay(BeforeListeningAgain, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Ring(notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {MessageChanges.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What changed while nobody listened was not heard.
        foreach (var subscription in _open.Keys)
        {
            subscription.Ring();
        }

        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private void Ring(string payload)
    {
        var accountId = Guid.Parse(payload);
        foreach (var subscription in _open.Keys.Where(subscription => subscription.AccountId == accountId))
        {
            subscription.Ring();
        }
    }
}
