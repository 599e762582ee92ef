using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Scenarios;
using Xunit;

namespace SonLa.Reporting.Tests.Scenarios;

public sealed class SetScenarioTests
{
    private static readonly decimal?[] Even = [20, 25, 25, 30];

    [Theory]
    [InlineData("sum", 100, "agrees")]
    [InlineData("sum", 99, "differs")]
    [InlineData("average", 25, "agrees")]
    [InlineData("last", 30, "agrees")]
    [InlineData("year-to-date", 30, "agrees")]
    [InlineData("year-to-date", 100, "differs")]
    public void The_year_follows_from_the_quarters_by_the_measures_own_way(string aggregation, int target, string expected)
    {
        var measure = AMeasure.Named("m", "1") with { Aggregation = aggregation, Target = AMeasure.Exactly(target) };

        Assert.Equal(expected, ScenarioYear.Of(measure, Even));
        Assert.Equal("incomplete", ScenarioYear.Of(measure, [20, 25, 25, null]));
        Assert.Equal("no-target", ScenarioYear.Of(measure with { Target = null }, Even));
    }

    [Fact]
    public async Task Every_version_is_kept_what_is_past_stays_and_what_is_expected_by_now_stands_beside_what_was_reported()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        await service.Open(new APlan(), AnOrganisation.Few);
        var first = await Set(service.Planning(), null, 1, Even);
        await service.SetClock(ReportingService.At("2024-06-16T09:00:00+07:00"));
        await service.Accepted("so-tc", "budget-revenue", 44, "2024-Q2");

        var blind = await Set(service.Planning(), null, 2, [20, 20, 30, 30]);
        var stale = await Set(service.Planning(), "\"7\"", 2, [20, 20, 30, 30]);
        var rewritten = await Set(service.Planning(), "\"1\"", 2, [19, 21, 30, 30]);
        var second = await Set(service.Planning(), "\"1\"", 2, [20, 20, 30, 30]);
        var back = await Set(service.Planning(), "\"2\"", 1, Even);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal((HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed), (blind.StatusCode, stale.StatusCode));
        Assert.Equal("scenario.past-quarter", (await rewritten.Json()).Text("rule"));
        Assert.Equal(["budget-revenue"], (await rewritten.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal("scenario.quarter-back", (await back.Json()).Text("rule"));
        var newest = await service.Head("so-xd").GetJson("/scenarios/2024");
        Assert.Equal([1, 2], newest.GetProperty("versions").EnumerateArray().Select(version => version.Number("version")));
        Assert.Equal(20m, newest.GetProperty("scenario").GetProperty("lines")[0].GetProperty("quarters")[1].GetDecimal());
        Assert.Equal(25m, (await service.Planning().GetJson("/scenarios/2024?version=1")).GetProperty("scenario").GetProperty("lines")[0].GetProperty("quarters")[1].GetDecimal());
        var line = Assert.Single((await service.Head("so-tc").GetJson("/periods/2024-Q2/expectations")).GetProperty("items").EnumerateArray());
        Assert.Equal((40m, 44m, 4m, 100m, "agrees"), (line.GetProperty("scenario").GetDecimal(), line.GetProperty("estimate").GetDecimal(), line.GetProperty("gapToScenario").GetDecimal(), line.GetProperty("yearOfScenario").GetDecimal(), line.Text("yearCheck")));
        Assert.Equal([1, 2], (await service.Published<ScenarioSet>()).Select(set => set.Version).Order());
        Assert.Equal(2L, await service.Database().Scalar<long>("select count(*) from audit_records where subject_type = 'ScenarioVersion'"));
    }

    [Fact]
    public async Task A_scenario_that_misses_the_target_says_why_and_only_the_planning_department_sets_one()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        await service.Open(new APlan(), AnOrganisation.Few);

        var silent = await Set(service.Planning(), null, 1, [20, 25, 25, 40]);
        var malformed = await Put(service.Planning(), null, new { quarter = 5, reason = "", lines = new[] { new { measureCode = "nothing", quarters = new decimal?[] { 1 } } } });
        var lead = await Set(service.Head("so-tc"), null, 1, Even);
        using var none = await service.Planning().GetAsync("/scenarios/2024");
        var explained = await Set(service.Planning(), null, 1, [20, 25, 25, 40], "Phấn đấu vượt 10 %");
        using var noYear = await Put(service.Planning(), null, new { quarter = 1, reason = "x", lines = Array.Empty<object>() }, 1999);

        Assert.Equal(["lines[0].note"], Fields(await silent.Json()));
        Assert.Equal(["lines[0].measureCode", "lines[0].quarters", "quarter", "reason"], Fields(await malformed.Json()));
        Assert.Equal(HttpStatusCode.Forbidden, lead.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (none.StatusCode, noYear.StatusCode));
        Assert.Equal(HttpStatusCode.OK, explained.StatusCode);
    }

    private static IEnumerable<string> Fields(JsonElement problem) => problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal);

    private static Task<HttpResponseMessage> Set(HttpClient client, string? ifMatch, int quarter, decimal?[] quarters, string? note = null) =>
        Put(client, ifMatch, new { quarter, reason = $"Cập nhật quý {quarter}", lines = new[] { new { measureCode = "budget-revenue", quarters, note } } });

    private static async Task<HttpResponseMessage> Put(HttpClient client, string? ifMatch, object body, int year = 2024)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/scenarios/{year}") { Content = JsonContent.Create(body) };
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }
}
