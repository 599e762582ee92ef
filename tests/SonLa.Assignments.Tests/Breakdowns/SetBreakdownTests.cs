using System.Net;
using System.Net.Http.Json;
using System.Text;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Assignments.Tests.Breakdowns;

public sealed class SetBreakdownTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    // 4.450 tỷ đồng: eleven months of 370 and one of 380.
    private static readonly decimal?[] Months = [.. Enumerable.Repeat((decimal?)370, 11), 380];
    private static readonly decimal?[] Quarters = [1110, 1110, 1110, 1120];
    private static readonly decimal?[] NoQuarters = new decimal?[4];

    [Fact]
    public async Task A_lead_breaks_the_years_target_down_and_changes_it_later()
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("phan-khai")), "budget-revenue");
        var lead = service.Head("so-tc");

        var first = await Put(lead, measureId, Months, Quarters, ifNoneMatch: "*");
        var moved = Months.ToArray();
        (moved[0], moved[1]) = (360, 380);
        var second = await Put(lead, measureId, moved, Quarters, ifMatch: first.Headers.ETag!.Tag);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal("\"2\"", second.Headers.ETag!.Tag);
        var shown = await AssignmentsService.Get(service.Head("so-yt"), $"/measures/{measureId}/breakdown");
        Assert.Equal(("agrees", "so-tc", 2), (shown.Text("yearCheck"), shown.Text("organisationCode"), shown.Number("version")));
        Assert.Equal(360, shown.GetProperty("months")[0].GetDecimal());
        var told = (await service.Published<BreakdownSet>()).Where(set => set.MeasureId == measureId).OrderBy(set => set.Version).ToArray();
        Assert.Equal([370m, 360m], told.Select(set => set.Months[0]!.Value));
        Assert.Equal(Quarters, told[1].Quarters);
    }

    [Fact]
    public async Task A_year_that_differs_from_the_target_is_refused()
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("lech")), "budget-revenue");

        var answer = await Put(service.Head("so-tc"), measureId, [.. Enumerable.Repeat((decimal?)370, 12)], NoQuarters, ifNoneMatch: "*");

        Assert.Equal((HttpStatusCode.Conflict, "breakdown.differs-from-target"), (answer.StatusCode, (await AssignmentsService.Read(answer)).Text("rule")));
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").GetAsync($"/measures/{measureId}/breakdown")).StatusCode);
    }

    [Fact]
    public async Task A_quarter_that_differs_from_its_months_is_named()
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("quy")), "budget-revenue");

        var answer = await Put(service.Head("so-tc"), measureId, Months, [1110, 1111, 1110, 1120], ifNoneMatch: "*");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await AssignmentsService.Read(answer)).GetProperty("errors").TryGetProperty("quarters[1]", out _));
    }

    [Fact]
    public async Task A_measure_without_target_is_broken_down_without_comparison()
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("con-mo")), "forest-cover-rate");

        var answer = await Put(service.Head("so-nnptnt"), measureId, new decimal?[12], [47.1m, 47.2m, 47.3m, 47.5m], ifNoneMatch: "*");

        Assert.Equal((HttpStatusCode.Created, "no-target"), (answer.StatusCode, (await AssignmentsService.Read(answer)).Text("yearCheck")));
    }

    [Theory]
    [InlineData("so-khdt", HttpStatusCode.Created)]
    [InlineData("cuc-thong-ke", HttpStatusCode.Created)]
    [InlineData("so-tc", HttpStatusCode.Forbidden)]
    [InlineData("tp-son-la", HttpStatusCode.Forbidden)]
    public async Task A_collective_measure_is_broken_down_by_its_evaluators_alone(string organisation, HttpStatusCode status)
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf($"tap-the-{organisation}")), "social-investment");

        var answer = await Put(service.Client([Roles.OrganisationHead, Roles.District], organisation), measureId, new decimal?[12], [5000, 5000, 5000, 5000], ifNoneMatch: "*");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_coordinator_does_not_break_down()
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("phoi-hop")), "budget-revenue");

        Assert.Equal(HttpStatusCode.Forbidden, (await Put(service.Client(Roles.District, "tp-son-la"), measureId, Months, Quarters, ifNoneMatch: "*")).StatusCode);
    }

    [Fact]
    public async Task Who_has_not_seen_what_is_there_does_not_replace_it()
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("chua-thay")), "budget-revenue");
        var lead = service.Head("so-tc");

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Put(lead, measureId, Months, Quarters)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(lead, measureId, Months, Quarters, ifMatch: "\"1\"")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Put(lead, measureId, Months, Quarters, ifNoneMatch: "*")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(lead, measureId, Months, Quarters, ifNoneMatch: "*")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(lead, measureId, Months, Quarters, ifMatch: "\"2\"")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Put(lead, measureId, Months, Quarters)).StatusCode);
    }

    [Fact]
    public async Task Of_many_at_once_one_wins()
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("tranh-nhau")), "budget-revenue");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Put(service.Head("so-tc"), measureId, Months, Quarters, ifNoneMatch: "*")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed));
        Assert.Single(await service.Published<BreakdownSet>(), set => set.MeasureId == measureId);
    }

    [Fact]
    public async Task A_draft_is_not_broken_down()
    {
        var measureId = await MeasureOf(await service.Load(Samples.PlanOf("nhap")), "budget-revenue");

        var answer = await Put(service.Head("so-tc"), measureId, Months, Quarters, ifNoneMatch: "*");

        Assert.Equal((HttpStatusCode.Conflict, "plan.not-issued"), (answer.StatusCode, (await AssignmentsService.Read(answer)).Text("rule")));
    }

    [Fact]
    public async Task After_an_amendment_of_the_target_the_breakdown_is_shown_to_differ()
    {
        var planId = await service.Issue(Samples.PlanOf("doi-dich"));
        var measureId = await MeasureOf(planId, "budget-revenue");
        await Put(service.Head("so-tc"), measureId, Months, Quarters, ifNoneMatch: "*");
        using var amendment = new HttpRequestMessage(HttpMethod.Post, $"/plans/{planId}/amendments") { Content = JsonContent.Create(Samples.Amendment()), Headers = { { "If-Match", "\"1\"" } } };

        await service.Office.SendAsync(amendment);

        Assert.Equal("differs", (await AssignmentsService.Get(service.Office, $"/measures/{measureId}/breakdown")).Text("yearCheck"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"months\":[],\"quarters\":[]}")]
    [InlineData("{\"months\":null,\"quarters\":[1,2,3,4]}")]
    [InlineData("{\"months\":[1,2,3,4,5,6,7,8,9,10,11,\"12\"],\"quarters\":[null,null,null,null]}")]
    [InlineData("{\"months\":[1,2,3,4,5,6,7,8,9,10,11,1e400],\"quarters\":[null,null,null,null]}")]
    [InlineData("{\"months\":[null,null,null,null,null,null,null,null,null,null,null,null],\"quarters\":[1,2,3,4],\"note\":\"x\"}")]
    [InlineData("{")]
    public async Task A_malformed_breakdown_is_a_problem(string body)
    {
        var measureId = await MeasureOf(await service.Issue(Samples.PlanOf("sai-mau")), "budget-revenue");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/measures/{measureId}/breakdown") { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { { "If-None-Match", "*" } } };

        Assert.Equal(HttpStatusCode.BadRequest, (await service.Head("so-tc").SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_measure_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Put(service.Head("so-tc"), Guid.CreateVersion7(), Months, Quarters, ifNoneMatch: "*")).StatusCode);

    private static async Task<HttpResponseMessage> Put(HttpClient client, Guid measureId, decimal?[] months, decimal?[] quarters, string? ifMatch = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/measures/{measureId}/breakdown") { Content = JsonContent.Create(new { months, quarters }) };
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.Add("If-None-Match", ifNoneMatch);
        }

        return await client.SendAsync(request);
    }

    private Task<Guid> MeasureOf(Guid planId, string code) =>
        service.Database().Scalar<Guid>("select id from measures where plan_id = $1 and code = $2", planId, code);
}
