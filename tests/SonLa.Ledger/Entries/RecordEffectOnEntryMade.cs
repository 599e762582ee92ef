using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Ledger.Contracts;
using SonLa.Ledger.Persistence;

namespace SonLa.Ledger.Entries;

/// <summary>Leaves an effect for each entry heard of, and fails where a refusal stands.</summary>
internal sealed class RecordEffectOnEntryMade(LedgerDbContext db) : IConsumer<EntryMade>
{
    public async Task Consume(ConsumeContext<EntryMade> context)
    {
        var made = context.Message;
        db.Add(new Effect { Consumer = "record-effect", EntryId = made.EntryId });
        await db.SaveChangesAsync(context.CancellationToken);
        if (await db.Refusals.AnyAsync(refusal => refusal.Number == made.Number, context.CancellationToken))
        {
            throw new InvalidOperationException("The entry is refused.");
        }
    }
}
