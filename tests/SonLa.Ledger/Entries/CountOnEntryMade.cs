using MassTransit;
using SonLa.Ledger.Contracts;
using SonLa.Ledger.Persistence;

namespace SonLa.Ledger.Entries;

/// <summary>A second listener to the same event, with a copy of its own.</summary>
internal sealed class CountOnEntryMade(LedgerDbContext db) : IConsumer<EntryMade>
{
    public Task Consume(ConsumeContext<EntryMade> context)
    {
        db.Add(new Effect { Consumer = "count", EntryId = context.Message.EntryId });
        return Task.CompletedTask;
    }
}
