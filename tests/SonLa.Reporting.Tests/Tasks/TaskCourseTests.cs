using System.Net;
using SonLa.Contracts.Reporting;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>How a task stands from day to day: as documents, outside events and its last day leave it.</summary>
[Collection(nameof(TaskCollection))]
public sealed class TaskCourseTests(ReportingService service) : IAsyncLifetime
{
    private static APlan Plan => TaskCollection.Plan;

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
}
