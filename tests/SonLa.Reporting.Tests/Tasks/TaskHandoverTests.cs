using System.Net;
using System.Text.Json;
using SonLa.Contracts.Identity;
using SonLa.Contracts.Reporting;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>Acknowledging a task, handing it on to persons, and making tasks of one's own of it.</summary>
public sealed class TaskHandoverTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Plan = new();
    private static readonly AccountChanged First = ATask.Person("Lò Văn Mẫu 1", "so-tc");
    private static readonly AccountChanged Second = ATask.Person("Cà Thị Mẫu 2", "so-tc");
    private static readonly AccountChanged Elsewhere = ATask.Person("Vì Văn Mẫu 3", "so-xd");
    private static bool _known;

    public async Task InitializeAsync()
    {
        await service.OpenOnce(Plan);
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
        if (!_known)
        {
            _known = true;
            await service.Deliver(First);
            await service.Deliver(Second);
            await service.Deliver(Elsewhere);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_lead_acknowledges_a_task_once_and_again_when_a_document_changes_it()
    {
        var task = ATask.Of(Plan.PlanId, "seen-1", "so-tc") with { CoordinatorCodes = ["so-xd"] };
        await service.Deliver(task);
        var head = service.Head("so-tc");

        using var accepted = await head.PostOnce($"/tasks/{task.TaskId}/acknowledgement", new { state = "accepted" });
        await service.SetClock(ReportingService.At("2024-02-16T09:00:00+07:00"));
        using var again = await head.PostOnce($"/tasks/{task.TaskId}/acknowledgement", new { state = "accepted" });
        using var wrong = await head.PostOnce($"/tasks/{task.TaskId}/acknowledgement", new { state = "perhaps" });
        using var coordinator = await service.Head("so-xd").PostOnce($"/tasks/{task.TaskId}/acknowledgement", new { state = "seen" });
        using var specialist = await service.Client("specialist", "so-tc").PostOnce($"/tasks/{task.TaskId}/acknowledgement", new { state = "seen" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (wrong.StatusCode, coordinator.StatusCode, specialist.StatusCode));
        Assert.Equal((await accepted.Json()).Text("at"), (await again.Json()).Text("at"));
        Assert.Single(await service.Published<TaskAcknowledged>(), one => one.TaskId == task.TaskId);
        var lead = (await service.Planning().Task(task.TaskId)).GetProperty("leads")[0];
        Assert.NotNull(lead.GetProperty("seenAt").GetString());
        Assert.NotNull(lead.GetProperty("acceptedAt").GetString());
        await service.Deliver(task with { Text = "Đã đổi.", ChangedBy = "09/QĐ-UBND", Version = 2 });
        Assert.Equal(JsonValueKind.Null, (await service.Planning().Task(task.TaskId)).GetProperty("leads")[0].GetProperty("acceptedAt").ValueKind);
    }

    [Fact]
    public async Task Whichever_description_of_a_person_arrives_last_the_newest_one_stands()
    {
        var person = ATask.Person("Hà Thị Mẫu 9", "so-khdt");
        await service.Deliver(person);
        await using var held = await HeldRows.By(service.Database(), $"select 1 from people where account_id = '{person.AccountId}' for update");

        await service.Publish(person with { DisplayName = "Tên mới", Version = 3 });
        await held.AwaitedBy(1);
        var older = await service.Publish(person with { DisplayName = "Tên cũ", Version = 2 });
        await held.AwaitedBy(2);
        await held.Release();

        await Eventually.Equal(1L, () => service.Database().Scalar<long>("select count(*) from inbox where message_id = $1", older));
        Assert.Equal("Tên mới", await service.Database().Scalar<string>("select display_name from people where account_id = $1", person.AccountId));
    }

    [Fact]
    public async Task Who_was_responsible_on_any_day_is_known_through_every_handing_on_and_taking_back()
    {
        var task = ATask.Of(Plan.PlanId, "hand-1", "so-tc") with { DueOn = new DateOnly(2024, 6, 30) };
        await service.Deliver(task);
        var head = service.Head("so-tc");
        Assert.Equal(["Cà Thị Mẫu 2", "Lò Văn Mẫu 1"], (await head.GetJson("/tasks/persons")).GetProperty("items").EnumerateArray().Select(one => one.Text("displayName")).Order(StringComparer.Ordinal));

        using var first = await head.PostOnce($"/tasks/{task.TaskId}/handovers", new { accountId = First.AccountId, part = "Soạn đề án", dueOn = "2024-05-31" });
        await service.SetClock(ReportingService.At("2024-03-10T09:00:00+07:00"));
        using var second = await head.PostOnce($"/tasks/{task.TaskId}/handovers", new { accountId = Second.AccountId, part = "Soạn đề án", insteadOf = (await first.Json()).Text("handoverId") });
        await service.SetClock(ReportingService.At("2024-04-20T09:00:00+07:00"));
        using var back = await head.Send(HttpMethod.Post, $"/tasks/{task.TaskId}/handovers/{(await second.Json()).Text("handoverId")}/return", new { reason = "Đã xong phần việc" }, 1);
        await service.Deliver(task with { LeadCodes = ["so-tc", "so-xd"], ChangedBy = "09/QĐ-UBND", IssuedAt = ReportingService.At("2024-04-20T08:00:00+07:00"), Version = 2 });

        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal("|", await On("2024-01-01"));
        Assert.Equal("so-tc|", await On("2024-02-14"));
        Assert.Equal("so-tc|Lò Văn Mẫu 1", await On("2024-02-15"));
        Assert.Equal("so-tc|Lò Văn Mẫu 1", await On("2024-03-09"));
        Assert.Equal("so-tc|Cà Thị Mẫu 2", await On("2024-03-10"));
        Assert.Equal("so-tc|Cà Thị Mẫu 2", await On("2024-04-19"));
        Assert.Equal("so-tc,so-xd|", await On("2024-04-20"));
        Assert.Equal([(First.AccountId, "Soạn đề án"), (Second.AccountId, "Soạn đề án")], (await service.Published<TaskHandedOn>()).Where(one => one.TaskId == task.TaskId).Select(one => (one.AccountId, one.Part!)));
        Assert.Equal(2, (await service.Published<TaskTakenBack>()).Count(one => one.TaskId == task.TaskId));
        Assert.Empty((await service.Head("so-xd").Task(task.TaskId)).GetProperty("handovers").EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, await head.Status($"/tasks/{task.TaskId}/responsible?on=tomorrow"));

        async Task<string> On(string day)
        {
            var then = await head.GetJson($"/tasks/{task.TaskId}/responsible?on={day}");
            var leads = then.GetProperty("leadCodes").EnumerateArray().Select(code => code.GetString());
            var persons = then.GetProperty("persons").EnumerateArray().Select(person => person.Text("personName"));
            return $"{string.Join(',', leads)}|{string.Join(',', persons)}";
        }
    }

    [Fact]
    public async Task A_part_goes_to_an_own_person_within_the_tasks_days_and_is_taken_back_by_who_saw_it()
    {
        var task = ATask.Of(Plan.PlanId, "hand-2", "so-tc") with { DueOn = new DateOnly(2024, 3, 31) };
        await service.Deliver(task);
        var head = service.Head("so-tc");
        var path = $"/tasks/{task.TaskId}/handovers";

        using var stranger = await head.PostOnce(path, new { accountId = Elsewhere.AccountId, part = " ", dueOn = "2024-04-01" });
        using var past = await head.PostOnce(path, new { accountId = First.AccountId, part = "x", dueOn = "2024-02-01" });
        using var given = await head.PostOnce(path, new { accountId = First.AccountId, part = "x" });
        using var twice = await head.PostOnce(path, new { accountId = First.AccountId, part = "y" });
        using var outsider = await service.Head("so-xd").PostOnce(path, new { accountId = Elsewhere.AccountId, part = "x" });
        var back = $"{path}/{(await given.Json()).Text("handoverId")}/return";
        using var blind = await head.Send(HttpMethod.Post, back, new { reason = "x" });
        using var stale = await head.Send(HttpMethod.Post, back, new { reason = "x" }, 7);
        using var taken = await head.Send(HttpMethod.Post, back, new { reason = "x" }, 1);
        using var again = await head.Send(HttpMethod.Post, back, new { reason = "x" }, 2);

        Assert.Equal(["accountId", "dueOn", "part"], (await stranger.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Equal(["dueOn"], (await past.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(("task.already-handed-on", "handover.taken-back"), ((await twice.Json()).Text("rule"), (await again.Json()).Text("rule")));
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK),
            (outsider.StatusCode, blind.StatusCode, stale.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task A_district_makes_its_own_tasks_of_the_provinces_reports_on_them_and_the_province_sees_them()
    {
        var task = ATask.Of(Plan.PlanId, "district-1", "so-tc") with { CoordinatorCodes = ["huyen-moc-chau"], DueOn = new DateOnly(2024, 10, 31) };
        await service.Deliver(task);
        var district = service.Head("huyen-moc-chau");

        using var made = await district.PostOnce($"/tasks/{task.TaskId}/derived", new { section = "1", text = "Rà soát tại các xã.", dueOn = "2024-06-30", documentNumber = "12/KH-UBND" });
        using var late = await district.PostOnce($"/tasks/{task.TaskId}/derived", new { section = "2", text = "x", dueOn = "2024-11-30" });
        using var stranger = await service.Head("so-xd").PostOnce($"/tasks/{task.TaskId}/derived", new { section = "1", text = "x" });
        var ownId = (await made.Json()).GetProperty("taskId").GetGuid();
        using var reported = await district.Progress(ownId, "2024-02", "in-progress", "Đã xong 3 xã.");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Created), (made.StatusCode, late.StatusCode, stranger.StatusCode, reported.StatusCode));
        var list = (await service.Planning().GetJson("/tasks?owner=huyen-moc-chau")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("in-progress", list.Single(line => line.GetProperty("taskId").GetGuid() == ownId).Text("state"));
        Assert.Equal(ownId, Assert.Single((await service.Head("so-tc").Task(task.TaskId)).GetProperty("derived").EnumerateArray()).GetProperty("taskId").GetGuid());
        Assert.Equal(HttpStatusCode.NotFound, await service.Head("so-xd").Status($"/tasks/{ownId}"));
    }

    [Fact]
    public async Task An_own_task_is_changed_and_withdrawn_by_its_owner_alone_with_a_reason_and_keeps_its_versions()
    {
        var task = ATask.Of(Plan.PlanId, "district-2", "huyen-moc-chau");
        await service.Deliver(task);
        var district = service.Head("huyen-moc-chau");
        using var made = await district.PostOnce($"/tasks/{task.TaskId}/derived", new { section = "1", text = "Bản đầu." });
        var path = $"/tasks/{(await made.Json()).Text("taskId")}";

        using var blind = await district.Send(HttpMethod.Put, path, new { task = new { section = "1", text = "Bản hai." }, reason = "x" });
        using var changed = await district.Send(HttpMethod.Put, path, new { task = new { section = "1", text = "Bản hai." }, reason = "Điều chỉnh" }, 1);
        using var stale = await district.Send(HttpMethod.Put, path, new { task = new { section = "1", text = "Bản ba." }, reason = "x" }, 1);
        using var province = await service.Planning().Send(HttpMethod.Put, path, new { task = new { section = "1", text = "x" }, reason = "x" }, 2);
        using var provinces = await district.Send(HttpMethod.Put, $"/tasks/{task.TaskId}", new { task = new { section = "1", text = "x" }, reason = "x" }, 1);
        using var malformed = await district.Send(HttpMethod.Put, path, new { task = new { section = "1", text = "x", dueOn = "2025-01-01" }, reason = "" }, 2);
        using var withdrawn = await district.Send(HttpMethod.Put, path, new { task = new { section = "1", text = "Bản hai." }, reason = "Không còn cần", withdrawn = true }, 2);

        Assert.Equal(
            (HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.OK),
            (blind.StatusCode, changed.StatusCode, stale.StatusCode, province.StatusCode, provinces.StatusCode, malformed.StatusCode, withdrawn.StatusCode));
        var shown = await district.GetJson(path);
        Assert.Equal([("Bản đầu.", false), ("Bản hai.", false), ("Bản hai.", true)], shown.GetProperty("versions").EnumerateArray().Select(one => (one.Text("text"), one.GetProperty("withdrawn").GetBoolean())));
        Assert.Equal("withdrawn", shown.GetProperty("task").Text("state"));
    }
}
