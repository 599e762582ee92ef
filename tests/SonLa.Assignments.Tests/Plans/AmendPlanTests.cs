using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Contracts.Assignments;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

public sealed class AmendPlanTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task A_later_document_makes_a_new_version_and_the_old_one_stays_readable()
    {
        var planId = await service.Issue(Samples.PlanOf("dieu-chinh"));
        var before = (await AssignmentsService.Get(service.Office, $"/plans/{planId}/versions/1")).GetProperty("indicators").GetRawText();

        var answer = await Amend(planId, Samples.Amendment(), "\"1\"");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"2\"", answer.Headers.ETag!.Tag);
        var amended = await AssignmentsService.Read(answer);
        Assert.Equal((2, 1, 1), (amended.Number("version"), amended.Number("assignmentsIssued"), amended.Number("assignmentsRevoked")));
        Assert.Equal(["9", "11", "17", "23", "27"], amended.GetProperty("summary").Texts("openOrdinals"));
        Assert.Equal(162, amended.GetProperty("summary").Number("assignments"));
        var now = await AssignmentsService.Get(service.Office, $"/plans/{planId}");
        Assert.Equal("0000/QĐ-UBND-MAU", now.GetProperty("amendedBy").Text("number"));
        Assert.Equal("2668/QĐ-UBND", now.GetProperty("document").Text("number"));
        Assert.Equal(before, (await AssignmentsService.Get(service.Office, $"/plans/{planId}/versions/1")).GetProperty("indicators").GetRawText());
        var versions = (await AssignmentsService.Get(service.Office, $"/plans/{planId}/versions")).GetProperty("items");
        Assert.Equal(["1: 2668/QĐ-UBND", "2: 0000/QĐ-UBND-MAU"], versions.EnumerateArray().Select(version => $"{version.Number("version")}: {version.Text("documentNumber")}"));
        Assert.Equal(["budget-revenue", "forest-cover-rate", "internet-users-rate"], versions[1].Texts("changedMeasures"));
    }

    [Fact]
    public async Task The_other_services_hear_the_whole_plan_and_who_leads_no_longer()
    {
        var planId = await service.Issue(Samples.PlanOf("loan-bao"));

        await Amend(planId, Samples.Amendment(), "\"1\"");

        var told = Assert.Single(await service.Published<PlanAmended>(), plan => plan.PlanId == planId);
        Assert.Equal((30, 2, "0000/QĐ-UBND-MAU"), (told.Measures.Count, told.Version, told.AmendingDocument));
        Assert.Equal(new DateOnly(2024, 7, 15), told.EffectiveOn);
        Assert.Equal(47.5m, told.Measures.Single(measure => measure.Code == "forest-cover-rate").Target!.Value);
        var revoked = Assert.Single(await service.Published<AssignmentRevoked>(), assignment => assignment.PlanId == planId);
        Assert.Equal(("so-tttt", "internet-users-rate", 2), (revoked.OrganisationCode, revoked.MeasureCode, revoked.Version));
        var issued = Assert.Single(await service.Published<AssignmentIssued>(), assignment => assignment.PlanId == planId && assignment.MeasureCode == "internet-users-rate" && assignment.OrganisationCode == "so-khcn");
        Assert.Equal("Giám đốc Sở Khoa học và Công nghệ", issued.AccountableOffice);
    }

    [Fact]
    public async Task Who_has_not_seen_the_version_in_force_does_not_amend_it()
    {
        var planId = await service.Issue(Samples.PlanOf("phien-ban"));

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Amend(planId, Samples.Amendment(), null)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Amend(planId, Samples.Amendment(), "\"7\"")).StatusCode);
        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from plan_versions where plan_id = $1", planId));
    }

    [Fact]
    public async Task Many_who_amend_at_once_make_one_version()
    {
        var planId = await service.Issue(Samples.PlanOf("cung-sua"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Amend(planId, Samples.Amendment(), "\"1\"")));

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single(await service.Published<PlanAmended>(), amended => amended.PlanId == planId);
    }

    [Fact]
    public async Task The_same_document_amends_once()
    {
        var planId = await service.Issue(Samples.PlanOf("mot-lan"));
        await Amend(planId, Samples.Amendment(), "\"1\"");

        var again = await Amend(planId, Samples.Amendment(), "\"2\"");

        Assert.Equal((HttpStatusCode.Conflict, "amendment.already-made"), (again.StatusCode, (await AssignmentsService.Read(again)).Text("rule")));
    }

    [Fact]
    public async Task A_draft_is_loaded_again_instead()
    {
        var planId = await service.Load(Samples.PlanOf("du-thao"));

        var answer = await Amend(planId, Samples.Amendment(), "\"1\"");

        Assert.Equal((HttpStatusCode.Conflict, "plan.not-issued"), (answer.StatusCode, (await AssignmentsService.Read(answer)).Text("rule")));
    }

    [Fact]
    public async Task A_measure_the_plan_lacks_is_named()
    {
        var planId = await service.Issue(Samples.PlanOf("khong-co"));

        var answer = await Amend(planId, Change.At(Samples.Amendment(), "changes[1].measureCode", "\"no-such\""), "\"1\"");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(JsonValueKind.Array, (await AssignmentsService.Read(answer)).GetProperty("errors").GetProperty("changes[1].measureCode").ValueKind);
    }

    [Fact]
    public async Task An_unknown_plan_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Amend(Guid.CreateVersion7(), Samples.Amendment(), "\"1\"")).StatusCode);

    private async Task<HttpResponseMessage> Amend(Guid planId, JsonNode amendment, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/plans/{planId}/amendments") { Content = JsonContent.Create(amendment) };
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        return await service.Office.SendAsync(request);
    }
}
