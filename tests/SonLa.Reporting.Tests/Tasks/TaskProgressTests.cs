using System.Net;
using System.Text;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

public sealed class TaskProgressTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Plan = new();

    public async Task InitializeAsync()
    {
        await service.OpenOnce(Plan);
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_task_heard_of_in_any_order_and_twice_stands_as_the_newest_document_leaves_it()
    {
        var first = ATask.Of(Plan.PlanId, "order-1", "so-tc");
        var second = first with { Text = "Thực hiện theo văn bản sau.", LeadCodes = ["so-xd"], ChangedBy = "09/QĐ-UBND", Version = 3 };

        await service.Deliver(second);
        await service.Deliver(first);
        await service.Deliver(second);

        var task = await service.Planning().Task(first.TaskId);
        Assert.Equal(("Thực hiện theo văn bản sau.", "09/QĐ-UBND", 3), (task.GetProperty("task").Text("text"), task.Text("changedBy"), task.Number("contentVersion")));
        Assert.Equal(["so-xd"], task.GetProperty("leads").EnumerateArray().Select(lead => lead.Text("organisationCode")));
        Assert.Single(task.GetProperty("versions").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, await service.Head("so-tc").Status($"/tasks/{first.TaskId}"));
    }

    [Fact]
    public async Task A_task_without_measure_and_day_is_reported_by_words_and_grade_and_never_by_a_percentage()
    {
        var task = ATask.Of(Plan.PlanId, "words-1", "so-tc") with { CoordinatorCodes = ["so-xd"] };
        await service.Deliver(task);

        using var reported = await service.Head("so-tc").Progress(task.TaskId, "2024-02", "in-progress", "Đã ban hành kế hoạch.");
        using var percentage = await service.Head("so-tc").PostOnce($"/tasks/{task.TaskId}/progress", new { period = "2024-02", grade = "in-progress", text = "x", percent = 40 });
        using var number = await service.Head("so-tc").Progress(task.TaskId, "2024-02", "40");
        using var part = await service.Head("so-xd").PostOnce($"/tasks/{task.TaskId}/contributions", new { period = "2024-02", text = "Đã rà soát quy hoạch." });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Created), (reported.StatusCode, percentage.StatusCode, number.StatusCode, part.StatusCode));
        Assert.Equal(["grade"], (await number.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        var shown = await service.Head("so-tc").Task(task.TaskId);
        Assert.Equal("in-progress", shown.GetProperty("task").Text("state"));
        Assert.Equal([("lead", "so-tc"), ("coordinator", "so-xd")], shown.GetProperty("statements").EnumerateArray().Select(one => (one.Text("role"), one.Text("organisationCode"))));
        Assert.Single(await service.Published<TaskProgressReported>(), one => one.TaskId == task.TaskId && one is { Role: "lead", Grade: "in-progress", Final: false });
    }

    [Fact]
    public async Task Not_done_needs_a_reason_and_what_is_malformed_is_named()
    {
        var task = ATask.Of(Plan.PlanId, "reason-1", "so-tc");
        await service.Deliver(task);

        using var bare = await service.Head("so-tc").Progress(task.TaskId, "2024-02", "not-done", "\0");
        using var future = await service.Head("so-tc").Progress(task.TaskId, "2024-12", "done");
        using var otherYear = await service.Head("so-tc").Progress(task.TaskId, "2023-12", "done");
        using var noPeriod = await service.Head("so-tc").Progress(task.TaskId, "tomorrow", "done");
        using var full = await service.Head("so-tc").Progress(task.TaskId, "2024-02", "not-done", "Chưa có vốn.", "Trung ương chưa phân bổ.");

        Assert.Equal(["reason", "text"], (await bare.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (future.StatusCode, otherYear.StatusCode, noPeriod.StatusCode));
        Assert.Equal(HttpStatusCode.Created, full.StatusCode);
        Assert.Equal("not-done", await service.Planning().State(task.TaskId));
    }

    [Fact]
    public async Task Each_role_says_its_own_and_a_stranger_nothing()
    {
        var task = ATask.Of(Plan.PlanId, "roles-1", "so-tc") with { CoordinatorCodes = ["so-xd"], EvaluatorCodes = ["so-khdt"], MonitorCodes = ["cuc-thong-ke"] };
        await service.Deliver(task);
        var body = new { period = "2024-02", grade = "done", text = "x" };

        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-xd").PostOnce($"/tasks/{task.TaskId}/progress", body)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").PostOnce($"/tasks/{task.TaskId}/evaluations", body)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("cuc-thong-ke").PostOnce($"/tasks/{task.TaskId}/contributions", new { period = "2024-02", text = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("huyen-moc-chau").PostOnce($"/tasks/{task.TaskId}/progress", body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.Client("chairman", "so-tc").PostOnce($"/tasks/{task.TaskId}/progress", body)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await service.Planning().PostOnce($"/tasks/{task.TaskId}/evaluations", body)).StatusCode);

        // What the evaluator thinks stands beside the lead's own word and never instead of it.
        Assert.Equal("not-reported", await service.Planning().State(task.TaskId));
    }

    [Fact]
    public async Task A_request_is_shown_as_one_and_never_becomes_overdue()
    {
        var request = ATask.Of(Plan.PlanId, "request-1", "so-xd") with { Obligation = "requested", DueOn = new DateOnly(2024, 1, 20) };
        var binding = ATask.Of(Plan.PlanId, "request-2", "so-xd") with { DueOn = new DateOnly(2024, 1, 20) };
        await service.Deliver(request);
        await service.Deliver(binding);

        var list = (await service.Head("so-xd").GetJson("/tasks?year=2024&limit=200")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("requested", list.Single(line => line.GetProperty("taskId").GetGuid() == request.TaskId).Text("state"));
        Assert.Equal("overdue", list.Single(line => line.GetProperty("taskId").GetGuid() == binding.TaskId).Text("state"));
        await Eventually.Holds(async () => (await service.Published<TaskOverdue>()).Any(one => one.TaskId == binding.TaskId));
        Assert.DoesNotContain(await service.Published<TaskOverdue>(), one => one.TaskId == request.TaskId);
        using var agreed = await service.Head("so-xd").Progress(request.TaskId, "2024-02", "done", "Đã phối hợp.");
        var lead = (await service.Head("so-xd").Task(request.TaskId)).GetProperty("leads")[0];
        Assert.Equal(("done", false), (lead.Text("state"), lead.GetProperty("late").GetBoolean()));
    }

    [Fact]
    public async Task A_dated_task_is_due_soon_then_overdue_with_one_message_for_each_rung_and_late_when_done_after_its_day()
    {
        var task = ATask.Of(Plan.PlanId, "dated-1", "so-tc", "so-xd") with { DueOn = new DateOnly(2024, 3, 29) };
        await service.Deliver(task);
        Assert.Equal("not-reported", await service.Planning().State(task.TaskId));

        await service.SetClock(ReportingService.At("2024-03-24T09:00:00+07:00"));
        Assert.Equal("due-soon", await service.Planning().State(task.TaskId));
        await Eventually.Holds(async () => (await service.Published<TaskDueSoon>()).Any(one => one.TaskId == task.TaskId && one.Rung == "due-soon-7"));
        using var done = await service.Head("so-tc").Progress(task.TaskId, "2024-03", "done");
        await service.SetClock(ReportingService.At("2024-03-30T00:00:00+07:00"));
        await Eventually.Holds(async () => (await service.Published<TaskOverdue>()).Any(one => one.TaskId == task.TaskId));
        using var late = await service.Head("so-xd").Progress(task.TaskId, "2024-03", "done-well");

        Assert.Equal(["so-xd"], Assert.Single(await service.Published<TaskOverdue>(), one => one.TaskId == task.TaskId).LeadCodes);
        var leads = (await service.Planning().Task(task.TaskId)).GetProperty("leads").EnumerateArray().Select(lead => (lead.Text("state"), lead.GetProperty("late").GetBoolean()));
        Assert.Equal([("done", false), ("done-well", true)], leads);
        await service.SetClock(ReportingService.At("2024-04-20T00:00:00+07:00"));
        await Eventually.Equal(0L, () => service.Database().Scalar<long>("select count(*) from tasks where task_id = $1 and next_rung_at is not null", task.TaskId));
        Assert.Single(await service.Published<TaskOverdue>(), one => one.TaskId == task.TaskId);
    }

    [Fact]
    public async Task A_task_that_starts_on_an_outside_event_waits_for_it_and_then_its_days_run()
    {
        const string approval = "Chương trình phục hồi của Bộ được phê duyệt";
        var task = ATask.Of(Plan.PlanId, "event-1", "so-tc") with { StartsOn = approval, DaysAfterStart = 5 };
        await service.Deliver(task);

        using var early = await service.Head("so-tc").Progress(task.TaskId, "2024-02", "in-progress");
        using var unknown = await service.Planning().PostOnce("/tasks/events", new { year = 2024, @event = "Việc khác", happenedOn = "2024-02-05", subject = "x" });
        using var forbidden = await service.Head("so-tc").PostOnce("/tasks/events", new { year = 2024, @event = approval, happenedOn = "2024-02-05", subject = "x" });
        Assert.Equal("waiting", await service.Planning().State(task.TaskId));
        using var happened = await service.Planning().PostOnce("/tasks/events", new { year = 2024, @event = approval.ToUpperInvariant(), happenedOn = "2024-02-05", subject = "43/2022/QH15" });

        Assert.Equal(("task.waiting", "task-event.nobody-waits", HttpStatusCode.Forbidden), ((await early.Json()).Text("rule"), (await unknown.Json()).Text("rule"), forbidden.StatusCode));
        Assert.Equal(HttpStatusCode.Created, happened.StatusCode);

        // Five working days after Monday the 5th, with Tết from the 8th to the 14th: the 6th, the 7th, the 15th, the 16th and the 19th.
        Assert.Equal("2024-02-19", (await service.Planning().Task(task.TaskId)).GetProperty("task").Text("lastDay"));
        Assert.Single(await service.Published<TaskStarted>(), one => one.TaskId == task.TaskId && one.LastDay == new DateOnly(2024, 2, 19));
        Assert.Equal(HttpStatusCode.Created, (await service.Head("so-tc").Progress(task.TaskId, "2024-02", "in-progress")).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_task_asks_nothing_more_and_stays_readable()
    {
        var task = ATask.Of(Plan.PlanId, "gone-1", "so-tc") with { DueOn = new DateOnly(2024, 3, 8) };
        var beside = ATask.Of(Plan.PlanId, "stays-1", "so-tc") with { DueOn = new DateOnly(2024, 3, 8) };
        await service.Deliver(task);
        await service.Deliver(beside);
        using var said = await service.Head("so-tc").Progress(task.TaskId, "2024-02", "in-progress", "Đang lấy ý kiến.");
        await service.Deliver(task with { Withdrawn = true, ChangedBy = "10/QĐ-UBND", Version = 2 });

        using var progress = await service.Head("so-tc").Progress(task.TaskId, "2024-02", "done");
        await service.SetClock(ReportingService.At("2024-03-09T00:00:00+07:00"));
        await Eventually.Holds(async () => (await service.Published<TaskOverdue>()).Any(one => one.TaskId == beside.TaskId));

        Assert.Equal((HttpStatusCode.Created, "task.withdrawn"), (said.StatusCode, (await progress.Json()).Text("rule")));
        var gone = await service.Head("so-tc").Task(task.TaskId);
        Assert.Equal(("withdrawn", "10/QĐ-UBND"), (gone.GetProperty("task").Text("state"), gone.Text("changedBy")));
        Assert.Equal([false, true], gone.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("withdrawn").GetBoolean()));
        Assert.Equal("Đang lấy ý kiến.", Assert.Single(gone.GetProperty("statements").EnumerateArray()).Text("text"));
        Assert.DoesNotContain(await service.Published<TaskOverdue>(), one => one.TaskId == task.TaskId);
        Assert.DoesNotContain(gone.GetProperty("leads").EnumerateArray(), lead => lead.GetProperty("late").GetBoolean() || lead.Text("state") == "overdue");
    }

    [Fact]
    public async Task Ten_at_once_leave_no_two_statements_of_one_number()
    {
        var task = ATask.Of(Plan.PlanId, "race-1", "so-tc");
        await service.Deliver(task);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => service.Head("so-tc").Progress(task.TaskId, "2024-02", "in-progress", $"Lần {number}")));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.StatusCode.ToString()));
        var numbers = (await service.Head("so-tc").Task(task.TaskId)).GetProperty("statements").EnumerateArray().Select(one => one.Number("number")).ToList();
        Assert.Equal(Enumerable.Range(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created)), numbers);
    }

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
