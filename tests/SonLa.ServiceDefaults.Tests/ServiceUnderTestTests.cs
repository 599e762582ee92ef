using System.Net;
using System.Net.Http.Json;
using SonLa.Ledger.Contracts;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;
using Xunit;

namespace SonLa.ServiceDefaults.Tests;

/// <summary>The tools that every test project stands on.</summary>
public sealed class ServiceUnderTestTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task A_slice_commits_publishes_and_is_heard_by_both_consumers()
    {
        using var client = ledger.Client(Roles.Specialist);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "first");

        var response = await client.PostAsJsonAsync("/entries", new { number = 1 });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(1, Assert.Single(await ledger.Published<EntryMade>(), made => made.Number == 1).Version);
        await Testing.Eventually.Equal(2L, () => ledger.Database().Scalar<long>("select count(*) from effects"));
    }

    [Fact]
    public async Task An_event_of_another_service_is_consumed_and_not_taken_for_the_services_own()
    {
        var made = new EntryMade { EntryId = Guid.CreateVersion7(), Number = 1000, Version = 1 };

        await ledger.Deliver(made, consumers: 2);

        Assert.Equal(2L, await ledger.Database().Scalar<long>("select count(*) from effects where entry_id = $1", made.EntryId));
        Assert.DoesNotContain(made, await ledger.Published<EntryMade>());
    }

    [Fact]
    public async Task The_business_clock_stands_where_the_test_sets_it()
    {
        using var client = ledger.Client(Roles.Specialist);
        var lastInstant = new DateTimeOffset(2024, 2, 17, 23, 59, 59, TimeSpan.FromHours(7));

        await ledger.SetClock(lastInstant);

        var clock = await client.GetFromJsonAsync<ClockEndpoint.Response>("/clock");
        Assert.Equal(lastInstant, clock!.Now);
        Assert.False(clock.Running);
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_token()
    {
        using var client = ledger.Anonymous();

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/clock", UriKind.Relative))).StatusCode);
    }
}
