using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SonLa.ServiceDefaults.Messaging;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>What a service forgets.</summary>
public sealed class HousekeepingTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task Messages_and_keys_are_forgotten_after_their_retention_by_system_time()
    {
        var database = ledger.Database();
        await database.Execute("insert into inbox (message_id, consumer, received_at) select gen_random_uuid(), 'old', now() - interval '31 days' from generate_series(1, 2500)");
        await database.Execute("insert into inbox (message_id, consumer, received_at) select gen_random_uuid(), 'young', now() - interval '29 days' from generate_series(1, 10)");
        await database.Execute("insert into idempotency_keys (account_id, key, request_hash, created_at) values ($1, 'old', '', now() - interval '8 days'), ($1, 'young', '', now() - interval '6 days')", Guid.CreateVersion7());
        await ledger.SetClock(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var housekeeping = ledger.Services.GetServices<IHostedService>().OfType<Housekeeping>().Single();

        await using (var scope = ledger.Services.CreateAsyncScope())
        {
            await housekeeping.Sweep(scope.ServiceProvider.GetRequiredService<DbContext>(), CancellationToken.None);
        }

        Assert.Equal(["young"], await database.Column<string>("select distinct consumer from inbox"));
        Assert.Equal(10L, await database.Scalar<long>("select count(*) from inbox"));
        Assert.Equal(["young"], await database.Column<string>("select key from idempotency_keys"));
    }
}
