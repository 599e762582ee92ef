using System.Net.Http.Json;
using System.Text.Json;
using SonLa.NativeHost;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>What a service does while RabbitMQ is away; on a broker of its own, because it is killed.</summary>
public sealed class BrokerAwayTests : IAsyncLifetime
{
    private static readonly TimeSpan Resumption = TimeSpan.FromSeconds(30);
    private RabbitMqServer? _broker;

    private RabbitMqServer Broker => _broker!;

    public async Task InitializeAsync() => _broker = await RabbitMqServer.Start(TestFolder.In("rabbitmq-killed"), CancellationToken.None);

    public async Task DisposeAsync() => await Broker.DisposeAsync();

    [Fact]
    public async Task Work_is_accepted_while_the_broker_is_dead_and_delivered_when_it_is_back()
    {
        await using var cluster = await LedgerCluster.Create(new(Broker.Uri(), Broker.ManagementUri()));
        var service = await cluster.Start();
        await using var load = new Load([service.Address], callers: 3);
        await Eventually.Holds(async () => await cluster.Database.Scalar<long>("select count(*) from effects") > 20, Resumption);

        for (var outage = 0; outage < 2; outage++)
        {
            await Broker.Kill();
            var before = load.Accepted.Count;
            await Eventually.Holds(() => Task.FromResult(load.Accepted.Count >= before + 60));
            Assert.True(await cluster.Database.Scalar<long>("select count(*) from outbox") > 0, "The broker was not away.");

            await Broker.Restart(CancellationToken.None);
            await Eventually.Holds(
                async () => await cluster.Database.Scalar<bool>("select coalesce(min(created_at), now()) > now() - interval '3 seconds' from outbox"),
                Resumption,
                () => "The dispatcher did not catch up after the broker's return.");
        }

        await load.Finish();
        Assert.Equal(0, load.Failures);
        Assert.InRange(service.Log.Count(line => line.StartsWith("warn:", StringComparison.Ordinal)), 1, 20);
        await cluster.Books.MustBalance(load.Attempted, load.Accepted);
    }

    [Fact]
    public async Task Started_without_a_broker_it_lives_says_what_is_missing_and_delivers_later()
    {
        await using var cluster = await LedgerCluster.Create(new(Broker.Uri(), Broker.ManagementUri()));
        await Broker.Kill();

        var service = await cluster.Start();
        await using var load = new Load([service.Address], callers: 1);
        await Eventually.Holds(() => Task.FromResult(load.Accepted.Count >= 20));
        await load.Finish();
        using var client = LedgerCluster.Client(service.Address);
        var readiness = await client.GetFromJsonAsync<JsonElement>("/health/ready");
        Assert.Equal("Healthy", readiness.GetProperty("dependencies").GetProperty("database").GetProperty("status").GetString());
        Assert.Equal("Degraded", readiness.GetProperty("dependencies").GetProperty("broker").GetProperty("status").GetString());

        await Broker.Restart(CancellationToken.None);
        await cluster.Books.MustBalance(load.Attempted, load.Accepted);
    }
}
