using System.Net;
using System.Net.Http.Json;
using SonLa.Contracts.Reporting;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Emulation;

public sealed class MovementTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly string[] Everybody = ["department", "district"];
    private static readonly string[] Linked = ["budget-revenue", "urban-clean-water"];

    public async Task InitializeAsync()
    {
        await service.OpenOnce();
        await service.Deliver(AnOrganisation.Department("so-nv"));
        await service.SetClock(ReportingService.At("2024-01-08T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_movement_is_launched_planned_for_and_reported_on_with_the_results_of_its_indicators()
    {
        using var launched = await Launch(Chairman(), "Thi đua hoàn thành kế hoạch");
        var id = (await launched.Json()).Text("movementId");
        using var plan = await service.Head("so-tc").PostOnce($"/movements/{id}/plans", new { text = "Kế hoạch hưởng ứng", documentNumber = "15/KH-STC" });
        using var outsider = await service.Head("cuc-thong-ke").PostOnce($"/movements/{id}/plans", new { text = "Xin hưởng ứng" });
        await service.SetClock(ReportingService.At("2024-12-16T09:00:00+07:00"));
        await service.Accepted("so-tc", "budget-revenue", 101, "2024-Y");

        using var foreign = await Report(service.Head("so-tc"), id, "\"1\"", null);
        using var blind = await Report(Watchers(), id, null, null);
        using var report = await Report(Watchers(), id, "\"1\"", null);
        using var silent = await Report(Watchers(), id, "\"2\"", null);
        using var mended = await Report(Watchers(), id, "\"2\"", "Bổ sung số liệu");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (launched.StatusCode, plan.StatusCode));
        Assert.Equal("movement.not-addressed", (await outsider.Json()).Text("rule"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.PreconditionRequired, HttpStatusCode.OK), (foreign.StatusCode, blind.StatusCode, report.StatusCode));
        Assert.True((await silent.Json()).GetProperty("errors").TryGetProperty("reason", out _));
        Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
        var found = await Chairman().GetJson($"/movements/{id}");
        Assert.Equal(["huyen-moc-chau", "so-khdt", "so-nv", "so-tc", "so-xd"], found.GetProperty("plans").EnumerateArray().Select(one => one.Text("organisationCode")));
        Assert.Equal("Kế hoạch hưởng ứng", found.GetProperty("plans")[3].Text("text"));
        Assert.Equal(["2024-05-07", "2024-12-22", "2024-12-26"], found.GetProperty("movement").GetProperty("milestones").EnumerateArray().Select(one => one.Text("day")));
        var first = found.GetProperty("reports")[0];
        Assert.False(first.GetProperty("late").GetBoolean());
        Assert.Equal(["so-tc"], first.GetProperty("plannedBy").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal([("budget-revenue", "achieved"), ("urban-clean-water", "not-computable")], first.GetProperty("results").EnumerateArray().Select(one => (one.Text("measureCode"), one.Text("state"))));
        Assert.Equal(["launched", "reported", "reported"], found.GetProperty("steps").EnumerateArray().Select(one => one.Text("kind")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await service.Head("so-xd").GetJson($"/movements/{id}")).GetProperty("plans")[3].GetProperty("text").ValueKind);
        var told = Assert.Single(await service.Published<MovementLaunched>(), one => one.MovementId.ToString() == id);
        Assert.Equal(("so-nv", 5), (told.ReportBy, told.AddresseeCodes.Count));
        Assert.Equal(2, (await service.Published<MovementReported>()).Count(one => one.MovementId.ToString() == id));
    }

    [Fact]
    public async Task Only_the_chairman_launches_once_and_what_is_wrong_is_named()
    {
        using var office = await Launch(service.Client("ubnd-office", "vp-ubnd"), "Thi đua khác");
        using var first = await Launch(Chairman(), "Thi đua khác");
        using var twice = await Launch(Chairman(), "Thi đua khác");
        using var wrong = await Chairman().PostOnce("/movements", new
        {
            year = 2024,
            name = " ",
            documentNumber = "01/CT-UBND",
            documentDate = "2024-02-01",
            classes = new[] { "crowd" },
            organisations = new[] { "so-khong-co" },
            measures = new[] { "khong-co" },
            milestones = new[] { new { day = "2024-05-07", title = "" } },
            reportDueOn = "2023-01-01",
        });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Created), (office.StatusCode, first.StatusCode));
        Assert.Equal("movement.already-launched", (await twice.Json()).Text("rule"));
        Assert.Equal(
            ["classes", "documentDate", "measures[0]", "milestones[0].title", "name", "organisations[0]", "reportDueOn"],
            (await wrong.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_day_for_the_report_is_set_with_a_reason_and_passing_it_is_shown()
    {
        using var launched = await Launch(Chairman(), "Thi đua chưa đặt hạn", dueOn: null);
        var id = (await launched.Json()).Text("movementId");
        Assert.False((await Chairman().GetJson($"/movements/{id}")).GetProperty("reportOverdue").GetBoolean());

        using var set = await Put(service.Client("ubnd-office", "vp-ubnd"), $"/movements/{id}/report-due", "\"1\"", new { dueOn = "2024-11-30", reason = "Theo yêu cầu tổng kết" });
        using var stale = await Put(service.Client("ubnd-office", "vp-ubnd"), $"/movements/{id}/report-due", "\"1\"", new { dueOn = "2024-12-01", reason = "Theo yêu cầu tổng kết" });
        await service.SetClock(ReportingService.At("2024-12-01T00:00:00+07:00"));
        var late = await Chairman().GetJson($"/movements/{id}");
        using var report = await Report(Watchers(), id, "\"2\"", null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (set.StatusCode, stale.StatusCode));
        Assert.True(late.GetProperty("reportOverdue").GetBoolean());
        Assert.True((await Chairman().GetJson($"/movements/{id}")).GetProperty("reports")[0].GetProperty("late").GetBoolean());
    }

    [Fact]
    public async Task The_year_report_is_reminded_of_before_its_day_and_once_it_has_passed()
    {
        using var launched = await Launch(Chairman(), "Thi đua có nhắc hạn");
        var id = (await launched.Json()).GetProperty("movementId").GetGuid();

        await service.SetClock(ReportingService.At("2024-12-06T08:00:00+07:00"));
        await Owed(id, "due-soon-14");
        await service.SetClock(ReportingService.At("2024-12-19T08:00:00+07:00"));
        await Owed(id, "due-soon-14", "due-soon-3");
        await service.SetClock(ReportingService.At("2024-12-21T08:00:00+07:00"));
        await Owed(id, "due-soon-14", "due-soon-3", "overdue");
    }

    private Task Owed(Guid movementId, params string[] rungs) => Eventually.Holds(
        async () => (await service.Published<MovementReportOwed>()).Where(one => one.MovementId == movementId).Select(one => one.Rung).SequenceEqual(rungs),
        otherwise: () => $"Not {string.Join(", ", rungs)}.");

    [Fact]
    public async Task Heads_propose_praise_out_of_a_movement_and_nothing_else()
    {
        using var launched = await Launch(Chairman(), "Thi đua có khen thưởng");
        var movementId = (await launched.Json()).Text("movementId");

        using var own = await Praise(service.Head("so-xd"), "so-xd", movementId);
        using var neighbour = await Praise(service.Head("so-xd"), "so-tc", movementId);
        using var unknown = await Praise(service.Head("so-xd"), "so-xd", Guid.CreateVersion7().ToString());
        using var watchers = await Praise(Watchers(), "so-tc", movementId);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.Created), (own.StatusCode, neighbour.StatusCode, unknown.StatusCode, watchers.StatusCode));
        Assert.Equal(2, (await Watchers().GetJson($"/conduct-proposals?movement={movementId}")).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await service.Head("so-xd").GetJson($"/conduct-proposals?movement={movementId}")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await service.Head("so-tc").GetJson($"/conduct-proposals?movement={movementId}")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Documents_and_movements_without_press_guidance_stand_first_until_it_is_recorded()
    {
        using var launched = await Launch(Chairman(), "Thi đua cần tuyên truyền");
        var movementId = (await launched.Json()).Text("movementId");
        var press = service.Head("so-tttt");
        object guided = new { year = 2024, documentNumber = "01/CT-UBND", movementId, guidedOn = "2024-01-08", outlets = new[] { "Báo Sơn La", "Đài PTTH tỉnh" }, guidingDocument = "20/STTTT-BC" };

        var before = await service.Head("so-tc").GetJson("/press-guidance?year=2024");
        using var foreign = await service.Head("so-tc").PostOnce("/press-guidance", guided);
        using var recorded = await press.PostOnce("/press-guidance", guided);
        using var unknown = await press.PostOnce("/press-guidance", new { year = 2024, documentNumber = "99/QĐ", guidedOn = "2024-01-09", outlets = Array.Empty<string>() });

        Assert.Contains(before.GetProperty("items").EnumerateArray(), one => one.Text("documentNumber") == "2668/QĐ-UBND" && one.GetProperty("guidance").GetArrayLength() == 0);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Created), (foreign.StatusCode, recorded.StatusCode));
        Assert.Equal(["documentNumber", "guidedOn", "outlets"], (await unknown.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        var after = await service.Head("so-tc").GetJson("/press-guidance?year=2024");
        Assert.Equal(before.Number("without") - 1, after.Number("without"));
        Assert.Equal("Báo Sơn La", after.GetProperty("items").EnumerateArray().Last().GetProperty("guidance")[0].GetProperty("outlets")[0].GetString());
        Assert.Single(await service.Published<PressGuided>(), one => one.MovementId.ToString() == movementId);
    }

    private HttpClient Chairman() => service.Client("chairman", "ubnd-tinh");

    private HttpClient Watchers() => service.Client("home-affairs", "so-nv");

    private static Task<HttpResponseMessage> Launch(HttpClient client, string name, string? dueOn = "2024-12-20") => client.PostOnce("/movements", new
    {
        year = 2024,
        name,
        documentNumber = "01/CT-UBND",
        documentDate = "2024-01-03",
        classes = Everybody,
        organisations = Array.Empty<string>(),
        measures = Linked,
        milestones = new[] { new { day = "2024-12-26", title = "Tổng kết" }, new { day = "2024-05-07", title = "Kỷ niệm 70 năm Chiến thắng Điện Biên Phủ" }, new { day = "2024-12-22", title = "Kỷ niệm 80 năm Ngày thành lập Quân đội" } },
        reportDueOn = dueOn,
    });

    private static Task<HttpResponseMessage> Praise(HttpClient client, string organisationCode, string movementId) => client.PostOnce(
        "/conduct-proposals",
        new { year = 2024, kind = "praise", party = new { kind = "collective", organisationCode, name = "Đội cơ sở" }, movementId, form = "Bằng khen", reason = "Hoàn thành vượt mức", evidence = Array.Empty<object>() });

    private static Task<HttpResponseMessage> Report(HttpClient client, string id, string? etag, string? reason) =>
        Send(client, HttpMethod.Post, $"/movements/{id}/reports", etag, new { period = "2024-Y", text = "Kết quả cả năm", reason });

    private static Task<HttpResponseMessage> Put(HttpClient client, string path, string etag, object body) => Send(client, HttpMethod.Put, path, etag, body);

    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string path, string? etag, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(new(etag));
        }

        return await client.SendAsync(request);
    }
}
