using SonLa.Reporting.Years;
using Xunit;

namespace SonLa.Reporting.Tests.Years;

public sealed class RecountTests
{
    [Fact]
    public async Task A_recount_finds_an_obligation_whose_outcome_was_changed_behind_its_back_and_an_event_that_was_altered()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        await service.OpenOnce();
        var obligationId = await service.ObligationOf("so-tc", "b", "2024-02");
        await service.SetClock(ReportingService.At("2024-02-19T08:00:00+07:00"));
        await service.Submit("so-tc", obligationId);
        Assert.Equal(RecountCommand.Agree, await RecountCommand.Run(service.Services, ["recount", "2024"], new StringWriter()));

        var mistyped = new StringWriter();
        Assert.Equal(RecountCommand.NotCounted, await RecountCommand.Run(service.Services, ["recount", "2042"], mistyped));
        Assert.Equal("recount: there is no obligation of 2042; name one of 2024.", mistyped.ToString().Trim());

        await service.Database().Execute("update obligations set submitted_at = due_at where obligation_id = $1", obligationId);

        var printed = new StringWriter();
        Assert.Equal(RecountCommand.Differ, await RecountCommand.Run(service.Services, ["recount", "2024"], printed));
        Assert.Contains($"differs: so-tc, regime b, 2024-02: on-time | late ({obligationId})", printed.ToString(), StringComparison.Ordinal);
        Assert.Single(printed.ToString().Split('\n'), line => line.StartsWith("so-tc ", StringComparison.Ordinal) && line.EndsWith("<- differs", StringComparison.Ordinal));

        // Only who may switch triggers off can alter the log, and is found out.
        await service.Database().Execute("update obligations set submitted_at = due_at + interval '1 day' where obligation_id = $1", obligationId);
        await service.Database().Execute("alter table told_events disable trigger history_refuse; update told_events set body = replace(body, '2024-02-19', '2024-02-20') where body like '%2024-02-19%'; alter table told_events enable trigger history_refuse");
        printed = new StringWriter();
        Assert.Equal(RecountCommand.Differ, await RecountCommand.Run(service.Services, ["recount", "2024"], printed));
        Assert.Contains("is not what was told", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_events_is_only_added_to()
    {
        await using var started = await Started.Service();
        await started.Instance.OpenOnce();

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => started.Instance.Database().Execute("delete from told_events"));

        Assert.Equal("history is never changed", refused.MessageText);
        Assert.Equal(
            await started.Instance.Database().Scalar<long>("select count(*) from obligations"),
            await started.Instance.Database().Scalar<long>("select count(*) from told_events where type like '%ObligationOpened'"));
    }

    [Theory]
    [InlineData()]
    [InlineData("twenty")]
    [InlineData("-1")]
    public async Task A_recount_without_a_year_says_what_to_name(params string[] arguments)
    {
        var printed = new StringWriter();

        Assert.Equal(RecountCommand.NotCounted, await RecountCommand.Run(new NoServices(), ["recount", .. arguments], printed));

        Assert.Contains("recount 2024", printed.ToString(), StringComparison.Ordinal);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
