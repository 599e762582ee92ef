using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Sessions;

public sealed class SessionTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await service.OpenOnce();
        await service.Deliver(AnOrganisation.District("huyen-yen-chau"));
        await service.SetClock(ReportingService.At("2024-03-05T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_conclusion_with_a_lead_and_a_day_is_reported_on_until_the_office_closes_it()
    {
        var session = await Recorded(Office(), new { kind = "briefing", title = "Giao ban tháng 2", heldOn = "2024-03-04", attendantCodes = new[] { "so-tc", "so-xd" }, conclusions = new object[] { Work("so-tc", "2024-03-15", "so-xd"), new { text = "Ghi nhận kết quả tháng 2" } } });
        var id = session.GetProperty("conclusionIds")[0].GetGuid();
        (await Step(service.Head("so-tc"), id, "reports", new { text = "Đã họp với huyện", grade = "not-done" })).EnsureSuccessStatusCode();
        await service.SetClock(ReportingService.At("2024-03-16T00:00:00+07:00"));
        Assert.Contains((await service.Head("so-tc").GetJson("/conclusions?state=overdue")).GetProperty("items").EnumerateArray(), one => one.GetProperty("conclusionId").GetGuid() == id);
        (await Step(service.Head("so-tc"), id, "reports", new { text = "Đã giao mặt bằng", grade = "done" })).EnsureSuccessStatusCode();
        Assert.DoesNotContain((await service.Head("so-tc").GetJson("/conclusions?state=overdue")).GetProperty("items").EnumerateArray(), one => one.GetProperty("conclusionId").GetGuid() == id);

        using var closed = await Step(Office(), id, "closing", new { text = "Đạt yêu cầu" });

        Assert.Equal("closed", (await closed.Json()).Text("state"));
        var shown = await service.Head("so-xd").GetJson($"/conclusions/{id}");
        Assert.Equal(["drawn", "reported", "reported", "closed"], shown.GetProperty("steps").EnumerateArray().Select(step => step.Text("kind")));
        Assert.Equal(["not-done", "done"], shown.GetProperty("steps").EnumerateArray().Where(step => step.Text("kind") == "reported").Select(step => step.Text("grade")));
        var assigned = Assert.Single(await service.Published<ConclusionAssigned>(), one => one.ConclusionId == id);
        Assert.Equal(("so-tc", "so-xd", new DateOnly(2024, 3, 15)), (assigned.LeadCode, Assert.Single(assigned.CoordinatorCodes), assigned.DueOn));
        Assert.Equal([false, true], (await service.Published<ConclusionReported>()).Where(one => one.ConclusionId == id).Select(one => one.Done).Order());
        Assert.Equal("Đạt yêu cầu", Assert.Single(await service.Published<ConclusionClosed>(), one => one.ConclusionId == id).Remark);
        using var late = await Step(service.Head("so-tc"), id, "reports", new { text = "x", grade = "done" });
        Assert.Equal("conclusion.not-open", (await late.Json()).Text("rule"));
        var line = (await service.Head("so-xd").GetJson("/ubnd-sessions")).GetProperty("items").EnumerateArray().Single(one => one.Text("title") == "Giao ban tháng 2");
        Assert.Equal((2, 0, 0), (line.Number("conclusions"), line.Number("open"), line.Number("overdue")));
    }

    [Fact]
    public async Task A_session_of_the_province_refers_to_the_closed_report_that_lay_on_the_table()
    {
        var body = new { kind = "meeting", title = "Phiên họp tháng 1", heldOn = "2024-03-01", period = "2024-01", attendantCodes = Array.Empty<string>() };
        using var early = await Office().PostOnce("/ubnd-sessions", body);
        using var closing = await service.Planning().PostAsync("/periods/2024-01/close", null);
        var sha256 = (await closing.Json()).Text("sha256");

        var session = await Recorded(Office(), body);

        Assert.Equal("session.period-not-closed", (await early.Json()).Text("rule"));
        Assert.Equal(sha256, session.Text("reportSha256"));
        Assert.Equal(("2024-01", sha256), ((await service.Planning().GetJson($"/ubnd-sessions/{session.Text("sessionId")}")).Text("period"), (await service.Planning().GetJson($"/ubnd-sessions/{session.Text("sessionId")}")).Text("reportSha256")));
    }

    [Fact]
    public async Task A_district_keeps_its_own_sessions_and_gives_work_to_its_own_offices()
    {
        var mocChau = service.Head("huyen-moc-chau");
        using var elsewhere = await mocChau.PostOnce("/ubnd-sessions", new { kind = "briefing", title = "Giao ban huyện", heldOn = "2024-03-04", attendantCodes = Array.Empty<string>(), conclusions = new[] { Work("so-tc", "2024-03-15") } });
        var session = await Recorded(mocChau, new { kind = "briefing", title = "Giao ban huyện", heldOn = "2024-03-04", period = "2024-02", attendantCodes = Array.Empty<string>(), conclusions = new object[] { new { text = "Rà soát thu", leadCode = "huyen-moc-chau", leadUnit = "Phòng Tài chính - Kế hoạch", dueOn = "2024-03-15" } } });
        var (id, conclusion) = (session.GetProperty("sessionId").GetGuid(), session.GetProperty("conclusionIds")[0].GetGuid());

        using var neighbour = await service.Head("huyen-yen-chau").GetAsync($"/ubnd-sessions/{id}");
        using var meddling = await service.Head("huyen-yen-chau").PostOnce($"/ubnd-sessions/{id}/conclusions", new { text = "x" });
        using var office = await Step(Office(), conclusion, "closing", new { text = "x" });
        using var own = await Step(mocChau, conclusion, "closing", new { text = "Xong" });

        Assert.Equal(["conclusions[0].leadCode"], (await elsewhere.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK], [neighbour.StatusCode, meddling.StatusCode, office.StatusCode, own.StatusCode]);
        Assert.Equal(("huyen-moc-chau", JsonValueKind.Null), (session.Text("organisationCode"), session.GetProperty("reportSha256").ValueKind));
        Assert.Equal("Phòng Tài chính - Kế hoạch", (await service.Planning().GetJson($"/conclusions/{conclusion}")).GetProperty("conclusion").Text("leadUnit"));
    }

    [Fact]
    public async Task What_is_late_is_reminded_of_and_a_request_never_is()
    {
        var session = await Recorded(Office(), new { kind = "meeting", title = "Phiên họp nhắc việc", heldOn = "2024-03-04", attendantCodes = Array.Empty<string>(), conclusions = new object[] { Work("so-xd", "2024-03-12"), new { text = "Đề nghị phối hợp", leadCode = "cuc-thong-ke", dueOn = "2024-03-12", isRequest = true } } });
        var (ordered, requested) = (session.GetProperty("conclusionIds")[0].GetGuid(), session.GetProperty("conclusionIds")[1].GetGuid());

        await service.SetClock(ReportingService.At("2024-03-20T00:00:00+07:00"));

        await Eventually.Equal(5L, () => service.Database().Scalar<long>("select count(*) from conclusion_signals where conclusion_id = $1", ordered));
        var reminded = await service.Published<ConclusionReminded>();
        Assert.Equal(["overdue-0", "overdue-3", "overdue-7"], reminded.Where(one => one.ConclusionId == ordered).Select(one => one.Rung).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(reminded, one => one.ConclusionId == requested);
        Assert.Equal([ordered], (await Office().GetJson("/conclusions?state=overdue&limit=200")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("conclusionId").GetGuid()).Where(one => one == ordered || one == requested));
        var shown = await Office().GetJson($"/ubnd-sessions/{session.Text("sessionId")}");
        Assert.Equal([true, false], shown.GetProperty("conclusions").EnumerateArray().Select(one => one.GetProperty("overdue").GetBoolean()));
    }

    [Fact]
    public async Task Many_conclusions_added_at_once_get_numbers_of_their_own()
    {
        var id = (await Recorded(Office(), new { kind = "briefing", title = "Cùng lúc", heldOn = "2024-03-04", attendantCodes = Array.Empty<string>() })).GetProperty("sessionId").GetGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Office().PostOnce($"/ubnd-sessions/{id}/conclusions", new { text = $"Kết luận {number}" })));

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict }));
        var numbers = (await Office().GetJson($"/ubnd-sessions/{id}")).GetProperty("conclusions").EnumerateArray().Select(one => one.Number("number")).ToList();
        Assert.Equal(Enumerable.Range(1, answers.Count(answer => answer.IsSuccessStatusCode)), numbers);
        Assert.NotEmpty(numbers);
    }

    [Fact]
    public async Task A_malformed_session_is_refused_with_its_fields_and_heads_record_none()
    {
        using var broken = await Office().PostOnce("/ubnd-sessions", new
        {
            kind = "party",
            title = " ",
            heldOn = "2024-12-31",
            attendantCodes = new[] { "so-tc", "so-tc" },
            persons = "\0",
            conclusions = new object[] { new { text = "", leadCode = "so-tc" }, new { text = "x", leadCode = "so-\0", dueOn = "2023-01-01", coordinatorCodes = new[] { "nowhere" } } },
        });
        using var head = await service.Head("so-tc").PostOnce("/ubnd-sessions", new { kind = "briefing", title = "x", heldOn = "2024-03-04", attendantCodes = Array.Empty<string>() });
        using var period = await Office().PostOnce("/ubnd-sessions", new { kind = "briefing", title = "x", heldOn = "2024-03-04", period = "2024-13", attendantCodes = Array.Empty<string>() });
        using var list = await Office().GetAsync("/conclusions?state=lost");
        using var cursor = await Office().GetAsync("/ubnd-sessions?cursor=MTow");

        Assert.Equal(
            ["attendantCodes", "conclusions[0].dueOn", "conclusions[0].text", "conclusions[1].coordinatorCodes", "conclusions[1].dueOn", "conclusions[1].leadCode", "heldOn", "kind", "persons", "title"],
            (await broken.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [head.StatusCode, period.StatusCode, list.StatusCode, cursor.StatusCode]);
    }

    private HttpClient Office() => service.Client("ubnd-office", "vp-ubnd");

    private static object Work(string leadCode, string dueOn, params string[] coordinatorCodes) => new { text = "Bàn giao mặt bằng", leadCode, dueOn, coordinatorCodes };

    private static async Task<JsonElement> Recorded(HttpClient keeper, object session)
    {
        using var answer = await keeper.PostOnce("/ubnd-sessions", session);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Json();
    }

    private static async Task<HttpResponseMessage> Step(HttpClient client, Guid conclusionId, string step, object said)
    {
        using var looked = await client.GetAsync($"/conclusions/{conclusionId}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/conclusions/{conclusionId}/{step}") { Content = JsonContent.Create(said) };
        request.Headers.TryAddWithoutValidation("If-Match", looked.Headers.ETag?.Tag ?? "\"1\"");
        return await client.SendAsync(request);
    }
}
