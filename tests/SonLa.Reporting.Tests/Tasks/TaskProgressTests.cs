using System.Net;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>What the organisations at a task say of it.</summary>
[Collection(nameof(TaskCollection))]
public sealed class TaskProgressTests(ReportingService service) : IAsyncLifetime
{
    private static APlan Plan => TaskCollection.Plan;

    public async Task InitializeAsync()
    {
        await service.OpenOnce(Plan);
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

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
    public async Task The_office_of_the_UBND_judges_whatever_is_assigned_but_no_request_no_district_s_own_and_not_itself()
    {
        var task = ATask.Of(Plan.PlanId, "judged-1", "so-tc", "huyen-moc-chau");
        var request = ATask.Of(Plan.PlanId, "judged-2", "so-tc") with { Obligation = "requested" };
        var own = ATask.Of(Plan.PlanId, "judged-3", "vp-ubnd");
        foreach (var one in new[] { task, request, own })
        {
            await service.Deliver(one);
        }

        using var derived = await service.Head("huyen-moc-chau").PostOnce($"/tasks/{task.TaskId}/derived", new { section = "1", text = "Rà soát.", unit = "Phòng Tài chính - Kế hoạch" });
        var derivedId = (await derived.Json()).GetProperty("taskId").GetGuid();
        var office = service.Client("ubnd-office", "vp-ubnd");
        var body = new { period = "2024-02", grade = "done-well", text = "Đã có sản phẩm." };

        var answers = new List<HttpStatusCode>();
        foreach (var taskId in new[] { task.TaskId, request.TaskId, own.TaskId, derivedId })
        {
            using var judged = await office.PostOnce($"/tasks/{taskId}/evaluations", body);
            answers.Add(judged.StatusCode);
        }

        using var department = await service.Head("so-xd").PostOnce($"/tasks/{task.TaskId}/evaluations", body);
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], answers);
        Assert.Equal(HttpStatusCode.NotFound, department.StatusCode);
        Assert.Equal((true, false), ((await office.Task(task.TaskId)).GetProperty("mayEvaluate").GetBoolean(), (await service.Head("so-tc").Task(task.TaskId)).GetProperty("mayEvaluate").GetBoolean()));
        Assert.Equal(("evaluator", "vp-ubnd", "done-well"), (await service.Head("so-tc").Task(task.TaskId)).GetProperty("statements").EnumerateArray().Select(one => (one.Text("role"), one.Text("organisationCode"), one.Text("grade"))).Single());
        Assert.Equal("Phòng Tài chính - Kế hoạch", (await service.Head("huyen-moc-chau").Task(derivedId)).GetProperty("task").Text("unit"));
    }
}
