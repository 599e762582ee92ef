using System.Net;
using System.Net.Http.Json;
using SonLa.Contracts.Assignments;
using Xunit;

namespace SonLa.Assignments.Tests.Breakdowns;

public sealed class SetDistrictTargetsTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    private static readonly string[] Districts = [.. Samples.Organisations().Where(organisation => organisation.Kind == "district").Select(organisation => organisation.Code).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_lead_breaks_the_years_target_down_to_all_districts()
    {
        var measureId = await MeasureOf("huyen", "budget-revenue");

        var first = await Put(measureId, Spread(4450), "*");
        var again = await Put(measureId, Spread(4450), "*");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.PreconditionFailed), (first.StatusCode, again.StatusCode));
        var shown = await AssignmentsService.Get(service.Head("so-yt"), $"/measures/{measureId}/district-targets");
        Assert.Equal(("agrees", "so-tc", 1), (shown.Text("yearCheck"), shown.Text("organisationCode"), shown.Number("version")));
        Assert.Equal(Districts, shown.GetProperty("targets").EnumerateArray().Select(line => line.Text("districtCode")));
        var told = Assert.Single(await service.Published<DistrictTargetsSet>(), set => set.MeasureId == measureId);
        Assert.Equal(4450m, told.Targets.Sum(target => target.Value));
        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from audit_records where subject_type = 'DistrictTargets' and subject_id = $1", measureId.ToString()));
    }

    [Fact]
    public async Task Districts_that_do_not_make_the_target_are_refused_and_some_of_them_are_kept_as_incomplete()
    {
        var measureId = await MeasureOf("huyen-lech", "budget-revenue");

        var differs = await Put(measureId, Spread(4451), "*");
        var some = await Put(measureId, [.. Spread(4450).Take(3)], "*");

        Assert.Equal((HttpStatusCode.Conflict, "district-targets.differ-from-target"), (differs.StatusCode, (await AssignmentsService.Read(differs)).Text("rule")));
        Assert.Equal((HttpStatusCode.Created, "incomplete"), (some.StatusCode, (await AssignmentsService.Read(some)).Text("yearCheck")));
    }

    [Fact]
    public async Task Only_districts_of_the_year_named_once_and_only_by_who_enters_the_values()
    {
        var measureId = await MeasureOf("huyen-sai", "budget-revenue");

        var unknown = await Put(measureId, [("so-tc", 1m), (Districts[0], 1m), (Districts[0], 1m)], "*");
        var empty = await Put(measureId, [], "*");
        using var stranger = new HttpRequestMessage(HttpMethod.Put, $"/measures/{measureId}/district-targets") { Content = Body(Spread(4450)), Headers = { { "If-None-Match", "*" } } };

        Assert.Equal(["targets", "targets[0].districtCode"], (await AssignmentsService.Read(unknown)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.Head("so-yt").SendAsync(stranger)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Put(measureId, Spread(4450), null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").GetAsync($"/measures/{measureId}/district-targets")).StatusCode);
    }

    private static IReadOnlyList<(string Code, decimal Value)> Spread(decimal total) =>
        [.. Districts.Select((code, index) => (code, index == 0 ? total - (100 * (Districts.Length - 1)) : 100m))];

    private static JsonContent Body(IEnumerable<(string Code, decimal Value)> targets) =>
        JsonContent.Create(new { targets = targets.Select(target => new { districtCode = target.Code, value = target.Value }) });

    private async Task<HttpResponseMessage> Put(Guid measureId, IReadOnlyList<(string Code, decimal Value)> targets, string? ifNoneMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/measures/{measureId}/district-targets") { Content = Body(targets) };
        if (ifNoneMatch is not null)
        {
            request.Headers.Add("If-None-Match", ifNoneMatch);
        }

        return await service.Head("so-tc").SendAsync(request);
    }

    private async Task<Guid> MeasureOf(string province, string code) =>
        await service.Database().Scalar<Guid>("select id from measures where plan_id = $1 and code = $2", await service.Issue(Samples.PlanOf(province)), code);
}
