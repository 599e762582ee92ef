using System.Net;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Obstacles;

public sealed class ObstacleTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await service.OpenOnce();
        await service.SetClock(ReportingService.At("2024-03-04T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_lead_s_obstacle_about_a_measure_goes_to_the_three_bodies_of_2668_and_each_step_is_dated()
    {
        var raised = await service.Raise("so-tc", "budget-revenue");
        var id = raised.Id();
        await service.SetClock(ReportingService.At("2024-03-06T09:00:00+07:00"));
        (await service.Planning().Step(id, "taking-on", new { })).EnsureSuccessStatusCode();
        await service.SetClock(ReportingService.At("2024-03-11T09:00:00+07:00"));
        (await service.Planning().Step(id, "passing-up", new { text = "Vượt thẩm quyền của Sở" })).EnsureSuccessStatusCode();
        await service.SetClock(ReportingService.At("2024-03-18T09:00:00+07:00"));

        using var decided = await Chairman().Step(id, "decision", new { text = "Đồng ý ban hành đơn giá", documentNumber = "350/QĐ-UBND" });

        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.Equal(["tinh-uy", "hdnd-tinh", "ubnd-tinh"], raised.GetProperty("addressees").EnumerateArray().Select(body => body.GetString()));
        Assert.StartsWith("2668/QĐ-UBND", raised.Text("document"), StringComparison.Ordinal);
        var shown = await service.Head("so-tc").GetJson($"/obstacles/{id}");
        var steps = shown.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(["raised", "taken-on", "passed-up", "decided"], steps.Select(step => step.Text("stage")));
        Assert.Equal(
            ["2024-03-04", "2024-03-06", "2024-03-11", "2024-03-18"],
            steps.Select(step => step.GetProperty("at").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(("Đồng ý ban hành đơn giá", "350/QĐ-UBND", "ubnd-tinh"), (steps[3].Text("text"), steps[3].Text("documentNumber"), steps[3].Text("actorOrganisationCode")));

        // Ten working days from Monday the 4th to Monday the 18th; what is answered ages no more.
        await service.SetClock(ReportingService.At("2024-05-02T09:00:00+07:00"));
        Assert.Equal(10, (await service.Planning().GetJson($"/obstacles/{id}")).Number("ageInWorkingDays"));
        Assert.Equal(["tinh-uy", "hdnd-tinh", "ubnd-tinh"], Assert.Single(await service.Published<ObstacleRaised>(), one => one.ObstacleId == id).Addressees!);
        Assert.Equal((2, 3, 4), (
            Assert.Single(await service.Published<ObstacleTakenOn>(), one => one.ObstacleId == id).Version,
            Assert.Single(await service.Published<ObstaclePassedUp>(), one => one.ObstacleId == id).Version,
            Assert.Single(await service.Published<ObstacleDecided>(), one => one.ObstacleId == id).Version));
        Assert.Equal(4L, await service.Database().Scalar<long>("select count(distinct sequence) from obstacle_steps where obstacle_id = $1", id));
    }

    [Fact]
    public async Task The_planning_department_resolves_within_its_powers_and_the_answer_is_told()
    {
        var id = (await service.Raise("so-xd", "urban-clean-water")).Id();
        using var early = await service.Planning().Step(id, "resolution", new { text = "Đã cấp số liệu" });
        await service.Planning().Step(id, "taking-on", new { text = "Giao phòng tổng hợp" });

        using var resolved = await service.Planning().Step(id, "resolution", new { text = "Đã cấp số liệu" });

        Assert.Equal("obstacle.not-taken-on", (await early.Json()).Text("rule"));
        Assert.Equal("resolved", (await resolved.Json()).Text("stage"));
        var told = Assert.Single(await service.Published<ObstacleResolved>(), one => one.ObstacleId == id);
        Assert.Equal(("so-xd", "Đã cấp số liệu"), (told.OrganisationCode, told.Answer));
        using var again = await service.Head("so-xd").Step(id, "withdrawal", new { text = "x" });
        Assert.Equal("obstacle.already-ended", (await again.Json()).Text("rule"));
    }

    [Fact]
    public async Task Only_whoever_raised_it_withdraws_it_and_strangers_do_not_see_it()
    {
        var id = (await service.Raise("so-tc", "budget-revenue", "Thiếu nhân lực")).Id();

        using var stranger = await service.Head("so-xd").Step(id, "withdrawal", new { text = "không phải của tôi" });
        using var planner = await service.Planning().Step(id, "withdrawal", new { text = "không phải của tôi" });
        using var unseen = await service.Head("so-xd").GetAsync($"/obstacles/{id}");
        using var byAddressee = await service.Client("specialist", "tinh-uy").GetAsync($"/obstacles/{id}");
        using var withdrawn = await service.Head("so-tc").Step(id, "withdrawal", new { text = "Đã tự khắc phục" });

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [stranger.StatusCode, planner.StatusCode, unseen.StatusCode]);
        Assert.Equal(HttpStatusCode.OK, byAddressee.StatusCode);
        Assert.Equal("withdrawn", (await withdrawn.Json()).Text("stage"));
        Assert.Equal("Đã tự khắc phục", Assert.Single(await service.Published<ObstacleWithdrawn>(), one => one.ObstacleId == id).Reason);
    }

    [Fact]
    public async Task Of_many_who_take_it_on_at_once_one_does_and_whoever_looked_before_is_refused()
    {
        var id = (await service.Raise("so-tc", "budget-revenue", "Cùng lúc")).Id();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => service.Planning().Step(id, "taking-on", new { }, seen: 1)));
        using var stale = await service.Planning().Step(id, "resolution", new { text = "x" }, seen: 1);
        using var blind = await service.Planning().PostAsync($"/obstacles/{id}/resolution", System.Net.Http.Json.JsonContent.Create(new { text = "x" }));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.All(answers.Where(answer => !answer.IsSuccessStatusCode), answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict }));
        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired), (stale.StatusCode, blind.StatusCode));
        Assert.Single(await service.Published<ObstacleTakenOn>(), one => one.ObstacleId == id);
    }

    [Fact]
    public async Task The_list_is_filtered_by_stage_organisation_and_working_days_and_is_walked_page_by_page()
    {
        await service.SetClock(ReportingService.At("2024-02-05T09:00:00+07:00"));
        var old = (await service.Raise("huyen-moc-chau", "grdp-growth", "Cũ")).Id();
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
        var young = (await service.Raise("huyen-moc-chau", "grdp-growth", "Mới")).Id();

        // Tết: from Monday 5 to Friday 16 February only 6, 7, 15 and 16 are worked.
        await service.SetClock(ReportingService.At("2024-02-16T09:00:00+07:00"));
        var district = service.Head("huyen-moc-chau");
        var first = await district.GetJson("/obstacles?stage=open&limit=1");
        var second = await district.GetJson($"/obstacles?stage=open&limit=1&cursor={Uri.EscapeDataString(first.Text("next"))}");
        var newest = await district.GetJson("/obstacles?sort=newest&limit=1");
        var waiting = await service.Planning().GetJson("/obstacles?minAge=4&organisation=huyen-moc-chau");
        var longer = await service.Planning().GetJson("/obstacles?minAge=5&organisation=huyen-moc-chau");

        Assert.Equal((old, young, young), (first.GetProperty("items")[0].Id(), second.GetProperty("items")[0].Id(), newest.GetProperty("items")[0].Id()));
        Assert.Equal((4, 1), (first.GetProperty("items")[0].Number("ageInWorkingDays"), second.GetProperty("items")[0].Number("ageInWorkingDays")));
        Assert.Equal("1. grdp-growth", first.GetProperty("items")[0].Text("measureName"));
        Assert.Equal(["grdp-growth"], (await district.GetJson("/obstacles/subjects")).GetProperty("measures").EnumerateArray().Select(measure => measure.Text("measureCode")));
        Assert.Equal([old], waiting.GetProperty("items").EnumerateArray().Select(AnObstacle.Id));
        Assert.Equal(0, longer.GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await district.GetJson("/obstacles?stage=resolved")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_same_key_raises_one_obstacle()
    {
        var head = service.Client("organisation-head", "so-tc", Guid.CreateVersion7());
        var body = AnObstacle.About("budget-revenue", "Một lần");
        var key = Guid.CreateVersion7().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Post(head, body, key)));

        Assert.Single(answers.Select(answer => answer.GetProperty("obstacleId").GetGuid()).Distinct());
        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from raised_obstacles where what = 'Một lần'"));
    }

    [Theory]
    [InlineData("/obstacles?stage=lost", "stage")]
    [InlineData("/obstacles?minAge=-1", "minAge")]
    [InlineData("/obstacles?minAge=1001", "minAge")]
    [InlineData("/obstacles?sort=random", "sort")]
    [InlineData("/obstacles?limit=0", "limit")]
    [InlineData("/obstacles?cursor=MTow", "cursor")]
    public async Task A_malformed_question_is_refused_with_its_field(string path, string field)
    {
        using var answer = await service.Planning().GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task An_obstacle_needs_its_four_parts_and_a_measure_that_one_leads()
    {
        using var bare = await service.Head("so-tc").PostOnce("/obstacles", new { measureCode = "urban-clean-water", what = " ", why = "", effect = "\0", proposal = "x" });
        using var noPlan = await service.Head("so-tc").PostOnce("/obstacles", new { planYear = 1990, measureCode = "budget-revenue", what = "x", why = "x", effect = "x", proposal = "x" });
        using var reader = await service.Client("home-affairs", "so-nv").PostOnce("/obstacles", AnObstacle.About("budget-revenue"));
        using var notPlanner = await service.Head("so-tc").Step(Guid.CreateVersion7(), "taking-on", new { });

        Assert.Equal(["effect", "measureCode", "what", "why"], (await bare.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["planYear"], (await noPlan.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (reader.StatusCode, notPlanner.StatusCode));
    }

    private HttpClient Chairman() => service.Client("chairman", "ubnd-tinh");

    private static async Task<System.Text.Json.JsonElement> Post(HttpClient client, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/obstacles") { Content = System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return await answer.Json();
    }
}
