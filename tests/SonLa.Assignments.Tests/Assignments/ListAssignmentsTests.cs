using System.Net;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Assignments.Tests.Assignments;

public sealed class ListAssignmentsTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task Pages_hold_every_assignment_once()
    {
        var planId = await service.Issue(Samples.PlanOf("nhieu-trang"));
        var ids = new List<Guid>();
        string? cursor = null;

        do
        {
            var page = await AssignmentsService.Get(service.Office, $"/assignments?plan={planId}&limit=50{(cursor is null ? "" : $"&cursor={cursor}")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("assignmentId").GetGuid()));
            cursor = page.Text("next");
        }
        while (cursor is not null);

        Assert.Equal(162, ids.Count);
        Assert.Equal(162, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(Roles.OrganisationHead, "so-tc", 5)]
    [InlineData(Roles.Specialist, "so-tc", 5)]
    [InlineData(Roles.District, "huyen-moc-chau", 4)]
    [InlineData(Roles.OrganisationHead, "cuc-thong-ke", 0)]
    [InlineData(Roles.Administrator, "ubnd-tinh", 0)]
    [InlineData(Roles.Planning, "so-khdt", 162)]
    [InlineData(Roles.Chairman, "ubnd-tinh", 162)]
    public async Task An_organisation_sees_its_own_and_those_who_direct_see_all(string role, string organisation, int seen)
    {
        var planId = await service.Issue(Samples.PlanOf($"{role}-{organisation}"));

        var items = (await AssignmentsService.Get(service.Client(role, organisation), $"/assignments?plan={planId}&limit=200")).GetProperty("items");

        Assert.Equal(seen, items.GetArrayLength());
    }

    [Fact]
    public async Task Asking_for_another_organisation_shows_nothing()
    {
        var planId = await service.Issue(Samples.PlanOf("hoi-nguoi"));

        Assert.Equal(0, (await AssignmentsService.Get(service.Head("so-yt"), $"/assignments?plan={planId}&organisation=so-tc")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task State_and_measure_narrow_the_list()
    {
        var planId = await service.Issue(Samples.PlanOf("loc"));
        var head = service.Head("so-tc");
        var budget = (await AssignmentsService.Get(head, $"/assignments?plan={planId}&measure=budget-revenue")).GetProperty("items")[0];
        await head.PostAsync($"/assignments/{budget.Text("assignmentId")}/acknowledgement", null);

        Assert.Equal(1, await Count(head, $"plan={planId}&state=acknowledged"));
        Assert.Equal(4, await Count(head, $"plan={planId}&state=issued"));
        Assert.Equal(0, await Count(head, $"plan={planId}&state=revoked"));
        Assert.Equal(1, await Count(head, $"measure={budget.Text("measureId")}"));
    }

    [Fact]
    public async Task An_assignment_is_shown_in_the_plans_words()
    {
        var planId = await service.Issue(Samples.PlanOf("loi-van"));

        var shown = (await AssignmentsService.Get(service.Head("so-tc"), $"/assignments?plan={planId}&measure=budget-revenue")).GetProperty("items")[0];

        Assert.Equal("Thu ngân sách trên địa bàn", shown.Text("measureName"));
        Assert.Equal("4.450 tỷ đồng", shown.Text("target"));
        Assert.Equal(("6", "issued", "Giám đốc Sở Tài chính"), (shown.Text("indicatorOrdinal"), shown.Text("state"), shown.Text("accountableOffice")));
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("acknowledgedAt").ValueKind);
    }

    [Theory]
    [InlineData("state=done")]
    [InlineData("plan=7")]
    [InlineData("limit=9999")]
    [InlineData("cursor=YWJj")]
    public async Task A_bad_question_is_a_problem(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Office.GetAsync($"/assignments?{query}")).StatusCode);

    private static async Task<int> Count(HttpClient client, string query) =>
        (await AssignmentsService.Get(client, $"/assignments?{query}")).GetProperty("items").GetArrayLength();
}
