using Microsoft.Extensions.DependencyInjection;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Deadlines;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Deadlines;

public sealed class DeadlineTests
{
    [Fact]
    public async Task Each_rung_is_published_once_though_many_workers_race_and_the_clock_jumps_over_months()
    {
        await using var service = await Opened();
        var reporting = service.Instance;

        await reporting.SetClock(ReportingService.At("2024-07-01T00:00:00+07:00"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeTurns(reporting)));

        var due = await reporting.Database().Scalar<long>("select count(*) from obligations where due_at < '2024-06-27T00:00:00+07:00'");
        await Eventually.Equal(due * 3, () => reporting.Database().Scalar<long>("select count(*) from obligation_signals where rung like 'overdue-%'"));
        var overdue = await reporting.Published<ReportOverdue>();
        Assert.Equal(due * 3, overdue.Count);
        Assert.Equal(overdue.Count, overdue.DistinctBy(one => (one.ObligationId, one.Rung)).Count());
        Assert.Equal([(0, "overdue-0"), (1, "overdue-1"), (3, "overdue-2")], overdue.Select(one => (one.DaysAfter, one.Rung)).Distinct().Order());
    }

    [Fact]
    public async Task A_reminder_whose_due_instant_has_passed_is_recorded_as_skipped_and_not_sent()
    {
        await using var service = await Opened();
        var reporting = service.Instance;
        var obligationId = await reporting.ObligationOf("so-tc", "b", "2024-02");

        await reporting.SetClock(ReportingService.At("2024-02-20T00:00:00+07:00"));

        await Eventually.Equal(2L, () => reporting.Database().Scalar<long>("select count(*) from obligation_signals where obligation_id = $1 and outcome = 'skipped'", obligationId));
        Assert.DoesNotContain(await reporting.Published<ReportDueSoon>(), one => one.ObligationId == obligationId);
    }

    [Fact]
    public async Task Reminder_and_escalation_come_at_their_hour_and_not_before()
    {
        await using var service = await Opened();
        var reporting = service.Instance;
        var obligationId = await reporting.ObligationOf("so-tc", "b", "2024-02");

        await reporting.SetClock(ReportingService.At("2024-02-12T23:59:59.999+07:00"));
        await Rungs(reporting, obligationId, "due-soon-5");
        await reporting.SetClock(ReportingService.At("2024-02-17T23:59:59.999+07:00"));
        await Rungs(reporting, obligationId, "due-soon-5", "due-soon-1");
        await TakeTurns(reporting);
        await Rungs(reporting, obligationId, "due-soon-5", "due-soon-1");
        await reporting.SetClock(ReportingService.At("2024-02-18T00:00:00+07:00"));
        await Rungs(reporting, obligationId, "due-soon-5", "due-soon-1", "overdue-0");
    }

    [Fact]
    public async Task An_obligation_whose_regime_is_no_longer_written_is_reminded_of_all_the_same_and_holds_up_no_other()
    {
        await using var service = await Opened();
        var reporting = service.Instance;
        var orphan = await reporting.ObligationOf("so-tc", "b", "2024-02");
        var other = await reporting.ObligationOf("so-xd", "b", "2024-02");
        await reporting.Database().Execute("update obligations set regime = 'gone' where obligation_id = $1", orphan);

        await reporting.SetClock(ReportingService.At("2024-02-18T00:00:00+07:00"));

        await Eventually.Holds(async () =>
        {
            var late = await reporting.Published<ReportOverdue>();
            return late.Any(one => one.ObligationId == orphan) && late.Any(one => one.ObligationId == other);
        });
    }

    [Fact]
    public async Task What_is_handed_in_climbs_no_further()
    {
        await using var service = await Opened();
        var reporting = service.Instance;
        var obligationId = await reporting.ObligationOf("so-tc", "b", "2024-02");
        await reporting.SetClock(ReportingService.At("2024-02-16T23:59:59.999+07:00"));
        await Rungs(reporting, obligationId, "due-soon-5", "due-soon-1");

        await reporting.Submit("so-tc", obligationId);
        await reporting.SetClock(ReportingService.At("2024-12-31T00:00:00+07:00"));
        await TakeTurns(reporting);

        await Rungs(reporting, obligationId, "due-soon-5", "due-soon-1");
        Assert.DoesNotContain(await reporting.Published<ReportOverdue>(), one => one.ObligationId == obligationId);
    }

    [Fact]
    public async Task The_rung_names_the_message_that_told_of_it()
    {
        await using var service = await Opened();
        var reporting = service.Instance;
        var obligationId = await reporting.ObligationOf("so-tc", "b", "2024-02");
        await reporting.SetClock(ReportingService.At("2024-02-18T00:00:00+07:00"));
        await Eventually.Equal(1L, () => reporting.Database().Scalar<long>("select count(*) from obligation_signals where obligation_id = $1 and rung = 'overdue-0'", obligationId));
        await reporting.Published<ReportOverdue>();

        var rung = (await reporting.Planning().GetJson($"/obligations/{obligationId}")).GetProperty("rungs").EnumerateArray().Single(one => one.Text("rung") == "overdue-0");

        Assert.Contains(await reporting.Broker.Messages<ReportOverdue>(), message => message.MessageId == rung.GetProperty("eventMessageId").GetGuid());
    }

    private static async Task<Started> Opened()
    {
        var service = await Started.Service();
        await service.Instance.OpenOnce();
        return service;
    }

    private static async Task TakeTurns(ReportingService service)
    {
        while (true)
        {
            await using var scope = service.Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<DeadlineTurn>().Take(CancellationToken.None) == 0)
            {
                return;
            }
        }
    }

    private static Task Rungs(ReportingService service, Guid obligationId, params string[] names) => Eventually.Equal(
        string.Join(' ', names.Order(StringComparer.Ordinal)),
        async () => string.Join(' ', (await service.Database().Column<string>("select rung from obligation_signals where obligation_id = $1", obligationId)).Order(StringComparer.Ordinal)));
}
