using System.Net;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Vintages;

public sealed class EnterOfficialFigureTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_december_report_keeps_its_estimate_after_the_official_and_the_revised_figure_each_in_its_own_column()
    {
        await service.SetClock(ReportingService.At("2024-12-16T09:00:00+07:00"));
        var reportId = await service.Accepted("so-tc", "budget-revenue", 4400, "2024-Y");
        await service.SetClock(ReportingService.At("2025-02-20T09:00:00+07:00"));
        var statistics = service.Head("cuc-thong-ke");
        using var official = await Enter(statistics, "2024-Y", "official", 4_500);
        await service.SetClock(ReportingService.At("2025-03-20T09:00:00+07:00"));

        using var revised = await Enter(statistics, "2024-Y", "revised", 4_520);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (official.StatusCode, revised.StatusCode));
        var line = Assert.Single((await service.Planning().GetJson("/periods/2024-Y/vintages?measure=budget-revenue")).GetProperty("measures").EnumerateArray());
        Assert.Equal([4399m, 4400m, 4500m, 4520m], new[] { "actual", "estimate", "official", "revised" }.Select(column => line.GetProperty(column).GetProperty("value").GetDecimal()));
        Assert.All(["actual", "estimate", "official", "revised"], column => Assert.Single(line.GetProperty(column).GetProperty("entries").EnumerateArray()));
        var (estimate, change) = (line.GetProperty("estimate").GetProperty("entries")[0], line.GetProperty("revised").GetProperty("entries")[0]);
        Assert.Equal((reportId, 1, "accepted", "so-tc"), (estimate.GetProperty("reportId").GetGuid(), estimate.Number("revision"), estimate.Text("review"), estimate.Text("organisationCode")));
        Assert.Equal(("Niên giám thống kê", "Quyết toán ngân sách", "cuc-thong-ke"), (change.Text("source"), change.Text("reason"), change.Text("organisationCode")));
        Assert.Equal(ReportingService.At("2025-03-20T09:00:00+07:00"), change.GetProperty("enteredAt").GetDateTimeOffset());
        var told = (await service.Published<OfficialFigureEntered>()).Where(one => one is { Period: "2024-Y", OrganisationCode: "cuc-thong-ke" }).ToList();
        Assert.Equal([("official", 4500m, 1), ("revised", 4520m, 2)], told.Select(one => (one.Vintage, one.Value, one.Version)));
        Assert.Equal(2L, await service.Database().Scalar<long>("select count(*) from audit_records where subject_type = 'OfficialFigure' and after::text like '%2024-Y%'"));
    }

    [Fact]
    public async Task Before_the_period_is_over_nothing_is_official()
    {
        await service.SetClock(ReportingService.At("2024-06-30T23:59:00+07:00"));
        using var early = await Enter(service.Planning(), "2024-H1", "official", 900);
        await service.SetClock(ReportingService.At("2024-07-01T00:00:00+07:00"));

        using var right = await Enter(service.Planning(), "2024-H1", "official", 900);

        Assert.Equal("figure.period-not-over", (await early.Json()).Text("rule"));
        Assert.Equal(HttpStatusCode.Created, right.StatusCode);
    }

    [Fact]
    public async Task A_figure_is_official_once_and_from_then_on_revised_and_revised_only_after_it_was_official()
    {
        await service.SetClock(ReportingService.At("2025-01-20T09:00:00+07:00"));
        using var tooSoon = await Enter(service.Planning(), "2024-9M", "revised", 900);
        using var first = await Enter(service.Planning(), "2024-9M", "official", 900);

        using var again = await Enter(service.Planning(), "2024-9M", "official", 901);

        Assert.Equal("figure.not-official", (await tooSoon.Json()).Text("rule"));
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal("figure.already-official", (await again.Json()).Text("rule"));
    }

    [Fact]
    public async Task Ten_at_once_leave_one_official_figure()
    {
        await service.SetClock(ReportingService.At("2025-01-20T09:00:00+07:00"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Enter(service.Planning(), "2024-Q2", "official", number)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Created), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
    }

    [Fact]
    public async Task Only_the_authorities_that_the_calendar_names_enter_official_figures()
    {
        await service.SetClock(ReportingService.At("2025-01-20T09:00:00+07:00"));

        using var lead = await Enter(service.Head("so-tc"), "2024-Q1", "official", 900);
        using var district = await Enter(service.Head("huyen-moc-chau"), "2024-Q1", "official", 900);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (lead.StatusCode, district.StatusCode));
    }

    [Fact]
    public async Task What_is_malformed_is_named_by_its_field()
    {
        await service.SetClock(ReportingService.At("2025-01-20T09:00:00+07:00"));
        const string Path = "/periods/2024-Q1/vintages/budget-revenue";

        using var wrong = await service.Planning().PostOnce(Path, new { vintage = "actual", figure = new { value = 1, unit = "ha" }, source = " " });
        using var unexplained = await service.Planning().PostOnce(Path, new { vintage = "revised", figure = new { value = 1 }, source = "x" });
        using var share = await service.Planning().PostOnce("/periods/2024-Q1/vintages/urban-clean-water", new { vintage = "official", figure = new { value = 105, unit = "tỷ đồng" }, source = "x" });
        using var unknown = await service.Planning().PostOnce("/periods/2024-Q1/vintages/nothing", new { vintage = "official", figure = new { value = 1 }, source = "x" });
        using var noPeriod = await service.Planning().PostOnce("/periods/2024-X/vintages/budget-revenue", new { vintage = "official", figure = new { value = 1 }, source = "x" });

        Assert.Equal(["figure.unit", "source", "vintage"], Fields(await wrong.Json()));
        Assert.Equal(["reason"], Fields(await unexplained.Json()));
        Assert.Equal(HttpStatusCode.Created, share.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(["period"], Fields(await noPeriod.Json()));
    }

    [Fact]
    public async Task A_lead_sees_its_own_reports_beside_what_is_official_and_nobody_elses()
    {
        await service.SetClock(ReportingService.At("2024-08-16T09:00:00+07:00"));
        await service.Accepted("so-tc", "budget-revenue", 800, "2024-08");

        var own = await Estimates(service.Head("so-tc"));
        var other = await Estimates(service.Head("so-xd"));

        Assert.Equal((1, 0), (own, other));
    }

    private static async Task<int> Estimates(HttpClient client) =>
        (await client.GetJson("/periods/2024-08/vintages?measure=budget-revenue")).GetProperty("measures")[0].GetProperty("estimate").GetProperty("entries").GetArrayLength();

    private static IEnumerable<string> Fields(JsonElement problem) => problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal);

    private static Task<HttpResponseMessage> Enter(HttpClient client, string period, string vintage, decimal value) => client.PostOnce(
        $"/periods/{period}/vintages/budget-revenue",
        new { vintage, figure = new { value }, source = "Niên giám thống kê", reason = vintage == "revised" ? "Quyết toán ngân sách" : null });
}
