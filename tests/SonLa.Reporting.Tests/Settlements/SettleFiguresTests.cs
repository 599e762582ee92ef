using System.Net;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Settlements;

public sealed class SettleFiguresTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Two_evaluators_figures_stand_side_by_side_until_a_person_settles_them_with_a_reason_and_the_other_stays_in_sight()
    {
        await service.SetClock(ReportingService.At("2024-03-16T09:00:00+07:00"));
        await service.Submit("so-khdt", AReport.WithEstimate("grdp-growth", 7.1m), await service.ObligationOf("so-khdt", "a", "2024-Q1"));
        await service.Submit("cuc-thong-ke", AReport.WithEstimate("grdp-growth", 6.4m), await service.ObligationOf("cuc-thong-ke", "a", "2024-Q1"));
        var before = await Growth("2024-Q1");

        using var settled = await Settle(Office(), "2024-Q1", "reported", "cuc-thong-ke");

        Assert.Equal(HttpStatusCode.Created, settled.StatusCode);
        Assert.Equal(("not-computable", "conflicting-values"), (before.Text("state"), before.Text("reason")));
        var after = await Growth("2024-Q1");
        Assert.Equal((6.4m, 5.4m), (after.GetProperty("estimate").GetDecimal(), after.GetProperty("toCutOff").GetDecimal()));
        Assert.Equal([6.4m, 7.1m], after.GetProperty("reportedBy").EnumerateArray().Select(one => one.GetProperty("estimate").GetDecimal()));
        Assert.Equal(("cuc-thong-ke", "scope", "Sở tính cả phần liên doanh"), (after.GetProperty("settlement").Text("organisationCode"), after.GetProperty("settlement").Text("cause"), after.GetProperty("settlement").Text("reason")));
        var line = Assert.Single((await service.Planning().GetJson("/periods/2024-Q1/disagreements")).GetProperty("items").EnumerateArray());
        Assert.Equal(2, line.GetProperty("figures").GetArrayLength());
        Assert.Equal("cuc-thong-ke", line.GetProperty("settlement").Text("organisationCode"));
        Assert.Single(await service.Published<FiguresSettled>(), one => one is { Period: "2024-Q1", OrganisationCode: "cuc-thong-ke" });
        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from audit_records where subject_type = 'FigureSettlement' and after::text like '%2024-Q1%'"));
    }

    [Fact]
    public async Task A_settlement_holds_only_as_long_as_exactly_these_figures_stand()
    {
        await service.SetClock(ReportingService.At("2024-08-01T09:00:00+07:00"));
        await Official(service.Planning(), "official", 6.9m);
        await Official(service.Head("cuc-thong-ke"), "official", 6.5m);
        await Settle(Office(), "2024-Q2", "official", "so-khdt");
        var settled = (await Growth("2024-Q2")).GetProperty("official");

        await Official(service.Head("cuc-thong-ke"), "revised", 6.6m);

        Assert.Equal(6.9m, settled.GetProperty("value").GetDecimal());
        var open = (await Growth("2024-Q2")).GetProperty("official");
        Assert.Equal(JsonValueKind.Null, open.GetProperty("value").ValueKind);
        Assert.Equal("conflicting-values", open.Text("reason"));
        Assert.Equal([6.5m, 6.6m, 6.9m], open.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("value").GetDecimal()));
        await Official(service.Planning(), "revised", 6.6m);
        Assert.Equal(6.6m, (await Growth("2024-Q2")).GetProperty("official").GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task Nobody_settles_what_agrees_nor_chooses_a_figure_that_nobody_gave_nor_decides_their_own_case()
    {
        await service.SetClock(ReportingService.At("2024-09-16T09:00:00+07:00"));
        using var nothing = await Settle(Office(), "2024-Q3", "reported", "so-khdt");
        await service.Submit("so-khdt", AReport.WithEstimate("grdp-growth", 7.1m), await service.ObligationOf("so-khdt", "a", "2024-Q3"));
        await service.Submit("cuc-thong-ke", AReport.WithEstimate("grdp-growth", 6.4m), await service.ObligationOf("cuc-thong-ke", "a", "2024-Q3"));

        using var own = await Settle(service.Planning(), "2024-Q3", "reported", "so-khdt");
        using var foreign = await Settle(Office(), "2024-Q3", "reported", "so-tc");
        using var lead = await Settle(service.Head("so-tc"), "2024-Q3", "reported", "so-khdt");
        using var malformed = await Office().PostOnce("/periods/2024-Q3/settlements", new { measureCode = "x", about = "y", organisationCode = "z", cause = "better", reason = "" });

        Assert.Equal("settlement.no-disagreement", (await nothing.Json()).Text("rule"));
        Assert.Equal("settlement.own-figure", (await own.Json()).Text("rule"));
        Assert.True((await foreign.Json()).GetProperty("errors").TryGetProperty("organisationCode", out _));
        Assert.Equal(HttpStatusCode.Forbidden, lead.StatusCode);
        Assert.Equal(["about", "cause", "measureCode", "reason"], (await malformed.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    private HttpClient Office() => service.Client("ubnd-office", "vp-ubnd");

    private static Task<HttpResponseMessage> Settle(HttpClient client, string period, string about, string organisationCode) => client.PostOnce(
        $"/periods/{period}/settlements",
        new { measureCode = "grdp-growth", about, organisationCode, cause = "scope", reason = "Sở tính cả phần liên doanh" });

    private static async Task Official(HttpClient client, string vintage, decimal value) =>
        (await client.PostOnce("/periods/2024-Q2/vintages/grdp-growth", new { vintage, figure = new { value }, source = "Công bố", reason = vintage == "revised" ? "Rà soát" : null })).EnsureSuccessStatusCode();

    private async Task<JsonElement> Growth(string period) =>
        (await service.Planning().GetJson($"/periods/{period}/consolidation")).GetProperty("indicators")[0].GetProperty("measures")[0];
}
