using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>One transaction per message: inbox row, the consumer's changes, its own outbox rows; the acknowledgement follows the commit.</summary>
internal sealed class InboxFilter<T>(DbContext db, AuditScope audit, MessagingMetrics metrics) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        var consumer = context.ReceiveContext.InputAddress.Segments[^1];
        var messageId = context.MessageId
            ?? throw new InvalidOperationException("A message without an id cannot be made idempotent.");
        await using var transaction = await db.Database.BeginTransactionAsync(context.CancellationToken);

        // Whatever fails undoes the whole message, so nobody would go back to a savepoint: each costs two round trips.
        db.Database.AutoSavepointsEnabled = false;

        // A simultaneous duplicate waits here until the first commits (no row) or rolls back (one row).
        var first = await db.Database.ExecuteSqlAsync(
            $"insert into inbox (message_id, consumer, received_at) values ({messageId}, {consumer}, now()) on conflict do nothing",
            context.CancellationToken);
        if (first == 0)
        {
            metrics.Duplicate();
            await context.NotifyConsumed(TimeSpan.Zero, "duplicate");
            return;
        }

        audit.ReactTo(messageId, consumer);
        await next.Send(context);
        await db.SaveChangesAsync(context.CancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}
