using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Budget;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Evaluations;

public sealed class EvaluationTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Plan = new();

    public async Task InitializeAsync() => await service.OpenOnce(Plan);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_judgement_keeps_the_evidence_of_its_time_and_a_later_correction_stands_beside_it()
    {
        await service.SetClock(ReportingService.At("2024-02-16T09:00:00+07:00"));
        await service.Deliver(Breakdown("budget-revenue", [20, 24]));
        var reportId = await service.Accepted("so-tc", "budget-revenue", 44, "2024-02");
        await service.SetClock(ReportingService.At("2024-03-05T09:00:00+07:00"));

        using var judged = await Judge(Office(), "2024-02", new { kind = "organisation", organisationCode = "so-tc" });
        var id = (await judged.Json()).Text("evaluationId");
        (await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", toCutOff = new { value = 43 }, estimate = new { value = 43 }, reason = "Rà soát" })).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Created, judged.StatusCode);
        var found = await Office().GetJson($"/evaluations/{id}");
        var shown = found.GetProperty("evaluation").GetProperty("shown");
        var duties = shown.GetProperty("evidence").GetProperty("duties").EnumerateArray().ToDictionary(duty => duty.Text("regime") + duty.Text("period"), duty => duty);
        Assert.Equal(("on-time", reportId.ToString(), 1), (duties["a2024-02"].Text("state"), duties["a2024-02"].Text("reportId"), duties["a2024-02"].Number("revision")));
        Assert.Equal("missing", duties["b2024-02"].Text("state"));
        var result = Assert.Single(shown.GetProperty("evidence").GetProperty("results").EnumerateArray());
        Assert.Equal(("budget-revenue", "on-course", 44m), (result.Text("measureCode"), result.Text("state"), result.GetProperty("value").GetDecimal()));
        Assert.Equal(reportId.ToString(), result.GetProperty("sources")[0].Text("reportId"));
        Assert.Equal(78.57m, shown.GetProperty("score").GetProperty("value").GetDecimal());

        var changes = found.GetProperty("changedSince").EnumerateArray().ToDictionary(change => change.Text("kind") + change.Text("subject"), change => change);
        var changed = changes["resultbudget-revenue"];
        Assert.Equal((44m, 43m, "on-course", "behind"), (changed.GetProperty("valueThen").GetDecimal(), changed.GetProperty("valueNow").GetDecimal(), changed.Text("stateThen"), changed.Text("stateNow")));
        Assert.Equal(2, changed.GetProperty("sources")[0].Number("revision"));
        Assert.Equal(21.42m, found.GetProperty("scoreNow").GetProperty("value").GetDecimal());
        var told = Assert.Single(await service.Published<EvaluationRecorded>(), one => one is { Period: "2024-02", OrganisationCode: "so-tc" });
        Assert.Equal((78.57m, "Đúng tiến độ", 1), (told.Score, told.Progress.Vi, told.Version));
        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from audit_records where subject_type = 'EvaluationVersion' and subject_id like $1", $"%{id}%"));
    }

    [Fact]
    public async Task Judging_again_needs_the_version_that_was_seen_and_a_reason_and_every_version_stays()
    {
        await service.SetClock(ReportingService.At("2024-04-05T09:00:00+07:00"));
        using var first = await Judge(Office(), "2024-03", new { kind = "head", organisationCode = "huyen-moc-chau" });
        using var twice = await Judge(Office(), "2024-03", new { kind = "head", organisationCode = "huyen-moc-chau" });
        var id = (await first.Json()).Text("evaluationId");

        using var blind = await Again(Office(), id, null, "Bổ sung");
        using var stale = await Again(Office(), id, "\"7\"", "Bổ sung");
        using var silent = await Again(Office(), id, "\"1\"", " ");
        using var second = await Again(Office(), id, "\"1\"", "Bổ sung minh chứng");

        Assert.Equal("evaluation.already-made", (await twice.Json()).Text("rule"));
        Assert.Equal((HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed, HttpStatusCode.BadRequest, HttpStatusCode.OK), (blind.StatusCode, stale.StatusCode, silent.StatusCode, second.StatusCode));
        var found = await Office().GetJson($"/evaluations/{id}");
        Assert.Equal([(1, "good"), (2, "done")], found.GetProperty("versions").EnumerateArray().Select(one => (one.Number("number"), one.GetProperty("quality").Text("code"))));
        Assert.Equal("good", (await Office().GetJson($"/evaluations/{id}?version=1")).GetProperty("evaluation").GetProperty("shown").GetProperty("quality").GetProperty("grade").Text("code"));
        Assert.Equal(HttpStatusCode.NotFound, (await Office().GetAsync($"/evaluations/{id}?version=9")).StatusCode);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => service.Database().Execute("update evaluation_versions set reason = 'x'"));
        Assert.Contains("never changed", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_judges_organisations_and_people_and_an_indicator_only_its_evaluators()
    {
        await service.SetClock(ReportingService.At("2024-05-05T09:00:00+07:00"));
        object organisation = new { kind = "organisation", organisationCode = "so-xd" };
        object indicator = new { kind = "indicator", measureCode = "grdp-growth" };

        Assert.Equal(HttpStatusCode.Forbidden, (await Judge(service.Planning(), "2024-04", organisation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Judge(service.Head("so-xd"), "2024-04", organisation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Judge(service.Client("finance", "so-tc"), "2024-04", organisation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Judge(Office(), "2024-04", indicator)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Judge(service.Head("so-tc"), "2024-04", indicator)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Judge(service.Head("cuc-thong-ke"), "2024-04", indicator)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Judge(Office(), "2024-04", new { kind = "indicator", measureCode = "budget-revenue" })).StatusCode);
        using var own = await Judge(service.Client("ubnd-office", "so-xd"), "2024-04", organisation);
        using var early = await Judge(Office(), "2024-06", organisation);
        await service.Deliver(AnOrganisation.Outside("mttq"));
        using var requested = await Judge(Office(), "2024-04", new { kind = "organisation", organisationCode = "mttq" });
        using var person = await Judge(service.Client("chairman", "ubnd-tinh"), "2024-04", new { kind = "person", organisationCode = "so-xd", name = "Lò Văn Mẫu", position = "Trưởng phòng" });

        Assert.Equal("evaluation.own-organisation", (await own.Json()).Text("rule"));
        Assert.Equal("evaluation.period-not-begun", (await early.Json()).Text("rule"));
        Assert.Equal("evaluation.only-requested", (await requested.Json()).Text("rule"));
        Assert.Equal("not-scored", (await person.Json()).GetProperty("shown").GetProperty("score").Text("reason"));

        var indicators = (await service.Head("cuc-thong-ke").GetJson("/evaluations/indicators?period=2024-04")).GetProperty("items").EnumerateArray().ToDictionary(one => one.GetProperty("result").Text("measureCode"));
        Assert.Equal((true, true), (indicators["grdp-growth"].GetProperty("mayJudge").GetBoolean(), indicators["grdp-growth"].GetProperty("evaluationId").ValueKind == JsonValueKind.String));
        Assert.False(indicators["urban-clean-water"].GetProperty("mayJudge").GetBoolean());
        await service.SetClock(ReportingService.At("2024-05-05T09:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 80), await service.ObligationOf("so-tc", "a", "2024-04"))).Text("reportId");
        Assert.Contains(reportId, await Office().GetStringAsync("/evaluations/indicators?period=2024-04"), StringComparison.Ordinal);
        Assert.Contains(reportId, await service.Head("so-tc").GetStringAsync("/evaluations/indicators?period=2024-04"), StringComparison.Ordinal);
        Assert.DoesNotContain(reportId, await service.Head("so-xd").GetStringAsync("/evaluations/indicators?period=2024-04"), StringComparison.Ordinal);
        var heads = (await service.Head("so-xd").GetJson("/evaluations?period=2024-04")).GetProperty("items").EnumerateArray().Select(one => one.Text("subjectKind")).Order();
        Assert.Equal(["indicator", "indicator", "person"], heads);
        Assert.Equal(["indicator", "indicator"], (await service.Client("specialist", "so-xd").GetJson("/evaluations?period=2024-04")).GetProperty("items").EnumerateArray().Select(one => one.Text("subjectKind")));
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").GetAsync($"/evaluations/{(await person.Json()).Text("evaluationId")}")).StatusCode);
    }

    [Theory]
    [InlineData("2024-13", "organisation", "so-tc", null, "good", "period")]
    [InlineData("2024-02", "team", "so-tc", null, "good", "subject.kind")]
    [InlineData("2024-02", "organisation", null, null, "good", "subject.organisationCode")]
    [InlineData("2024-02", "organisation", "so-tc", "Tên", "good", "subject.name")]
    [InlineData("2024-02", "person", "so-tc", null, "good", "subject.name")]
    [InlineData("2024-02", "organisation", "so-xd", null, "splendid", "quality.grade")]
    public async Task What_is_wrong_is_named(string period, string kind, string? organisationCode, string? name, string quality, string field)
    {
        await service.SetClock(ReportingService.At("2024-06-05T09:00:00+07:00"));

        using var answer = await Office().PostOnce("/evaluations", new { period, subject = new { kind, organisationCode, name }, progress = new { grade = "on-time" }, quality = new { grade = quality } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task Disbursement_reaches_the_evidence_by_events_in_whatever_order_and_twice_counts_once()
    {
        await service.SetClock(ReportingService.At("2024-07-05T09:00:00+07:00"));
        var project = Guid.CreateVersion7();
        var payment = Paid(project, 60, 3);
        await service.Deliver(payment);
        var early = await Evidence("so-xd");
        await service.Deliver(Allocated(project, 200, 2));
        await service.Deliver(payment with { });

        var capital = (await Evidence("so-xd")).GetProperty("evidence").GetProperty("capital");

        Assert.Equal("capital-unknown", early.GetProperty("evidence").GetProperty("capital").Text("reason"));
        Assert.Equal((200m, 60m, 30m), (capital.GetProperty("capitalInDong").GetDecimal(), capital.GetProperty("disbursedInDong").GetDecimal(), capital.GetProperty("percent").GetDecimal()));
        var scores = await Office().GetJson("/evaluations/scores?period=2024-H1");
        var line = Assert.Single(scores.GetProperty("items").EnumerateArray(), one => one.Text("organisationCode") == "so-xd");
        Assert.Equal(60m, line.GetProperty("score").GetProperty("criteria").EnumerateArray().Single(one => one.Text("code") == "disbursement").GetProperty("percent").GetDecimal());
        Assert.Equal(HttpStatusCode.OK, (await service.Head("so-xd").GetAsync("/evaluations/evidence?period=2024-H1&organisation=so-xd")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").GetAsync("/evaluations/evidence?period=2024-H1&organisation=so-xd")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.Head("so-tc").GetAsync("/evaluations/scores?period=2024-H1")).StatusCode);
    }

    [Fact]
    public async Task An_excused_duty_stops_counting_against_its_organisation()
    {
        await service.SetClock(ReportingService.At("2024-02-05T09:00:00+07:00"));
        var missing = await service.ObligationOf("huyen-moc-chau", "b", "2024-01");
        var before = await Office().GetJson("/evaluations/evidence?period=2024-01&organisation=huyen-moc-chau");

        using var excused = await service.Planning().PostAsJsonAsync($"/obligations/{missing}/excuse", new { reason = "Lũ quét" });

        Assert.Equal(HttpStatusCode.OK, excused.StatusCode);
        var after = await Office().GetJson("/evaluations/evidence?period=2024-01&organisation=huyen-moc-chau");
        Assert.Equal(("missing", "excused"), (StateOf(before, missing), StateOf(after, missing)));
        Assert.Equal(Counted(before) - 1, Counted(after));
    }

    private static string StateOf(JsonElement found, Guid obligationId) =>
        found.GetProperty("evidence").GetProperty("duties").EnumerateArray().Single(duty => duty.GetProperty("obligationId").GetGuid() == obligationId).Text("state");

    private static int Counted(JsonElement found) =>
        found.GetProperty("score").GetProperty("criteria").EnumerateArray().Single(one => one.Text("code") == "punctuality").Number("counted");

    [Fact]
    public async Task The_years_scales_and_formula_are_shown_with_their_sources()
    {
        var rules = await service.Head("so-tc").GetJson("/evaluations/rules/2024");

        Assert.Equal(["punctuality", "results", "disbursement"], rules.GetProperty("criteria").EnumerateArray().Select(one => one.Text("kind")));
        Assert.Equal(4, rules.GetProperty("quality").GetProperty("grades").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").GetAsync("/evaluations/rules/2030")).StatusCode);
    }

    private HttpClient Office() => service.Client("ubnd-office", "vp-ubnd");

    private Task<JsonElement> Evidence(string organisation) => Office().GetJson($"/evaluations/evidence?period=2024-H1&organisation={organisation}");

    private static Task<HttpResponseMessage> Judge(HttpClient client, string period, object subject) =>
        client.PostOnce("/evaluations", new { period, subject, progress = new { grade = "on-time", words = "Đúng kế hoạch" }, quality = new { grade = "good" } });

    private static async Task<HttpResponseMessage> Again(HttpClient client, string id, string? etag, string reason)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/evaluations/{id}") { Content = JsonContent.Create(new { progress = new { grade = "behind" }, quality = new { grade = "done" }, reason }) };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(new(etag));
        }

        return await client.SendAsync(request);
    }

    private static BreakdownSet Breakdown(string measureCode, IReadOnlyList<decimal?> months) => new()
    {
        PlanId = Plan.PlanId,
        PlanYear = 2024,
        MeasureId = Plan.Measures.Single(measure => measure.Code == measureCode).MeasureId,
        MeasureCode = measureCode,
        OrganisationCode = "so-tc",
        Months = [.. months, .. Enumerable.Repeat((decimal?)null, 12 - months.Count)],
        Quarters = [null, null, null, null],
        SetAt = ReportingService.Start,
        Version = 1,
    };

    private static DisbursementPosted Paid(Guid project, decimal amount, int version) => new()
    {
        DisbursementId = Guid.CreateVersion7(),
        ProjectId = project,
        ProjectCode = "DA-01",
        OwnerCode = "so-xd",
        SourceCode = "nstw",
        PlanYear = 2024,
        AmountInDong = amount,
        DisbursedOn = new(2024, 5, 1),
        DisbursedToDateInDong = amount,
        PostedAt = ReportingService.Start,
        Version = version,
    };

    private static CapitalAllocated Allocated(Guid project, decimal amount, int version) => new()
    {
        ProjectId = project,
        ProjectCode = "DA-01",
        ProjectName = "Đường mẫu",
        OwnerCode = "so-xd",
        PlanYear = 2024,
        Entries = [new() { AllocationId = Guid.CreateVersion7(), SourceCode = "nstw", AmountInDong = amount, EffectiveOn = new(2024, 1, 1), DocumentNumber = "1/QĐ-UBND" }],
        CapitalOfYearInDong = amount,
        EnteredAt = ReportingService.Start,
        Version = version,
    };
}
