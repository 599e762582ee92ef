using System.Net.Http.Json;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using SonLa.Ledger.Contracts;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Consumers that hear nothing more although the broker answers.</summary>
public sealed class DeafConsumersTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task Consumers_that_no_longer_listen_are_started_anew_and_hear_what_waited()
    {
        // What is left of MassTransit's bus after a reconnection that it gave up.
        await ledger.Services.GetRequiredService<IBusControl>().StopAsync();
        var made = new EntryMade { EntryId = Guid.CreateVersion7(), Number = 1, Version = 1 };
        await ledger.Database().Execute("insert into entries (id, number, note, version) values ($1, $2, '', 1)", made.EntryId, made.Number);
        await ledger.Commit(made);

        await new Books(ledger.Database()).MustBalance([1], [1]);
        using var client = ledger.Client(Roles.Administrator);
        await Eventually.Equal("Healthy", async () => (await client.GetFromJsonAsync<JsonElement>("/health/ready"))
            .GetProperty("dependencies").GetProperty("broker").GetProperty("status").GetString());
    }
}
