using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Carries committed events to the broker; replicas share the work row by row.</summary>
internal sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes,
    OutboxPublisher publisher,
    OutboxWakeUp wakeUp,
    MessagingOptions options,
    MessagingMetrics metrics,
    DispatchSteps steps,
    TimeProvider time,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int LargestBatch = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Occasionally _warn = new(time, TimeSpan.FromSeconds(10));
    private int _size = LargestBatch;

    private bool Knocking => _size == 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DispatchBatch(stoppingToken) == 0)
                {
                    await wakeUp.Wait(stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // With the broker or the database away, commits must not ring it into a hot loop: a pause instead of the bell.
                Slow(failure.Message);
                await publisher.Abandon();
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    /// <summary>Publishes what is due, and settles it in one transaction with the claim.</summary>
    /// <returns>How many events were claimed.</returns>
    /// <exception cref="TimeoutException">The broker confirmed none of them.</exception>
    internal async Task<int> DispatchBatch(CancellationToken cancellationToken)
    {
        steps.Pass();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await (Knocking ? OutboxBatch.ClaimAny(db, cancellationToken) : OutboxBatch.Claim(db, _size, cancellationToken));
        if (rows.Count == 0)
        {
            return 0;
        }

        steps.Pass();
        await publisher.Open();

        // From here on to the end, whoever stops the service: an event confirmed but not removed would go out twice.
        var verdicts = await Task.WhenAll(rows.Select(Publish));
        await Settle(db, rows, verdicts);
        steps.Pass();
        await transaction.CommitAsync(CancellationToken.None);
        steps.Pass();
        Judge(verdicts);
        return rows.Count;
    }

    private async Task<Verdict> Publish(OutboxMessage row)
    {
        var verdict = await publisher.Publish(row, Knocking ? options.KnockTimeout : options.PublishTimeout);
        steps.Pass();
        return verdict;
    }

    private async Task Settle(DbContext db, List<OutboxMessage> rows, Verdict[] verdicts)
    {
        var ended = rows.Zip(verdicts).ToList();
        Guid[] confirmed = [.. ended.Where(one => one.Second is Verdict.Confirmed).Select(one => one.First.Id)];
        var refused = ended
            .Select(one => (one.First.Id, Cause: one.Second switch
            {
                Verdict.Refused refusal => refusal.Cause,

                // Where others got through, it is this event that does not.
                Verdict.Unanswered silence when confirmed.Length > 0 => silence.Cause,
                _ => null,
            }))
            .Where(one => one.Cause is not null)
            .Select(one => (one.Id, one.Cause!))
            .ToList();
        steps.Pass();
        if (confirmed.Length > 0)
        {
            await OutboxBatch.Remove(db, confirmed);
        }

        if (refused.Count > 0)
        {
            await OutboxBatch.PutBack(db, refused);
            PutBack(refused.Count, refused[0].Item1, refused[0].Item2);
        }

        metrics.Settled(confirmed.Length, refused.Count);
    }

    /// <summary>An answer of any kind proves the broker well: larger batches again. Silence makes the next batch a knock.</summary>
    private void Judge(Verdict[] verdicts)
    {
        if (verdicts.Any(verdict => verdict is not Verdict.Unanswered))
        {
            _size = Math.Min(LargestBatch, _size * 8);
            return;
        }

        throw new TimeoutException(verdicts.OfType<Verdict.Unanswered>().First().Cause);
    }

    private void Slow(string reason)
    {
        _size = 1;
        if (_warn.MayI())
        {
            NotDispatched(reason);
        }
    }

    private void PutBack(int count, Guid messageId, string cause)
    {
        if (_warn.MayI())
        {
            Refused(count, messageId, cause);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events wait in the outbox, it is tried again every second: {Reason}")]
    private partial void NotDispatched(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} events were not taken and wait for another attempt, the first is {MessageId}: {Cause}")]
    private partial void Refused(int count, Guid messageId, string cause);
}
