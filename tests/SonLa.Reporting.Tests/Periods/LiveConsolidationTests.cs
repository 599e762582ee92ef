using System.Text.Json;
using Xunit;

namespace SonLa.Reporting.Tests.Periods;

public sealed class LiveConsolidationTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Who_has_handed_in_finds_it_in_the_consolidation_at_once_while_many_read()
    {
        await service.SetClock(ReportingService.At("2024-01-16T09:00:00+07:00"));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Reported("2024-01");
            }
        })).ToList();

        var seen = new List<int>();
        foreach (var organisation in new[] { "so-tc", "so-xd", "so-khdt", "cuc-thong-ke" })
        {
            await service.Submit(organisation, await service.ObligationOf(organisation, "a", "2024-01"));
            seen.Add(await Reported("2024-01"));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal([1, 2, 3, 4], seen);
    }

    [Fact]
    public async Task As_long_as_nothing_changes_the_answer_is_the_same_and_of_no_other_period()
    {
        var (march, again, april) = (await Get("2024-03"), await Get("2024-03"), await Get("2024-04"));

        Assert.Equal(march.GetRawText(), again.GetRawText());
        Assert.Equal(("2024-03", "2024-04"), (march.Text("period"), april.Text("period")));
    }

    // Regime a alone: those who owe by regime b too are missing until that is handed in as well.
    private async Task<int> Reported(string period) => (await Get(period)).GetProperty("submissions").EnumerateArray()
        .SelectMany(line => line.GetProperty("obligations").EnumerateArray())
        .Count(obligation => obligation.Text("regime") == "a" && obligation.Text("status") == "submitted");

    private Task<JsonElement> Get(string period) => service.Planning().GetJson($"/periods/{period}/consolidation");
}
