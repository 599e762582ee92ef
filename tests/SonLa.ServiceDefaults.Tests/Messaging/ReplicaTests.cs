using SonLa.Ledger.Contracts;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Two replicas over one outbox and the same queues.</summary>
public sealed class ReplicaTests
{
    [Fact]
    public async Task Two_replicas_share_the_outbox_publish_nothing_twice_and_never_collide()
    {
        await using var cluster = await LedgerCluster.Create();
        await using var probe = await BrokerProbe.Listen(cluster.VirtualHost.Address, [typeof(EntryMade)]);
        ServiceProcess[] replicas = [await cluster.Start(), await cluster.Start()];
        await using var load = new Load([.. replicas.Select(replica => replica.Address)], callers: 6);

        await Eventually.Holds(() => Task.FromResult(load.Accepted.Count >= 400), TimeSpan.FromSeconds(60));
        await load.Finish();

        await cluster.Books.MustBalance(load.Attempted, load.Accepted);
        var published = await probe.Messages<EntryMade>();
        Assert.Equal(load.Accepted.Count, published.Count);
        Assert.Equal(published.Count, published.DistinctBy(message => message.MessageId).Count());
        Assert.DoesNotContain(replicas.SelectMany(replica => replica.Log), line => line.Contains("40001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_order_the_versions_arrive_in_the_highest_one_stands()
    {
        const int Versions = 400;
        await using var cluster = await LedgerCluster.Create();
        await cluster.Start();
        await cluster.Start();

        for (var part = 0; part < 8; part++)
        {
            await cluster.Database.Execute(
                $$"""
                insert into outbox (id, type, body, created_at)
                select gen_random_uuid(), 'SonLa.Ledger.Contracts.BalanceChanged', json_build_object('Account', account, 'Value', version * 10, 'Version', version)::text, now()
                from generate_series({{part * Versions / 8 + 1}}, {{(part + 1) * Versions / 8}}) as version cross join (values ('a'), ('b')) as accounts (account)
                """);
        }

        await Eventually.Equal(2L * Versions, () => cluster.Database.Scalar<long>("select count(*) from inbox"), TimeSpan.FromSeconds(60));
        Assert.Equal(2L, await cluster.Database.Scalar<long>($"select count(*) from balances where version = {Versions} and value = {Versions * 10}"));
    }
}
