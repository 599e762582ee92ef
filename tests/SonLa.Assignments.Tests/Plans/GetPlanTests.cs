using System.Net;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

public sealed class GetPlanTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task A_plan_shows_the_documents_words_and_the_organisations_they_mean()
    {
        var planId = await service.Issue(Samples.PlanOf("xem"));

        var plan = await AssignmentsService.Get(service.Head("so-yt"), $"/plans/{planId}");

        Assert.Equal(28, plan.GetProperty("indicators").GetArrayLength());
        Assert.Equal(["I", "II", "III"], plan.GetProperty("groups").EnumerateArray().Select(group => group.Text("code")));
        var exports = plan.GetProperty("indicators")[4].GetProperty("measures")[0];
        Assert.Equal(["Giám đốc Sở Công thương"], exports.Texts("leads"));
        Assert.Equal(["so-ct"], exports.Texts("leadCodes"));
        Assert.Equal(["so-ngv"], exports.Texts("coordinatorCodes"));
        Assert.Equal("Thủ trưởng các Sở, ngành liên quan", exports.GetProperty("unresolved")[0].Text("name"));
        Assert.Equal("196,1 triệu USD", exports.GetProperty("target").Text("raw"));
        Assert.Equal("01/CT-UBND", exports.GetProperty("target").Text("source"));
        var open = plan.GetProperty("indicators")[26];
        Assert.False(open.GetProperty("hasTarget").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, open.GetProperty("measures")[0].GetProperty("target").ValueKind);
        Assert.Equal("urban-waste-merged", plan.GetProperty("indicators")[24].GetProperty("openConflicts")[0].Text("code"));
    }

    [Fact]
    public async Task A_draft_is_shown_only_to_those_who_prepare_and_sign_it()
    {
        var planId = await service.Load(Samples.PlanOf("kin"));

        Assert.Equal(HttpStatusCode.OK, (await service.Chairman.GetAsync($"/plans/{planId}")).StatusCode);
        foreach (var path in (string[])["", "/summary", "/versions", "/versions/1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-yt").GetAsync($"/plans/{planId}{path}")).StatusCode);
        }

        Assert.DoesNotContain((await AssignmentsService.Get(service.Head("so-yt"), "/plans?limit=200")).GetProperty("items").EnumerateArray(), plan => plan.GetProperty("planId").GetGuid() == planId);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found()
    {
        var planId = await service.Load(Samples.PlanOf("khong-so"));

        Assert.Equal(HttpStatusCode.NotFound, (await service.Office.GetAsync($"/plans/{planId}/versions/2")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Office.GetAsync($"/plans/{Guid.CreateVersion7()}/versions")).StatusCode);
    }

    [Fact]
    public async Task Plans_are_listed_by_year_in_pages()
    {
        var ids = new List<Guid>();
        foreach (var province in (string[])["trang-mot", "trang-hai", "trang-ba"])
        {
            var plan = Change.At(Change.At(Samples.PlanOf(province), "planYear", "2023"), "document.issuedOn", "\"2023-01-09\"");
            ids.Add(await service.Load(Change.At(plan, "sources[0].issuedOn", "null")));
        }

        var first = await AssignmentsService.Get(service.Office, "/plans?year=2023&limit=2");
        var second = await AssignmentsService.Get(service.Office, $"/plans?year=2023&limit=2&cursor={first.Text("next")}");

        Guid[] listed = [.. first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(plan => plan.GetProperty("planId").GetGuid())];
        Assert.Equal(ids.AsEnumerable().Reverse(), listed);
        Assert.Null(second.Text("next"));
    }

    [Theory]
    [InlineData("/plans?limit=0")]
    [InlineData("/plans?limit=201")]
    [InlineData("/plans?year=abc")]
    [InlineData("/plans?cursor=%2B%2B")]
    [InlineData("/plans?cursor=YWJj")]
    public async Task A_bad_question_is_a_problem(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Office.GetAsync(path)).StatusCode);

    [Fact]
    public async Task The_API_document_describes_file_and_answers()
    {
        var document = await AssignmentsService.Get(service.Client(Roles.Administrator, "ubnd-tinh"), "/openapi/v1.json");

        var load = document.GetProperty("paths").GetProperty("/plans").GetProperty("post");
        Assert.Equal("LoadPlan", load.Text("operationId"));
        Assert.True(load.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").TryGetProperty("$ref", out _));
        Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty("PlanSummary").GetProperty("properties").TryGetProperty("openOrdinals", out _));
    }
}
