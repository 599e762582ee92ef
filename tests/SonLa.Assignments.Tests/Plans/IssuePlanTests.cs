using System.Net;
using System.Net.Http.Json;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

public sealed class IssuePlanTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task Issuing_assigns_every_measure_and_tells_the_other_services()
    {
        await service.SetClock(new(2024, 1, 2, 8, 0, 0, TimeSpan.FromHours(7)));
        var planId = await service.Load(Samples.PlanOf("giao"));

        var answer = await AssignmentsService.Read(await service.Chairman.PostAsync($"/plans/{planId}/issue", null));

        Assert.Equal(("issued", 162), (answer.Text("state"), answer.Number("assignments")));
        var issued = Assert.Single(await service.Published<PlanIssued>(), plan => plan.PlanId == planId);
        Assert.Equal((30, 1, "2668/QĐ-UBND"), (issued.Measures.Count, issued.Version, issued.DocumentNumber));
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 1, 0, 0, TimeSpan.Zero), issued.IssuedAt);
        Assert.Equal(6, issued.Measures.Count(measure => measure.Target is null));
        Assert.Equal(["25", "27"], issued.Measures.Where(measure => measure.HasOpenConflict).Select(measure => measure.IndicatorOrdinal));
        var growth = issued.Measures[0];
        Assert.True(growth.Collective);
        Assert.Equal(34, growth.LeadCodes.Count);
        Assert.Equal(["cuc-thong-ke", "so-khdt"], growth.EvaluatorCodes);
        Assert.Equal([25m, 26.5m, 41.7m], issued.Measures[2].SubValues.Select(part => part.Value!.Value));
        var told = (await service.Published<AssignmentIssued>()).Where(assignment => assignment.PlanId == planId).ToArray();
        Assert.Equal(162, told.DistinctBy(assignment => assignment.AssignmentId).Count());
        var budget = Assert.Single(told, assignment => assignment.MeasureCode == "budget-revenue");
        Assert.Equal(("so-tc", "Giám đốc Sở Tài chính", "6"), (budget.OrganisationCode, budget.AccountableOffice, budget.IndicatorOrdinal));
        Assert.Equal(13, budget.CoordinatorCodes.Count);
    }

    [Fact]
    public async Task Two_who_issue_at_once_make_one_set_of_assignments()
    {
        var planId = await service.Load(Samples.PlanOf("cung-luc"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => service.Chairman.PostAsync($"/plans/{planId}/issue", null)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(162L, await service.Database().Scalar<long>("select count(*) from assignments where plan_id = $1", planId));
        Assert.Single(await service.Published<PlanIssued>(), issued => issued.PlanId == planId);
    }

    [Fact]
    public async Task Issuing_again_changes_nothing()
    {
        var planId = await service.Issue(Samples.PlanOf("lan-nua"));

        var again = await service.Client(Roles.UbndOffice, "vp-ubnd").PostAsync($"/plans/{planId}/issue", null);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(162, (await AssignmentsService.Read(again)).Number("assignments"));
        Assert.Single(await service.Published<PlanIssued>(), issued => issued.PlanId == planId);
    }

    [Fact]
    public async Task A_lead_nobody_knows_stops_the_issue_and_leaves_nothing_behind()
    {
        var planId = await service.Load(Change.At(Samples.PlanOf("khong-ro"), "indicators[5].measures[0].leads[0]", "\"Giám đốc Sở Ngân khố\""));

        var answer = await service.Chairman.PostAsync($"/plans/{planId}/issue", null);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await AssignmentsService.Read(answer);
        Assert.Equal("plan.unresolved-leads", problem.Text("rule"));
        Assert.Contains("Giám đốc Sở Ngân khố", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0L, await service.Database().Scalar<long>("select count(*) from assignments where plan_id = $1", planId));
    }

    [Fact]
    public async Task A_draft_mended_since_it_was_read_is_not_issued_unseen()
    {
        var planId = await service.Load(Samples.PlanOf("chua-xem"));
        await service.Office.PostAsJsonAsync("/plans", Change.At(Samples.PlanOf("chua-xem"), "indicators[5].measures[0].target.value", "4460"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/plans/{planId}/issue") { Headers = { { "If-Match", "\"1\"" } } };

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await service.Chairman.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_plan_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await service.Chairman.PostAsync($"/plans/{Guid.CreateVersion7()}/issue", null)).StatusCode);

    [Fact]
    public async Task The_act_is_recorded_with_its_document()
    {
        var planId = await service.Issue(Samples.PlanOf("ghi-lai"));

        var documents = await service.Database().Column<string>("select distinct document from audit_records where subject_type = 'Plan' and subject_id = $1 and action = 'IssuePlan/modified'", planId.ToString());

        Assert.Equal(["2668/QĐ-UBND"], documents);
        Assert.True(await service.Database().Scalar<int>("select max(length(after)) from audit_records") < 8000);
    }
}
