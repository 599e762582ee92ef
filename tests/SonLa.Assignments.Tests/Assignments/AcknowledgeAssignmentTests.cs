using System.Net;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Assignments.Tests.Assignments;

public sealed class AcknowledgeAssignmentTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task The_head_of_the_organisation_takes_its_assignment_once()
    {
        var planId = await service.Issue(Samples.PlanOf("tiep-nhan"));
        var assignmentId = await Find(planId, "so-tc", "budget-revenue");
        await service.SetClock(new(2024, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)));
        var head = service.Head("so-tc");

        var first = await AssignmentsService.Read(await head.PostAsync($"/assignments/{assignmentId}/acknowledgement", null));
        await service.SetClock(new(2024, 1, 6, 9, 0, 0, TimeSpan.FromHours(7)));
        var second = await AssignmentsService.Read(await head.PostAsync($"/assignments/{assignmentId}/acknowledgement", null));

        Assert.Equal("acknowledged", first.Text("state"));
        Assert.Equal(new DateTimeOffset(2024, 1, 5, 2, 0, 0, TimeSpan.Zero), second.GetProperty("acknowledgedAt").GetDateTimeOffset());
        var told = Assert.Single(await service.Published<AssignmentAcknowledged>(), acknowledged => acknowledged.AssignmentId == assignmentId);
        Assert.Equal(("so-tc", "budget-revenue", 2), (told.OrganisationCode, told.MeasureCode, told.Version));
        Assert.Equal(1, (await AssignmentsService.Get(service.Office, $"/plans/{planId}/summary")).Number("acknowledged"));
    }

    [Fact]
    public async Task Many_clicks_at_once_are_one_acknowledgement()
    {
        var planId = await service.Issue(Samples.PlanOf("bam-nhieu"));
        var assignmentId = await Find(planId, "tp-son-la", "grdp-growth");
        var chair = service.Client(Roles.District, "tp-son-la");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => chair.PostAsync($"/assignments/{assignmentId}/acknowledgement", null)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(await service.Published<AssignmentAcknowledged>(), acknowledged => acknowledged.AssignmentId == assignmentId);
    }

    [Fact]
    public async Task Another_organisations_assignment_is_not_found()
    {
        var planId = await service.Issue(Samples.PlanOf("cua-nguoi"));
        var assignmentId = await Find(planId, "so-tc", "budget-revenue");

        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-yt").PostAsync($"/assignments/{assignmentId}/acknowledgement", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-yt").GetAsync($"/assignments/{assignmentId}")).StatusCode);
        Assert.Equal(0, (await AssignmentsService.Get(service.Office, $"/plans/{planId}/summary")).Number("acknowledged"));
    }

    [Fact]
    public async Task Who_sees_everything_still_takes_only_the_own()
    {
        var planId = await service.Issue(Samples.PlanOf("xem-het"));
        var assignmentId = await Find(planId, "so-tc", "budget-revenue");

        var answer = await service.Client([Roles.Planning, Roles.OrganisationHead], "so-khdt").PostAsync($"/assignments/{assignmentId}/acknowledgement", null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_specialist_does_not_take_assignments()
    {
        var planId = await service.Issue(Samples.PlanOf("chuyen-vien"));
        var assignmentId = await Find(planId, "so-tc", "budget-revenue");

        Assert.Equal(HttpStatusCode.Forbidden, (await service.Client(Roles.Specialist, "so-tc").PostAsync($"/assignments/{assignmentId}/acknowledgement", null)).StatusCode);
    }

    [Fact]
    public async Task A_revoked_assignment_is_not_taken_any_more()
    {
        var planId = await service.Issue(Samples.PlanOf("thu-hoi"));
        var assignmentId = await Find(planId, "so-tttt", "internet-users-rate");
        using var amendment = new HttpRequestMessage(HttpMethod.Post, $"/plans/{planId}/amendments")
        {
            Content = System.Net.Http.Json.JsonContent.Create(Samples.Amendment()),
            Headers = { { "If-Match", "\"1\"" } },
        };
        await service.Office.SendAsync(amendment);

        var answer = await service.Head("so-tttt").PostAsync($"/assignments/{assignmentId}/acknowledgement", null);

        Assert.Equal((HttpStatusCode.Conflict, "assignment.revoked"), (answer.StatusCode, (await AssignmentsService.Read(answer)).Text("rule")));
    }

    private async Task<Guid> Find(Guid planId, string organisation, string measure)
    {
        var found = await AssignmentsService.Get(service.Office, $"/assignments?plan={planId}&organisation={organisation}&measure={measure}");
        return Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("assignmentId").GetGuid();
    }
}
