using System.Net;
using System.Net.Http.Json;
using System.Text;
using Xunit;

namespace SonLa.Reporting.Tests.Reports;

public sealed class WriteReportTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_value_keeps_who_entered_it_until_somebody_enters_another()
    {
        await service.SetClock(ReportingService.At("2024-01-10T09:00:00+07:00"));
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-01"));
        var first = await service.Write("so-tc", draft, AReport.WithEstimate("budget-revenue", 10));
        await service.SetClock(ReportingService.At("2024-01-11T09:00:00+07:00"));

        await service.Write("so-tc", first, new { figures = new[] { new { measureCode = "budget-revenue", toCutOff = new { value = 9 }, estimate = new { value = 11 } } } });

        var figure = (await service.Head("so-tc").GetJson($"/reports/{(await draft.Json()).Text("reportId")}")).GetProperty("figures")[0];
        Assert.Equal(ReportingService.At("2024-01-10T09:00:00+07:00"), figure.GetProperty("toCutOff").GetProperty("enteredAt").GetDateTimeOffset());
        Assert.Equal(ReportingService.At("2024-01-11T09:00:00+07:00"), figure.GetProperty("estimate").GetProperty("enteredAt").GetDateTimeOffset());
        Assert.NotEqual(figure.GetProperty("toCutOff").Text("enteredBy"), figure.GetProperty("estimate").Text("enteredBy"));
    }

    [Fact]
    public async Task A_value_in_another_unit_is_converted_and_kept_as_written_and_one_that_counts_something_else_is_refused()
    {
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-11"));
        var refused = await service.Write("so-tc", draft, In("xã"));

        var written = await service.Write("so-tc", draft, In("triệu đồng"));

        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        Assert.True((await refused.Json()).GetProperty("errors").TryGetProperty("figures[0].estimate.unit", out _));
        var estimate = (await service.Head("so-tc").GetJson($"/reports/{(await draft.Json()).Text("reportId")}")).GetProperty("figures")[0].GetProperty("estimate");
        Assert.Equal(4.45m, estimate.GetProperty("value").GetDecimal());
        Assert.Equal((4450m, "triệu đồng"), (estimate.GetProperty("as").GetProperty("value").GetDecimal(), estimate.GetProperty("as").Text("unit")));

        static object In(string unit) => new { figures = new[] { new { measureCode = "budget-revenue", estimate = new { value = 4450, unit } } } };
    }

    [Fact]
    public async Task A_member_of_the_collective_reports_in_words_and_an_evaluator_in_values()
    {
        var member = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-02"));
        var refused = await service.Write("so-tc", member, AReport.WithEstimate("grdp-growth", 7));
        var words = await service.Write("so-tc", member, new { figures = new[] { new { measureCode = "grdp-growth", text = "Đóng góp của ngành" } } });
        var evaluator = await service.Draft("cuc-thong-ke", await service.ObligationOf("cuc-thong-ke", "a", "2024-02"));
        var values = await service.Write("cuc-thong-ke", evaluator, AReport.WithEstimate("grdp-growth", 7));

        Assert.Equal("figure.only-evaluators", (await refused.Json()).Text("rule"));
        Assert.Equal(HttpStatusCode.OK, words.StatusCode);
        Assert.Equal(HttpStatusCode.OK, values.StatusCode);
    }

    [Fact]
    public async Task Another_organisation_s_report_is_not_found_even_by_its_id()
    {
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-03"));
        var path = $"/reports/{(await draft.Json()).Text("reportId")}";

        using var read = await service.Head("so-xd").GetAsync(path);
        using var revisions = await service.Head("so-xd").GetAsync($"{path}/revisions");
        var written = await service.Write("so-xd", draft, AReport.Complete);
        var handedIn = await service.HandIn("so-xd", draft);
        using var drafts = await service.Planning().GetAsync(path);

        Assert.All(new[] { read, revisions, written, handedIn, drafts }, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task An_obligation_of_another_organisation_takes_no_draft()
    {
        var answer = await service.Draft("so-xd", await service.ObligationOf("so-tc", "b", "2024-04"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("obligationIds", out _));
    }

    [Fact]
    public async Task Many_drafts_of_one_obligation_at_once_make_one()
    {
        var obligationId = await service.ObligationOf("so-xd", "b", "2024-05");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.Draft("so-xd", obligationId)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task The_same_key_gives_the_same_draft()
    {
        var client = service.Head("so-xd");
        var body = new { obligationIds = new[] { await service.ObligationOf("so-xd", "b", "2024-06") } };

        var first = await Keyed(client, "one", body);
        var again = await Keyed(client, "one", body);
        var other = await Keyed(client, "one", new { obligationIds = new[] { Guid.CreateVersion7() } });

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Theory]
    [InlineData("""{ "figures": [ { "measureCode": "unknown" } ] }""", "figures[0].measureCode")]
    [InlineData("""{ "figures": [ { "measureCode": "urban-clean-water", "estimate": { "value": 1e16 } } ] }""", "figures[0].estimate.value")]
    [InlineData("""{ "figures": [ { "measureCode": "urban-clean-water", "estimate": { "value": 0.12345678901 } } ] }""", "figures[0].estimate.value")]
    [InlineData("""{ "figures": [ { "measureCode": "urban-clean-water", "estimate": { "value": "1" } } ] }""", "figures[0].estimate.value")]
    [InlineData("""{ "figures": [ { "measureCode": "urban-clean-water" }, { "measureCode": "urban-clean-water" } ] }""", "figures")]
    [InlineData("""{ "obstacles": [ { "what": "", "why": "x", "effect": "x", "proposal": "x" } ] }""", "obstacles[0].what")]
    [InlineData("""{ "assessment": "a\u0000b" }""", "assessment")]
    [InlineData("""{ "surprise": 1 }""", "surprise")]
    [InlineData("""{ "assessment": """, "assessment")]
    public async Task Bad_input_is_refused_by_the_field_s_name_and_changes_nothing(string body, string field)
    {
        var obligationId = await service.ObligationOf("so-xd", "b", "2024-07");
        var draft = await service.Draft("so-xd", obligationId);
        var reportId = draft.IsSuccessStatusCode
            ? (await draft.Json()).GetProperty("reportId").GetGuid()
            : await service.Database().Scalar<Guid>("select report_id from obligations where obligation_id = $1", obligationId);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/reports/{reportId}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("If-Match", "\"1\"");

        using var answer = await service.Head("so-xd").SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal(1, await service.Database().Scalar<int>("select version from reports where report_id = $1", reportId));
    }

    [Fact]
    public async Task A_role_without_the_permission_drafts_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/reports") { Content = JsonContent.Create(new { obligationIds = new[] { Guid.CreateVersion7() } }) };
        request.Headers.Add("Idempotency-Key", "k");

        using var answer = await service.Client("partner", "bo-khdt").SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> Keyed(HttpClient client, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/reports") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
