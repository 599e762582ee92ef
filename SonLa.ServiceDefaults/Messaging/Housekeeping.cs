using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SonLa.ServiceDefaults.Http;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Measures the outbox for the gauges, and forgets consumed messages and idempotency keys after their retention; by system time, never the business clock.</summary>
internal sealed partial class Housekeeping(
    IServiceScopeFactory scopes,
    MessagingOptions options,
    MessagingMetrics metrics,
    TimeProvider time,
    ILogger<Housekeeping> log) : BackgroundService
{
    private const int Batch = 1000;
    private const int TurnsBetweenSweeps = 60;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Turn, time);
        for (var turn = 1; await timer.WaitForNextTickAsync(stoppingToken); turn++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<DbContext>();
                metrics.Waiting(await OutboxState.Read(db, time, stoppingToken));
                if (turn % TurnsBetweenSweeps == 0)
                {
                    await Sweep(db, stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                TurnFailed(failure.Message);
            }
        }
    }

    /// <summary>Removes what is past its retention, in small transactions that block nobody.</summary>
    internal async Task Sweep(DbContext db, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var heardBefore = now - options.InboxRetention;
        var keyBefore = now - options.IdempotencyRetention;
        await Repeat(() => db.Set<InboxMessage>()
            .Where(message => db.Set<InboxMessage>()
                .Where(old => old.ReceivedAt < heardBefore)
                .OrderBy(old => old.ReceivedAt)
                .Take(Batch)
                .Any(old => old.MessageId == message.MessageId && old.Consumer == message.Consumer))
            .ExecuteDeleteAsync(cancellationToken));
        await Repeat(() => db.Set<IdempotencyKey>()
            .Where(key => db.Set<IdempotencyKey>()
                .Where(old => old.CreatedAt < keyBefore)
                .OrderBy(old => old.CreatedAt)
                .Take(Batch)
                .Any(old => old.AccountId == key.AccountId && old.Key == key.Key))
            .ExecuteDeleteAsync(cancellationToken));
    }

    private static async Task Repeat(Func<Task<int>> removeSome)
    {
        while (await removeSome() == Batch)
        {
            await Task.Yield();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Housekeeping is put off: {Reason}")]
    private partial void TurnFailed(string reason);
}
