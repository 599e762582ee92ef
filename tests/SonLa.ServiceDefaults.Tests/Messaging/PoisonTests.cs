using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SonLa.Ledger.Contracts;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Messages that no attempt can deal with.</summary>
public sealed class PoisonTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    private const string Effects = "ledger-record-effect-on-entry-made_error";
    private const string Counts = "ledger-count-on-entry-made_error";
    private const string Balances = "ledger-show-balance-on-balance-changed";

    [Fact]
    public async Task A_failing_message_is_parked_after_five_attempts_with_its_cause_and_works_once_when_driven_again()
    {
        var made = new EntryMade { EntryId = Guid.CreateVersion7(), Number = 14, Version = 1 };
        await ledger.Database().Execute("insert into refusals (number) values (14)");
        using var operatorClient = ledger.Client(Roles.Administrator);

        var id = await ledger.Publish(made);
        await ledger.Deliver(new EntryMade { EntryId = Guid.CreateVersion7(), Number = 15, Version = 1 }, consumers: 2);
        var parked = await FirstOf(operatorClient, Effects, id);

        Assert.Equal(5, parked.GetProperty("attempts").GetInt32());
        Assert.Equal("System.InvalidOperationException", parked.GetProperty("cause").GetString());
        Assert.Equal(typeof(EntryMade).FullName, parked.GetProperty("type").GetString());
        Assert.Contains("RecordEffectOnEntryMade", parked.GetProperty("at").GetString(), StringComparison.Ordinal);
        Assert.Equal(0L, await EffectsOf(made, "record-effect"));
        Assert.Equal(1L, await EffectsOf(made, "count"));

        await ledger.Database().Execute("delete from refusals");
        Assert.Equal(1, await Redrive(operatorClient, Effects));
        await Eventually.Equal(1L, () => EffectsOf(made, "record-effect"));
        Assert.Equal(0, await Redrive(operatorClient, Effects));
        Assert.Equal(1L, await EffectsOf(made, "record-effect"));
        Assert.Equal(1L, await EffectsOf(made, "count"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_parked_with_its_cause_by_every_listener_and_others_pass()
    {
        var exchange = BrokerProbe.ExchangeOf(typeof(BalanceChanged));
        using var operatorClient = ledger.Client(Roles.Administrator);
        Guid[] unreadable = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

        await ledger.Broker.PublishRaw(exchange, "{ this is not JSON"u8.ToArray(), unreadable[0]);
        await ledger.Broker.PublishRaw(exchange, Envelope(unreadable[1], exchange, """{ "account": "x", "value": "much", "version": {} }"""), unreadable[1]);
        await ledger.Broker.PublishRaw(exchange, Envelope(unreadable[2], "Foreign:Event", "{}"), unreadable[2]);
        await ledger.Broker.PublishRaw(exchange, new byte[1024 * 1024], unreadable[3]);
        await ledger.Deliver(new BalanceChanged { Account = "after", Value = 1, Version = 1 });

        Assert.Equal("System.Text.Json.JsonReaderException", await CauseOf(operatorClient, $"{Balances}_error", unreadable[0]));
        Assert.Equal("System.Text.Json.JsonException", await CauseOf(operatorClient, $"{Balances}_error", unreadable[1]));
        Assert.Equal("dead-letter", await CauseOf(operatorClient, $"{Balances}_skipped", unreadable[2]));
        Assert.Equal("System.Text.Json.JsonReaderException", await CauseOf(operatorClient, $"{Balances}_error", unreadable[3]));
    }

    [Fact]
    public async Task Only_an_administrator_sees_and_drives_parked_messages_and_only_of_this_service()
    {
        using var specialist = ledger.Client(Roles.Specialist);
        using var administrator = ledger.Client(Roles.Administrator);

        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync(new Uri("/operations/errors", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.PostAsync(new Uri($"/operations/errors/{Counts}/redrive", UriKind.Relative), null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync(new Uri("/operations/errors/reporting-other_error/redrive", UriKind.Relative), null)).StatusCode);
        Assert.Equal(0, await Redrive(administrator, Counts));
    }

    private static byte[] Envelope(Guid id, string type, string message) =>
        Encoding.UTF8.GetBytes($$"""{ "messageId": "{{id}}", "messageType": ["urn:message:{{type}}"], "message": {{message}} }""");

    private static async Task<string?> CauseOf(HttpClient client, string queue, Guid id) => (await FirstOf(client, queue, id)).GetProperty("cause").GetString();

    private static async Task<JsonElement> FirstOf(HttpClient client, string queue, Guid id)
    {
        JsonElement found = default, errors = default;
        await Eventually.Holds(async () =>
        {
            errors = await client.GetFromJsonAsync<JsonElement>("/operations/errors");
            found = errors.GetProperty("queues").EnumerateArray()
                .Where(one => one.GetProperty("queue").GetString() == queue)
                .SelectMany(one => one.GetProperty("first").EnumerateArray())
                .FirstOrDefault(message => message.GetProperty("messageId").ValueKind == JsonValueKind.String && message.GetProperty("messageId").GetGuid() == id);
            return found.ValueKind == JsonValueKind.Object;
        }, otherwise: () => $"{id} is not among {errors}");
        return found;
    }

    private static async Task<int> Redrive(HttpClient client, string queue)
    {
        using var response = await client.PostAsync(new Uri($"/operations/errors/{queue}/redrive", UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("messages").GetInt32();
    }

    private Task<long> EffectsOf(EntryMade made, string consumer) =>
        ledger.Database().Scalar<long>("select count(*) from effects where entry_id = $1 and consumer = $2", made.EntryId, consumer);
}
