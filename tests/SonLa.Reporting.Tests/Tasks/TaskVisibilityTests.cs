using System.IO.Compression;
using System.Net;
using System.Text;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>Tasks of defence, security and inspection are read by those whom the classes permit, at every place that shows tasks.</summary>
public sealed class TaskVisibilityTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Words = "Xây dựng thế trận quốc phòng toàn dân";
    private static readonly APlan Plan = new();
    private static readonly TaskIssued Defence = ATask.Of(Plan.PlanId, "10-1", "so-xd") with { Heading = "Quốc phòng", Text = Words, Class = "defence", CoordinatorCodes = ["huyen-moc-chau", "so-tc"], DueOn = new DateOnly(2024, 2, 29) };
    private static readonly TaskIssued Open = ATask.Of(Plan.PlanId, "1-1", "so-xd");
    private static Guid _keeper;

    public async Task InitializeAsync()
    {
        await service.OpenOnce(Plan);
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
        if (_keeper == Guid.Empty)
        {
            var keeper = ATask.Person("Lò Văn Mẫu", "so-xd");
            _keeper = keeper.AccountId;
            await service.Deliver(keeper);
            await service.Deliver(Defence);
            await service.Deliver(Open);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string, string, bool, bool> Readers() => new()
    {
        { Roles.Chairman, "ubnd-tinh", true, true },
        { Roles.UbndOffice, "vp-ubnd", true, true },
        { Roles.Planning, "so-khdt", false, true },
        { Roles.Finance, "so-tc", false, false },
        { Roles.OrganisationHead, "so-xd", true, true },
        { Roles.OrganisationHead, "cuc-thong-ke", false, false },
        { Roles.Specialist, "so-xd", false, true },
        { Roles.District, "huyen-moc-chau", true, false },
        { Roles.HomeAffairs, "so-noi-vu", false, false },
        { Roles.Administrator, "ubnd-tinh", false, false },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Every_place_that_shows_tasks_shows_the_defence_task_to_those_alone_who_may_read_it(string role, string organisationCode, bool readsDefence, bool readsOpen)
    {
        var reader = service.Client(role, organisationCode);

        Assert.Equal((readsDefence, readsOpen), (await Lists(reader, "/tasks?year=2024&limit=200", Defence.TaskId), await Lists(reader, "/tasks?year=2024&limit=200", Open.TaskId)));
        Assert.Equal(readsDefence, await Lists(reader, "/tasks?words=quốc phòng toàn dân", Defence.TaskId));
        Assert.Equal(readsDefence, await Lists(reader, "/tasks?organisation=so-xd&role=lead&limit=200", Defence.TaskId));
        foreach (var path in new[] { $"/tasks/{Defence.TaskId}", $"/tasks/{Defence.TaskId}/responsible?on=2024-02-15" })
        {
            Assert.Equal(readsDefence ? HttpStatusCode.OK : HttpStatusCode.NotFound, await reader.Status(path));
        }

        var directs = role is Roles.Chairman or Roles.UbndOffice or Roles.Planning;
        var past = $"?instant={Uri.EscapeDataString("2024-02-15T08:59:59+07:00")}";
        foreach (var path in new[] { "/periods/2024-02/tasks", $"/periods/2024-02/tasks{past}" })
        {
            using var answer = await reader.GetAsync(path);
            Assert.Equal(directs ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.False(text.Contains(Words, StringComparison.Ordinal) && !readsDefence, $"{role} reads the defence task at {path}.");
        }

        using var live = await reader.GetAsync("/periods/2024-02/tasks");
        Assert.Equal(directs && readsDefence, (await live.Content.ReadAsStringAsync()).Contains(Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_consolidation_and_its_files_which_many_read_never_hold_it()
    {
        await service.Head("so-xd").Progress(Defence.TaskId, "2024-02", "in-progress", $"Đã {Words}.");
        await service.SetClock(ReportingService.At("2024-02-15T10:00:00+07:00"));
        foreach (var path in new[] { "consolidation", $"consolidation/as-of?instant={Uri.EscapeDataString("2024-02-15T09:30:00+07:00")}", "report.docx", "report.xlsx" })
        {
            using var answer = await service.Client(Roles.Chairman, "ubnd-tinh").GetAsync($"/periods/2024-02/{path}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = Text(await answer.Content.ReadAsByteArrayAsync());

            Assert.Contains(Open.Text, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Words, text, StringComparison.Ordinal);
        }

        await service.SetClock(ReportingService.At("2024-02-19T09:00:00+07:00"));
        using var closed = await service.Planning().PostAsync("/periods/2024-02/close", null);
        Assert.Equal(HttpStatusCode.Created, closed.StatusCode);
        using var frozen = await service.Planning().GetAsync("/periods/2024-02/closed");
        Assert.DoesNotContain(Words, await frozen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_shows_its_readers_only_the_tasks_that_they_may_read()
    {
        using var draft = await service.Draft("so-xd", await service.ObligationOf("so-xd", "a", "2024-01"));
        var reportId = (await draft.Json()).Text("reportId");
        await service.HandIn("so-xd", await service.Write("so-xd", draft, AReport.Complete));

        Assert.False(await Shows(service.Planning()));
        Assert.False(await Shows(service.Client(Roles.Specialist, "so-xd")));
        Assert.True(await Shows(service.Head("so-xd")));

        async Task<bool> Shows(HttpClient reader) => (await reader.GetJson($"/reports/{reportId}")).GetProperty("tasks").EnumerateArray().Any(line => line.GetProperty("taskId").GetGuid() == Defence.TaskId);
    }

    [Fact]
    public async Task A_person_to_whom_it_is_handed_reads_it_until_it_is_taken_back()
    {
        var person = service.Client([Roles.Specialist], "so-xd", _keeper);
        Assert.Equal(HttpStatusCode.NotFound, await person.Status($"/tasks/{Defence.TaskId}"));

        using var handed = await service.Head("so-xd").PostOnce($"/tasks/{Defence.TaskId}/handovers", new { accountId = _keeper, part = "Phần việc mật" });
        Assert.Equal(HttpStatusCode.OK, await person.Status($"/tasks/{Defence.TaskId}"));
        using var back = await service.Head("so-xd").Send(HttpMethod.Post, $"/tasks/{Defence.TaskId}/handovers/{(await handed.Json()).Text("handoverId")}/return", new { reason = "Thay người" }, 1);

        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await person.Status($"/tasks/{Defence.TaskId}"));
    }

    [Fact]
    public async Task No_event_and_no_audit_record_carries_its_words()
    {
        await service.Head("so-xd").Progress(Defence.TaskId, "2024-02", "in-progress", $"Đang {Words}.");
        await Eventually.Holds(async () => (await service.Published<TaskDueSoon>()).Any(one => one.TaskId == Defence.TaskId) || await Later());

        Assert.All((await service.Published<TaskDueSoon>()).Where(one => one.TaskId == Defence.TaskId), one => Assert.Equal((null, "defence"), (one.Text, one.Class)));
        Assert.All((await service.Published<TaskHandedOn>()).Where(one => one.TaskId == Defence.TaskId), one => Assert.Equal((null, null), (one.Text, one.Part)));
        Assert.Equal(0L, await service.Database().Scalar<long>("select count(*) from audit_records where after like $1 or before like $1", $"%{Words}%"));
        Assert.Equal(0L, await service.Database().Scalar<long>("select count(*) from audit_records where after like $1", "%Phần việc mật%"));

        async Task<bool> Later()
        {
            await service.SetClock(ReportingService.At("2024-02-24T09:00:00+07:00"));
            return false;
        }
    }

    private static async Task<bool> Lists(HttpClient reader, string path, Guid taskId) =>
        (await reader.GetJson(path)).GetProperty("items").EnumerateArray().Any(line => line.GetProperty("taskId").GetGuid() == taskId);

    /// <summary>The words of JSON, or of every part of an Office file.</summary>
    private static string Text(byte[] content)
    {
        if (content[0] != (byte)'P')
        {
            return Encoding.UTF8.GetString(content);
        }

        using var archive = new ZipArchive(new MemoryStream(content));
        var all = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(reader.ReadToEnd());
        }

        return all.ToString();
    }
}
