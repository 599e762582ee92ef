using System.Net;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Tests.Obstacles;
using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>Obstacles and urging notes about tasks, and what evaluations make of the notes.</summary>
[Collection(nameof(TaskCollection))]
public sealed class TaskOversightTests(ReportingService service) : IAsyncLifetime
{
    private static APlan Plan => TaskCollection.Plan;

    public async Task InitializeAsync()
    {
        await service.OpenOnce(Plan);
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_obstacle_about_a_task_goes_to_the_UBND_alone_and_is_found_by_its_task()
    {
        var task = ATask.Of(Plan.PlanId, "hard-1", "so-xd") with { CoordinatorCodes = ["so-tc"], Text = $"Khởi công {new string('x', 300)}" };
        var classed = ATask.Of(Plan.PlanId, "hard-2", "so-xd") with { Heading = "Quốc phòng", Text = "Chuyện riêng", Class = "defence" };
        await service.Deliver(task);
        await service.Deliver(classed);
        var head = service.Head("so-xd");

        using var raised = await head.PostOnce("/obstacles", AnObstacle.AboutTask(task.TaskId));
        using var byCoordinator = await service.Head("so-tc").PostOnce("/obstacles", AnObstacle.AboutTask(task.TaskId));
        using var ofClosed = await head.PostOnce("/obstacles", AnObstacle.AboutTask(classed.TaskId));
        using var ofBoth = await head.PostOnce("/obstacles", AnObstacle.AboutTask(task.TaskId, "urban-clean-water"));
        using var ofNone = await head.PostOnce("/obstacles", new { what = "x", why = "x", effect = "x", proposal = "x" });

        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        var answer = await raised.Json();
        Assert.Equal(["ubnd-tinh"], answer.GetProperty("addressees").EnumerateArray().Select(body => body.GetString()));
        foreach (var (refused, field) in new[] { (byCoordinator, "taskId"), (ofClosed, "taskId"), (ofBoth, "measureCode"), (ofNone, "measureCode") })
        {
            Assert.Equal([field], (await refused.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        }

        var shown = await service.Planning().GetJson($"/obstacles/{answer.Id()}");
        Assert.Equal((task.TaskId.ToString(), "hard-1"), (shown.Text("taskId"), shown.Text("taskCode")));
        Assert.StartsWith("hard.1. Khởi công xxx", shown.Text("taskName"), StringComparison.Ordinal);
        Assert.EndsWith("x…", shown.Text("taskName"), StringComparison.Ordinal);
        Assert.Equal([answer.Id()], (await head.GetJson($"/obstacles?task={task.TaskId}")).GetProperty("items").EnumerateArray().Select(AnObstacle.Id));
        Assert.Equal("hard-1", Assert.Single(await service.Published<ObstacleRaised>(), one => one.ObstacleId == answer.Id()).TaskCode);
        var subjects = (await head.GetJson("/obstacles/subjects")).GetProperty("tasks").EnumerateArray().Select(line => line.Text("section")).ToList();
        Assert.Contains("hard.1", subjects);
        Assert.DoesNotContain("hard.2", subjects);

        // A later document can close the task to many: its words go, the obstacle stays.
        await service.Deliver(task with { Class = "defence", Version = 2 });
        Assert.Equal("hard-1", (await service.Planning().GetJson($"/obstacles/{answer.Id()}")).Text("taskName"));
    }

    [Fact]
    public async Task A_lead_is_urged_about_a_task_that_is_given_begun_open_to_all_and_not_through()
    {
        var task = ATask.Of(Plan.PlanId, "urge-1", "so-tc");
        var request = ATask.Of(Plan.PlanId, "urge-2", "so-tc") with { Obligation = "requested" };
        var waiting = ATask.Of(Plan.PlanId, "urge-3", "so-tc") with { StartsOn = "Bộ hướng dẫn", DaysAfterStart = 5 };
        var through = ATask.Of(Plan.PlanId, "urge-4", "so-tc");
        var classed = ATask.Of(Plan.PlanId, "urge-5", "so-tc") with { Heading = "Quốc phòng", Class = "defence" };
        var foreign = ATask.Of(Plan.PlanId, "urge-6", "so-xd") with { CoordinatorCodes = ["so-tc"] };
        foreach (var one in new[] { task, request, waiting, through, classed, foreign })
        {
            await service.Deliver(one);
        }

        using var done = await service.Head("so-tc").Progress(through.TaskId, "2024-02", "done");
        var subjects = (await service.Planning().GetJson("/urging-notes/subjects?organisation=so-tc")).GetProperty("tasks").EnumerateArray().Select(line => line.Text("section"));
        var note = await Issue(task.TaskId, "so-tc", "2024-03-01");

        Assert.Equal(["urge.1"], subjects.Where(section => section.StartsWith("urge", StringComparison.Ordinal)));
        foreach (var refused in new[] { request, waiting, through, classed, foreign })
        {
            using var answer = await service.Planning().PostOnce("/urging-notes", Note(refused.TaskId, "so-tc", "2024-03-01"));
            Assert.Equal((refused.TaskCode, "urging.not-tasked"), (refused.TaskCode, (await answer.Json()).Text("rule")));
        }

        var shown = await service.Head("so-tc").GetJson($"/urging-notes/{note}");
        Assert.Equal((task.TaskId.ToString(), "Nhiệm vụ urge.1. Thực hiện nhiệm vụ urge-1."), (shown.Text("taskId"), shown.Text("subject")));
        Assert.Equal([note], (await service.Head("so-tc").GetJson($"/urging-notes?task={task.TaskId}")).GetProperty("items").EnumerateArray().Select(line => line.GetProperty("noteId").GetGuid()));
        Assert.Empty((await service.Head("so-xd").GetJson($"/urging-notes?task={task.TaskId}")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Urging_notes_of_a_period_are_evidence_that_a_judgement_keeps_and_a_proposal_can_point_to()
    {
        var task = ATask.Of(Plan.PlanId, "proof-1", "huyen-moc-chau");
        await service.Deliver(task);
        var note = await Issue(task.TaskId, "huyen-moc-chau", "2024-02-20");
        using var judged = await Office().PostOnce("/evaluations", new { period = "2024-02", subject = new { kind = "organisation", organisationCode = "huyen-moc-chau" }, progress = new { grade = "on-time" }, quality = new { grade = "good" } });

        await service.SetClock(ReportingService.At("2024-02-22T09:00:00+07:00"));
        using var answered = await service.Head("huyen-moc-chau").Send(HttpMethod.Post, $"/urging-notes/{note}/answer", new { text = "Đã làm" }, 1);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (judged.StatusCode, answered.StatusCode));
        var found = await Office().GetJson($"/evaluations/{(await judged.Json()).Text("evaluationId")}");
        var kept = found.GetProperty("evaluation").GetProperty("shown").GetProperty("evidence").GetProperty("urgings").EnumerateArray().Single(line => line.GetProperty("noteId").GetGuid() == note);
        Assert.Equal(("urging", "issued", 0), (kept.Text("kind"), kept.Text("state"), kept.Number("lateAnswers")));
        var changed = found.GetProperty("changedSince").EnumerateArray().Single(change => change.Text("kind") == "urging" && change.Text("subject") == note.ToString());
        Assert.Equal(("issued", "answered", "Nhiệm vụ proof.1. Thực hiện nhiệm vụ proof-1."), (changed.Text("stateThen"), changed.Text("stateNow"), changed.Text("title")));
        Assert.Equal(1, (await Urgings("2024-02", "huyen-moc-chau")).Single(line => line.GetProperty("noteId").GetGuid() == note).Number("lateAnswers"));
        Assert.Empty(await Urgings("2024-01", "huyen-moc-chau"));
        Assert.DoesNotContain(await Urgings("2024-02", "so-xd"), line => line.GetProperty("noteId").GetGuid() == note);

        object Proposal(object evidence) => new { year = 2024, kind = "correction", party = new { kind = "organisation", organisationCode = "huyen-moc-chau" }, reason = "Trả lời trễ", evidence = new[] { evidence } };
        using var proposed = await Office().PostOnce("/conduct-proposals", Proposal(new { kind = "urging", id = note }));
        using var numbered = await Office().PostOnce("/conduct-proposals", Proposal(new { kind = "urging", id = note, revision = 1 }));
        using var invented = await Office().PostOnce("/conduct-proposals", Proposal(new { kind = "urging", id = Guid.CreateVersion7() }));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (proposed.StatusCode, numbered.StatusCode, invented.StatusCode));
    }

    private HttpClient Office() => service.Client("ubnd-office", "vp-ubnd");

    private static object Note(Guid taskId, string organisationCode, string dueOn) => new { kind = "urging", organisationCode, taskId, text = "Chưa báo cáo", required = "Nguyên nhân", dueOn };

    private async Task<Guid> Issue(Guid taskId, string organisationCode, string dueOn)
    {
        using var answer = await service.Planning().PostOnce("/urging-notes", Note(taskId, organisationCode, dueOn));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Json()).GetProperty("noteId").GetGuid();
    }

    private async Task<IReadOnlyList<JsonElement>> Urgings(string period, string organisationCode) =>
        [.. (await Office().GetJson($"/evaluations/evidence?period={period}&organisation={organisationCode}")).GetProperty("evidence").GetProperty("urgings").EnumerateArray()];
}
