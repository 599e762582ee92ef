using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Ledger.Contracts;
using SonLa.Ledger.Persistence;

namespace SonLa.Ledger.Entries;

/// <summary>Keeps the newest balance, whatever order the versions come in.</summary>
internal sealed class ShowBalanceOnBalanceChanged(LedgerDbContext db) : IConsumer<BalanceChanged>
{
    public Task Consume(ConsumeContext<BalanceChanged> context)
    {
        var changed = context.Message;
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into balances (account, value, version) values ({changed.Account}, {changed.Value}, {changed.Version})
            on conflict (account) do update set value = excluded.value, version = excluded.version where balances.version < excluded.version
            """,
            context.CancellationToken);
    }
}
