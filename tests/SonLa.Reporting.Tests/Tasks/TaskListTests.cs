using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>Where tasks are listed: to their readers, in a lead's report, in a period's consolidation.</summary>
[Collection(nameof(TaskCollection))]
public sealed class TaskListTests(ReportingService service) : IAsyncLifetime
{
    private static APlan Plan => TaskCollection.Plan;

    public async Task InitializeAsync()
    {
        await service.OpenOnce(Plan);
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_leads_report_lists_its_tasks_and_asks_for_the_words_that_are_missing()
    {
        var told = ATask.Of(Plan.PlanId, "report-1", "so-khdt") with { CoordinatorCodes = ["so-xd", "huyen-moc-chau"] };
        var silent = ATask.Of(Plan.PlanId, "report-2", "so-khdt");
        var asked = ATask.Of(Plan.PlanId, "report-3", "so-khdt") with { Obligation = "requested" };
        foreach (var task in new[] { told, silent, asked })
        {
            await service.Deliver(task);
        }

        await service.Planning().Progress(told.TaskId, "2024-02", "in-progress", "Đang làm.");
        await service.Head("so-xd").PostOnce($"/tasks/{told.TaskId}/contributions", new { period = "2024-02", text = "Đã góp ý." });
        using var draft = await service.Draft("so-khdt", await service.ObligationOf("so-khdt", "a", "2024-02"));

        var report = await service.Planning().GetJson($"/reports/{(await draft.Json()).Text("reportId")}");

        var lines = report.GetProperty("tasks").EnumerateArray().ToDictionary(line => line.Text("section"));
        Assert.Equal((false, "Đang làm."), (lines["report.1"].GetProperty("missing").GetBoolean(), lines["report.1"].Text("words")));
        Assert.Equal(["huyen-moc-chau"], lines["report.1"].GetProperty("missingPartsOf").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal("Đã góp ý.", lines["report.1"].GetProperty("parts")[0].Text("text"));
        Assert.True(lines["report.2"].GetProperty("missing").GetBoolean());
        Assert.False(lines["report.3"].GetProperty("missing").GetBoolean());
    }

    [Fact]
    public async Task Tasks_are_found_by_words_role_state_and_owner_page_by_page()
    {
        var thrift = ATask.Of(Plan.PlanId, "find-2", "cuc-thong-ke") with { Text = "Thực hành tiết  kiệm, chống lãng phí." };
        var survey = ATask.Of(Plan.PlanId, "find-10", "so-tc") with { CoordinatorCodes = ["cuc-thong-ke"], Text = "Điều tra dân số." };
        await service.Deliver(survey);
        await service.Deliver(thrift);

        Assert.Equal(["find.2", "find.10"], (await Sections("organisation=cuc-thong-ke&words=a&year=2024")).Where(one => one.StartsWith("find", StringComparison.Ordinal)));
        Assert.Equal(["find.2"], await Sections("words=TIET KIEM"));
        Assert.Equal(["find.10"], (await Sections("organisation=cuc-thong-ke&role=coordinator")).Where(one => one.StartsWith("find", StringComparison.Ordinal)));
        Assert.Empty(await Sections("owner=cuc-thong-ke"));
        var first = await service.Head("cuc-thong-ke").GetJson("/tasks?limit=1&words=thuc hien&role=lead&organisation=cuc-thong-ke");
        Assert.Equal(JsonValueKind.Null, first.GetProperty("next").ValueKind);
        var pages = new List<string>();
        for (var path = "/tasks?limit=2"; path.Length > 0;)
        {
            var page = await service.Planning().GetJson(path);
            pages.AddRange(page.GetProperty("items").EnumerateArray().Select(line => line.Text("taskId")));
            path = page.GetProperty("next").GetString() is { } next ? $"/tasks?limit=2&cursor={next}" : "";
        }

        Assert.Equal((await service.Planning().GetJson("/tasks?limit=200")).GetProperty("items").EnumerateArray().Select(line => line.Text("taskId")), pages);
        foreach (var wrong in new[] { "role=lead", "role=boss&organisation=x", "state=perhaps", "obligation=maybe", "cursor=x", "limit=0", $"words={new string('a', 201)}", "words=%00" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await service.Planning().Status($"/tasks?{wrong}"));
        }

        async Task<List<string>> Sections(string query) => [.. (await service.Head("cuc-thong-ke").GetJson($"/tasks?{query}")).GetProperty("items").EnumerateArray().Select(line => line.Text("section"))];
    }

    [Fact]
    public async Task A_periods_consolidation_shows_tasks_by_heading_with_who_has_not_reported_and_is_computed_again_the_same()
    {
        await using var started = await Started.Service();
        var own = started.Instance;
        var plan = new APlan();
        await own.Open(plan, AnOrganisation.Few);
        var collective = ATask.Of(plan.PlanId, "2-9", "so-tc", "so-xd", "so-khdt") with { Collective = true };
        var single = ATask.Of(plan.PlanId, "2-10", "so-xd") with { DueOn = new DateOnly(2024, 1, 25) };
        var asked = ATask.Of(plan.PlanId, "3", "so-xd") with { Obligation = "requested", Heading = "Đề nghị" };
        foreach (var task in new[] { asked, single, collective })
        {
            await own.Deliver(task);
        }

        await own.SetClock(ReportingService.At("2024-01-16T09:00:00+07:00"));
        await own.Head("so-tc").Progress(collective.TaskId, "2024-01", "in-progress", "Đang thực hiện.");
        var before = ReportingService.At("2024-01-16T09:00:00+07:00");
        await own.SetClock(ReportingService.At("2024-01-19T09:00:00+07:00"));
        var asOf = await AsOf(own, before);
        await own.Head("so-xd").Progress(collective.TaskId, "2024-01", "done", "Đã xong.");

        var report = await own.Planning().GetJson("/periods/2024-01/consolidation");
        var groups = report.GetProperty("tasks").EnumerateArray().ToList();
        Assert.Equal(["Phát triển kinh tế", "Đề nghị"], groups.Select(group => group.Text("heading")));
        var lines = groups.SelectMany(group => group.GetProperty("tasks").EnumerateArray()).ToList();
        Assert.Equal([("2.9", "not-reported"), ("2.10", "overdue"), ("3", "requested")], lines.Select(line => (line.Text("section"), line.Text("state"))));
        Assert.Equal([["so-khdt"], ["so-xd"], []], lines.Select(line => line.GetProperty("notReported").EnumerateArray().Select(code => code.GetString()!).ToArray()));
        Assert.Equal(asOf, await AsOf(own, before));
        Assert.Contains("\"not-reported\"", asOf, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã xong.", asOf, StringComparison.Ordinal);

        using var closed = await own.Planning().PostAsync("/periods/2024-01/close", null);
        await own.SetClock(ReportingService.At("2024-03-01T09:00:00+07:00"));
        await own.Head("so-khdt").Progress(collective.TaskId, "2024-01", "done", "Muộn.");
        await own.Deliver(single with { Withdrawn = true, Version = 2 });
        Assert.Equal(HttpStatusCode.Created, closed.StatusCode);
        using var verified = await own.Planning().PostAsync("/periods/2024-01/verification", null);
        Assert.True((await verified.Json()).GetProperty("equal").GetBoolean());
        Assert.Equal(["so-xd"], (await own.Planning().GetJson($"/periods/2024-01/tasks?instant={Uri.EscapeDataString("2024-01-19T10:00:00+07:00")}")).GetProperty("notReportedBy").EnumerateArray().Skip(1).Select(line => line.Text("organisationCode")));
    }

    private static async Task<string> AsOf(ReportingService service, DateTimeOffset instant)
    {
        using var answer = await service.Planning().GetAsync($"/periods/2024-01/consolidation/as-of?instant={Uri.EscapeDataString(instant.ToString("O"))}");
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
