using System.Net.Http.Json;
using SonLa.Ledger.Contracts;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Events whose listener's queue is missing.</summary>
public sealed class UnroutableTests(UnroutableTests.AloneLedger ledger) : IClassFixture<UnroutableTests.AloneLedger>
{
    private static readonly string[] Listeners = ["ledger-record-effect-on-entry-made", "ledger-count-on-entry-made"];

    [Fact]
    public async Task An_event_nobody_can_hear_is_kept_holds_up_no_other_and_arrives_once_somebody_listens()
    {
        var exchange = BrokerProbe.ExchangeOf(typeof(EntryMade));
        foreach (var listener in Listeners)
        {
            await ledger.VirtualHost.Unbind(exchange, listener);
        }

        using var client = ledger.Client(Roles.Specialist);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "unroutable");
        using var response = await client.PostAsJsonAsync("/entries", new { number = 12 });
        response.EnsureSuccessStatusCode();
        await Eventually.Holds(async () => await ledger.Database().Scalar<int>("select attempts from outbox") >= 2);
        Assert.Equal("No queue takes this event.", await ledger.Database().Scalar<string>("select cause from outbox"));

        await ledger.Commit(new BalanceChanged { Account = "other", Value = 1, Version = 1 }, new EntryArchived { EntryId = Guid.CreateVersion7(), Version = 1 });
        await Eventually.Equal(1L, () => ledger.Database().Scalar<long>("select count(*) from balances"));
        await Eventually.Equal(1L, () => ledger.Database().Scalar<long>("select count(*) from outbox"));

        foreach (var listener in Listeners)
        {
            await ledger.VirtualHost.Bind(exchange, listener);
        }

        await new Books(ledger.Database()).MustBalance([12], [12]);
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_waits_with_its_cause_and_holds_up_no_other()
    {
        await ledger.Database().Execute("insert into outbox (id, type, body, created_at) values ($1, 'Gone.Event', '{}', now())", Guid.CreateVersion7());

        await ledger.Commit(new BalanceChanged { Account = "behind", Value = 1, Version = 1 });

        await Eventually.Equal(1L, () => ledger.Database().Scalar<long>("select count(*) from balances where account = 'behind'"));
        await Eventually.Equal(1L, () => ledger.Database().Scalar<long>("select count(*) from outbox where attempts > 0 and not_before > created_at and cause like 'UnknownMessageType%'"));
        await ledger.Database().Execute("delete from outbox where type = 'Gone.Event'");
    }

    /// <summary>The ledger in production's strictness: an event must reach a queue.</summary>
    public sealed class AloneLedger() : ServiceUnderTest<Program>("ledger", "ledgerdb")
    {
        protected override bool ListensToAll => false;

        protected override Task Configure(IDictionary<string, string> settings)
        {
            settings["Messaging:Mandatory"] = "true";
            return Task.CompletedTask;
        }
    }
}
