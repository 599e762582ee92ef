using System.Net;
using SonLa.Contracts.Identity;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Obligations;

/// <summary>Sở Tài chính and Sở Xây dựng merge into a new department on 1 July.</summary>
public sealed class SuccessionTests
{
    private static readonly AnAct Merger = new(new DateOnly(2024, 7, 1))
    {
        Created = [AnOrganisation.Department("so-moi")],
        Ended = new Dictionary<string, IReadOnlyList<OrganisationHeir>> { ["so-tc"] = [AnAct.To("so-moi")], ["so-xd"] = [AnAct.To("so-moi")] },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_whatever_order_the_events_of_an_act_arrive_the_same_passes_and_the_count_stays(int seed)
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        var plan = new APlan();
        await service.Open(plan, AnOrganisation.Few);
        var before = (await Account(service)).GetProperty("standing").Number("total");
        await service.SetClock(ReportingService.At("2024-06-20T08:00:00+07:00"));

        foreach (var deliver in Events(service, plan, Merger).OrderBy(_ => Guid.CreateVersion7(), new ByLot(seed)))
        {
            await deliver();
        }

        var account = await Account(service);
        Assert.True(account.GetProperty("equal").GetBoolean(), account.ToString());
        Assert.Equal(before, account.GetProperty("standing").Number("total"));

        // Six of regime b and ten of regime a fall into the second half, for each of two; the successor's sixteen carry them.
        Assert.Equal(("2024-07", 32L), (
            await service.Database().Scalar<string>("select min(period) from obligations where passed_to is not null and regime = 'b'"),
            await service.Database().Scalar<long>("select count(*) from obligations where passed_to is not null")));
        Assert.Equal(16, account.GetProperty("standing").Number("carrying"));
        Assert.Equal(0, account.GetProperty("standing").Number("withdrawn"));
        var told = await service.Published<ObligationPassed>();
        Assert.All(told, one => Assert.Equal(["so-moi"], one.To.Select(to => to.OrganisationCode)));
    }

    [Fact]
    public async Task The_successor_delivers_once_for_both_and_each_of_them_counts_as_it_did()
    {
        await using var started = await Succeeded(Merger);
        var service = started.Instance;
        await service.SetClock(ReportingService.At("2024-08-19T08:00:00+07:00"));
        var owed = await service.ObligationOf("so-moi", "b", "2024-08");

        await service.Submit("so-moi", AReport.Complete, owed, await service.ObligationOf("so-moi", "a", "2024-08"));

        var shown = await service.Head("so-moi").GetJson($"/obligations/{owed}");
        Assert.Equal(["Cơ quan so-tc", "Cơ quan so-xd"], shown.GetProperty("takesOver").EnumerateArray().Select(name => name.GetString()));
        var lines = (await Account(service)).GetProperty("organisations").EnumerateArray().ToDictionary(line => line.Text("organisationCode"));
        Assert.Equal((2, 2), (lines["so-tc"].GetProperty("standing").Number("late"), lines["so-tc"].GetProperty("recounted").Number("late")));
        Assert.Equal(2, lines["so-xd"].GetProperty("standing").Number("late"));
        Assert.Equal(0, lines["so-moi"].GetProperty("standing").Number("total"));
    }

    [Fact]
    public async Task Who_has_ended_reads_and_no_longer_submits_and_what_stayed_with_the_old_name_is_not_the_successors_to_deliver()
    {
        await using var started = await Succeeded(Merger);
        var service = started.Instance;
        var left = await service.ObligationOf("so-tc", "b", "2024-06");
        await service.SetClock(ReportingService.At("2024-07-02T08:00:00+07:00"));

        using var ended = await service.Draft("so-tc", left);
        using var successor = await service.Draft("so-moi", left);

        Assert.Equal(HttpStatusCode.Conflict, ended.StatusCode);
        Assert.Equal("organisation.ended", (await ended.Json()).Text("rule"));
        Assert.Equal("succession.stays-with-old-name", (await successor.Json()).Text("rule"));
        Assert.Equal("overdue", (await service.Head("so-tc").GetJson($"/obligations/{left}")).Text("state"));
        var seen = await service.Head("so-moi").GetJson($"/obligations/{left}");
        Assert.Equal(("so-tc", "Cơ quan so-moi"), (seen.Text("organisationCode"), seen.Text("nowName")));
    }

    [Fact]
    public async Task Where_the_act_says_so_the_successor_delivers_in_the_old_name_what_was_left_undone()
    {
        await using var started = await Succeeded(Merger with { DeliversEarlier = true });
        var service = started.Instance;
        var left = await service.ObligationOf("so-tc", "b", "2024-06");

        await service.SetClock(ReportingService.At("2024-06-28T08:00:00+07:00"));
        using var early = await service.Draft("so-moi", left);
        await service.SetClock(ReportingService.At("2024-07-02T08:00:00+07:00"));
        var submitted = await service.Submit("so-moi", left);

        Assert.Equal("succession.not-yet-in-force", (await early.Json()).Text("rule"));
        Assert.Equal("so-tc", (await service.Planning().GetJson($"/reports/{submitted.Text("reportId")}")).Text("organisationCode"));
        Assert.Equal(1, (await Account(service)).GetProperty("organisations").EnumerateArray().Single(line => line.Text("organisationCode") == "so-tc").GetProperty("standing").Number("late"));
    }

    [Fact]
    public async Task A_report_from_before_keeps_the_old_name_and_is_mended_and_corrected_by_who_took_over()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        var plan = new APlan();
        await service.Open(plan, AnOrganisation.Few);
        await service.SetClock(ReportingService.At("2024-06-16T08:00:00+07:00"));
        var reportId = await service.Accepted("so-tc", "budget-revenue", 600, "2024-06");
        await Succeed(service, plan, Merger);
        await service.SetClock(ReportingService.At("2024-07-05T08:00:00+07:00"));

        using var corrected = await service.Correct("so-moi", reportId, new { measureCode = "budget-revenue", toCutOff = new { value = 609m }, estimate = new { value = 610m }, reason = "Đính chính" });
        using var refused = await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", toCutOff = new { value = 1m }, estimate = new { value = 2m }, reason = "Đính chính" });

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        Assert.Equal("organisation.ended", (await refused.Json()).Text("rule"));
        var line = (await service.Planning().GetJson("/periods/2024-06/consolidation")).GetProperty("indicators").EnumerateArray().SelectMany(one => one.GetProperty("measures").EnumerateArray()).Single(one => one.Text("measureCode") == "budget-revenue");
        Assert.Equal(610m, line.GetProperty("estimate").GetDecimal());
        Assert.Equal("so-tc", Assert.Single(line.GetProperty("reportedBy").EnumerateArray()).Text("organisationCode"));
    }

    [Fact]
    public async Task A_renamed_organisation_keeps_its_old_name_in_every_period_that_ended_before_also_where_nobody_closed_it()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        await service.Open(new APlan(), AnOrganisation.Few);
        await service.SetClock(ReportingService.At("2024-08-20T08:00:00+07:00"));

        await service.Deliver(AnOrganisation.Department("so-tc") with { Name = "Sở Tài chính – Kế hoạch", NamedFrom = new DateOnly(2024, 8, 1), Version = 2 });

        Assert.Equal("Cơ quan so-tc", await NameIn(service, "2024-07"));
        Assert.Equal("Sở Tài chính – Kế hoạch", await NameIn(service, "2024-08"));
    }

    private static async Task<string> NameIn(ReportingService service, string period) =>
        (await service.Planning().GetJson($"/periods/{period}/consolidation")).GetProperty("submissions").EnumerateArray().Single(line => line.Text("organisationCode") == "so-tc").Text("organisationName");

    private static async Task<Started> Succeeded(AnAct act)
    {
        var started = await Started.Service();
        var plan = new APlan();
        await started.Instance.Open(plan, AnOrganisation.Few);
        await Succeed(started.Instance, plan, act);
        return started;
    }

    private static async Task Succeed(ReportingService service, APlan plan, AnAct act)
    {
        foreach (var deliver in Events(service, plan, act))
        {
            await deliver();
        }
    }

    private static IReadOnlyList<Func<Task>> Events(ReportingService service, APlan plan, AnAct act) =>
    [
        .. act.Told(AnOrganisation.Few.ToDictionary(one => one.Code)).Select(told => (Func<Task>)(() => service.Deliver(told))),
        () => service.Deliver((plan with { Measures = act.In(plan.Measures) }).Amended(2, act.EffectiveOn) with { SuccessionId = act.SuccessionId }),
    ];

    private static Task<System.Text.Json.JsonElement> Account(ReportingService service) => service.Planning().GetJson("/years/2024/account");

    private sealed class ByLot(int seed) : IComparer<Guid>
    {
        private readonly Random _lot = new(seed);
        private readonly Dictionary<Guid, int> _drawn = [];

        public int Compare(Guid x, Guid y) => Draw(x).CompareTo(Draw(y));

        private int Draw(Guid id) => _drawn.TryGetValue(id, out var drawn) ? drawn : _drawn[id] = _lot.Next();
    }
}
