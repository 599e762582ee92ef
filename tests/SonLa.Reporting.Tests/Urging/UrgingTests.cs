using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Urging;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Urging;

public sealed class UrgingTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await service.OpenOnce();
        await service.SetClock(ReportingService.At("2024-02-20T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_note_about_a_late_report_is_answered_asked_again_and_closed_by_its_issuer_with_every_step_dated()
    {
        var id = (await Issued(service.Planning(), await Late("so-tc", "2024-02-23"))).GetProperty("noteId").GetGuid();
        using var answered = await Step(service.Head("so-tc"), id, "answer", new { text = "Sẽ nộp ngày 22/02" });
        using var byOffice = await Step(Office(), id, "closing", new { text = "x" });
        using var reissued = await Step(service.Planning(), id, "reissue", new { text = "Chưa nêu nguyên nhân", dueOn = "2024-02-26" });
        using var again = await Step(service.Head("so-tc"), id, "answer", new { text = "Do thiếu số liệu của huyện" });

        using var closed = await Step(service.Planning(), id, "closing", new { text = "Đã rõ" });

        Assert.Equal(("answered", "issued", "closed"), ((await answered.Json()).Text("state"), (await reissued.Json()).Text("state"), (await closed.Json()).Text("state")));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (byOffice.StatusCode, again.StatusCode));
        var shown = await service.Head("so-tc").GetJson($"/urging-notes/{id}");
        Assert.Equal(["issued", "answered", "reissued", "answered", "closed"], shown.GetProperty("steps").EnumerateArray().Select(step => step.Text("kind")));
        Assert.Equal(("Báo cáo tháng 02/2024", 2), (shown.Text("subject")[..21], shown.Number("round")));
        Assert.Equal([1, 2], (await service.Published<UrgingIssued>()).Where(one => one.NoteId == id).Select(one => one.Round).Order());
        Assert.All((await service.Published<UrgingAnswered>()).Where(one => one.NoteId == id), one => Assert.False(one.Late));
        Assert.Equal("Đã rõ", Assert.Single(await service.Published<UrgingClosed>(), one => one.NoteId == id).Remark);
        using var afterwards = await Step(service.Planning(), id, "reissue", new { text = "x", dueOn = "2024-03-26" });
        Assert.Equal("urging.closed", (await afterwards.Json()).Text("rule"));
    }

    [Fact]
    public async Task An_answer_is_in_time_until_the_end_of_the_day_in_Vietnam_and_overdue_and_late_after_it()
    {
        var note = await Measure("so-xd", "urban-clean-water", "2024-02-22");
        var (inTime, late) = ((await Issued(Office(), note)).GetProperty("noteId").GetGuid(), (await Issued(Office(), note)).GetProperty("noteId").GetGuid());

        await service.SetClock(ReportingService.At("2024-02-22T23:59:59.999+07:00"));
        Assert.False((await (await Step(service.Head("so-xd"), inTime, "answer", new { text = "kịp" })).Json()).GetProperty("late").GetBoolean());
        Assert.DoesNotContain((await Overdue()).EnumerateArray(), one => one.GetProperty("noteId").GetGuid() == late);
        await service.SetClock(ReportingService.At("2024-02-23T00:00:00+07:00"));
        Assert.Equal(1, (await Overdue()).EnumerateArray().Single(one => one.GetProperty("noteId").GetGuid() == late).Number("daysOverdue"));

        Assert.True((await (await Step(service.Head("so-xd"), late, "answer", new { text = "trễ" })).Json()).GetProperty("late").GetBoolean());
        Assert.Equal([false, true], (await service.Published<UrgingAnswered>()).Where(one => one.NoteId == inTime || one.NoteId == late).Select(one => one.Late).Order());
    }

    [Fact]
    public async Task What_is_not_answered_is_reminded_of_once_a_rung_though_workers_race_and_no_more_once_it_is_answered()
    {
        var (open, done) = (
            (await Issued(service.Planning(), await Measure("so-tc", "budget-revenue", "2024-02-27"))).GetProperty("noteId").GetGuid(),
            (await Issued(service.Planning(), await Measure("so-tc", "budget-revenue", "2024-02-27"))).GetProperty("noteId").GetGuid());
        await service.SetClock(ReportingService.At("2024-02-26T23:59:59.999+07:00"));
        await Eventually.Equal(2L, () => service.Database().Scalar<long>("select count(*) from urging_signals where rung = 'due-soon-1' and note_id in ($1, $2)", open, done));
        await Step(service.Head("so-tc"), done, "answer", new { text = "xong" });

        await service.SetClock(ReportingService.At("2024-03-02T00:00:00+07:00"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Turn()));

        await Eventually.Equal(2L, () => service.Database().Scalar<long>("select count(*) from urging_signals where rung like 'overdue-%' and note_id = $1", open));
        var reminded = await service.Published<UrgingReminded>();
        Assert.Equal([("due-soon-1", false, 1), ("overdue-0", true, 0), ("overdue-3", true, 3)], reminded.Where(one => one.NoteId == open).OrderBy(one => one.Overdue).ThenBy(one => one.Days).Select(one => (one.Rung, one.Overdue, one.Days)));
        Assert.Equal(["due-soon-1"], reminded.Where(one => one.NoteId == done).Select(one => one.Rung));
        Assert.Equal(3, (await service.Planning().GetJson($"/urging-notes/{open}")).GetProperty("reminders").GetArrayLength());
    }

    [Fact]
    public async Task Only_what_an_organisation_owes_late_or_leads_is_urged_and_never_a_request()
    {
        var owed = await service.ObligationOf("so-tc", "b", "2024-09");
        using var early = await service.Planning().PostOnce("/urging-notes", Note("so-tc", "2024-03-01", obligationId: owed));
        using var requested = await service.Planning().PostOnce("/urging-notes", Note("huyen-moc-chau", "2024-03-01", measureCode: "budget-revenue"));
        using var both = await service.Planning().PostOnce("/urging-notes", Note("so-tc", "2024-03-01", obligationId: owed, measureCode: "budget-revenue"));
        using var past = await service.Planning().PostOnce("/urging-notes", Note("so-tc", "2024-02-19", measureCode: "budget-revenue"));
        using var noDay = await service.Planning().PostOnce("/urging-notes", Note("so-tc", "2024-02-30", measureCode: "budget-revenue"));
        using var nobody = await service.Planning().PostOnce("/urging-notes", Note("so-\0", "2024-03-01", measureCode: "budget-revenue"));
        using var head = await service.Head("so-tc").PostOnce("/urging-notes", Note("so-xd", "2024-03-01", measureCode: "urban-clean-water"));

        Assert.Equal(["urging.not-late", "urging.not-assigned", "urging.due-in-the-past"], [(await early.Json()).Text("rule"), (await requested.Json()).Text("rule"), (await past.Json()).Text("rule")]);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden], [both.StatusCode, noDay.StatusCode, nobody.StatusCode, head.StatusCode]);
    }

    [Fact]
    public async Task Strangers_see_nothing_of_a_note_and_an_old_version_is_refused()
    {
        var id = (await Issued(Office(), await Measure("so-xd", "urban-clean-water", "2024-03-05", "check"))).GetProperty("noteId").GetGuid();

        using var unseen = await service.Head("so-tc").GetAsync($"/urging-notes/{id}");
        using var notMine = await Step(service.Head("so-tc"), id, "answer", new { text = "x" });
        using var stale = await Step(service.Head("so-xd"), id, "answer", new { text = "x" }, "\"7\"");
        using var blind = await service.Head("so-xd").PostAsJsonAsync($"/urging-notes/{id}/answer", new { text = "x" });

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired], [unseen.StatusCode, notMine.StatusCode, stale.StatusCode, blind.StatusCode]);
        Assert.Contains((await service.Head("so-xd").GetJson("/urging-notes?kind=check&state=open")).GetProperty("items").EnumerateArray(), one => one.GetProperty("noteId").GetGuid() == id);
        var subjects = await service.Planning().GetJson("/urging-notes/subjects?organisation=so-xd");
        Assert.Equal(["grdp-growth", "urban-clean-water"], subjects.GetProperty("measures").EnumerateArray().Select(measure => measure.Text("measureCode")));
        Assert.Contains(subjects.GetProperty("obligations").EnumerateArray(), one => one.Text("period") == "2024-02");
    }

    [Theory]
    [InlineData("/urging-notes?state=lost", "state")]
    [InlineData("/urging-notes?kind=letter", "kind")]
    [InlineData("/urging-notes?cursor=MTow", "cursor")]
    [InlineData("/urging-notes/subjects?organisation=%20", "organisation")]
    public async Task A_malformed_question_is_refused_with_its_field(string path, string field)
    {
        using var answer = await service.Planning().GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
    }

    private HttpClient Office() => service.Client("ubnd-office", "vp-ubnd");

    private async Task Turn()
    {
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UrgingTurn>().Take(CancellationToken.None);
    }

    private static async Task<JsonElement> Issued(HttpClient issuer, object note)
    {
        using var answer = await issuer.PostOnce("/urging-notes", note);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Json();
    }

    private async Task<object> Late(string organisationCode, string dueOn) => Note(organisationCode, dueOn, obligationId: await service.ObligationOf(organisationCode, "b", "2024-02"));

    private static Task<object> Measure(string organisationCode, string measureCode, string dueOn, string kind = "urging") => Task.FromResult(Note(organisationCode, dueOn, kind, measureCode: measureCode));

    private static object Note(string organisationCode, string dueOn, string kind = "urging", Guid? obligationId = null, string? measureCode = null) =>
        new { kind, organisationCode, obligationId, measureCode, text = "Chưa nộp báo cáo", required = "Nguyên nhân và ngày nộp", dueOn };

    private async Task<JsonElement> Overdue() => (await service.Planning().GetJson("/urging-notes?state=overdue&limit=200")).GetProperty("items");

    private static async Task<HttpResponseMessage> Step(HttpClient client, Guid noteId, string step, object said, string? seen = null)
    {
        using var looked = await client.GetAsync($"/urging-notes/{noteId}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/urging-notes/{noteId}/{step}") { Content = JsonContent.Create(said) };
        request.Headers.TryAddWithoutValidation("If-Match", seen ?? looked.Headers.ETag?.Tag ?? "\"1\"");
        return await client.SendAsync(request);
    }
}
