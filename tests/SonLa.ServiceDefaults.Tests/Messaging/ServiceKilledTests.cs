using SonLa.Testing;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>What a service owes when its process dies at the worst moment.</summary>
public sealed class ServiceKilledTests
{
    [Fact]
    public async Task Killed_again_and_again_under_load_it_loses_invents_and_doubles_nothing()
    {
        const int Kills = 4;
        await using var cluster = await LedgerCluster.Create();
        var service = await cluster.Start();
        await using var load = new Load([service.Address]);

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = load.Accepted.Count;
            await Eventually.Holds(() => Task.FromResult(load.Accepted.Count >= before + 40));
            await service.Kill();
            await service.Start();
        }

        await load.Finish();
        Assert.True(load.Failures >= Kills, "The kills went unnoticed: the test did not bite.");
        await cluster.Books.MustBalance(load.Attempted, load.Accepted);
    }

    [Fact]
    public async Task Dying_at_any_step_of_the_dispatcher_it_loses_invents_and_doubles_nothing()
    {
        const int Events = 5;
        await using var cluster = await LedgerCluster.Create();
        await cluster.Database.Execute(
            $$"""
            with booked as (
                insert into entries (id, number, note, version) select gen_random_uuid(), number, '', 1 from generate_series(1, {{Events}}) as number
                returning id, number)
            insert into outbox (id, type, body, created_at)
            select gen_random_uuid(), 'SonLa.Ledger.Contracts.EntryMade', json_build_object('EntryId', id, 'Number', number, 'Version', 1)::text, now() from booked
            """);

        // Each life goes one step further with the same events, which therefore go out several times.
        var step = 0;
        while (await cluster.Database.Scalar<long>("select count(*) from outbox") > 0)
        {
            step++;
            await using var doomed = cluster.Prepare(("Messaging:FaultAt", $"{step}"));
            await doomed.Launch();
            await doomed.Exited.WaitAsync(TimeSpan.FromMinutes(3));
            Assert.Contains(doomed.Log, line => line.Contains($"death at step {step}.", StringComparison.Ordinal));
        }

        Assert.True(step >= Events + 5, $"The batch was through after {step} steps: not every step was tried.");
        await cluster.Start();
        long[] numbers = [.. Enumerable.Range(1, Events).Select(number => (long)number)];
        await cluster.Books.MustBalance(numbers, numbers);
    }
}
