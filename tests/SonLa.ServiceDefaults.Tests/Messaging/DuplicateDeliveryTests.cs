using SonLa.Ledger.Contracts;
using SonLa.Testing;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Messages that arrive more than once.</summary>
public sealed class DuplicateDeliveryTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task Heard_three_times_at_once_a_message_takes_effect_once_in_each_of_its_consumers()
    {
        const int Messages = 60;
        var made = Enumerable.Range(1, Messages).Select(number => new EntryMade { EntryId = Guid.CreateVersion7(), Number = number, Version = 1 }).ToList();
        foreach (var one in made)
        {
            await ledger.Database().Execute("insert into entries (id, number, note, version) values ($1, $2, '', 1)", one.EntryId, one.Number);
        }

        await Task.WhenAll(made.Select(async one =>
        {
            var id = Guid.CreateVersion7();
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ledger.Publish(one, id)));
        }));

        // A message behind all the others in each queue tells when they are through.
        var last = new EntryMade { EntryId = Guid.CreateVersion7(), Number = Messages + 1, Version = 1 };
        await ledger.Database().Execute("insert into entries (id, number, note, version) values ($1, $2, '', 1)", last.EntryId, last.Number);
        await ledger.Deliver(last, consumers: 2);
        await QueuesAreEmpty();
        long[] numbers = [.. Enumerable.Range(1, Messages + 1).Select(number => (long)number)];
        await new Books(ledger.Database()).MustBalance(numbers, numbers);
        Assert.Equal(2L * (Messages + 1), await ledger.Database().Scalar<long>("select count(*) from inbox"));
    }

    private Task QueuesAreEmpty() => Eventually.Holds(async () => (await ledger.VirtualHost.Queues())
        .Where(queue => queue.GetProperty("name").GetString()!.StartsWith("ledger-", StringComparison.Ordinal))
        .All(queue => queue.TryGetProperty("messages", out var count) && count.GetInt32() == 0));
}
