using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Assignments.Tests.Documents;
using Xunit;

namespace SonLa.Assignments.Tests.Tasks;

/// <summary>Deadlines and capital review rounds of documents, handed over to the calendar and the budget.</summary>
public sealed class CalendarProposalTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    private const string TaskDecision = "thanh-giang-2023-nhiem-vu/document.docx";

    [Fact]
    public async Task Deadlines_of_a_reviewed_document_become_regimes_and_what_cannot_is_listed_with_the_reason()
    {
        var calendar = await AssignmentsService.Get(service.Office, $"/plans/{await Loaded()}/calendar");

        var regimes = calendar.GetProperty("regimes").EnumerateArray().ToList();
        var monthly = regimes.Single(regime => regime.Texts("periods").Single() == "month");
        Assert.Equal(("before", 20), (monthly.GetProperty("due").Text("limit"), monthly.GetProperty("due").Number("dayOfLastMonth")));
        Assert.Equal(["department", "district"], monthly.GetProperty("audience").Texts("kinds"));
        Assert.Equal(["vp-ubnd follow", "so-khdt consolidate"], monthly.GetProperty("recipients").EnumerateArray().Select(recipient => $"{recipient.Text("organisationCode")} {recipient.Text("purpose")}"));
        Assert.Equal("so-khdt", monthly.Text("consolidator"));
        Assert.True(monthly.GetProperty("holdsFrom").GetProperty("assumption").GetBoolean());
        Assert.Equal(["quarter"], regimes.Single(regime => regime.GetProperty("due").TryGetProperty("dayOfLastMonth", out var day) && day.GetInt32() == 15).Texts("periods"));
        var year = regimes.Single(regime => regime.GetProperty("due").TryGetProperty("date", out var date) && date.GetString() == "2023-12-05");
        Assert.Equal(["so-khdt"], year.GetProperty("audience").Texts("organisations"));
        Assert.Equal("bo-khdt", year.GetProperty("onward")[0].Text("organisationCode"));
        var left = calendar.GetProperty("notTaken").EnumerateArray().ToList();
        Assert.Equal(2, left.Count(deadline => deadline.Text("reason") == "state-on-a-day"));
        Assert.Equal(5, left.Count(deadline => deadline.Text("reason") == "no-day"));
    }

    [Fact]
    public async Task Regimes_have_the_shape_of_a_calendar_file()
    {
        var calendar = await AssignmentsService.Get(service.Office, $"/plans/{await Loaded()}/calendar");

        var schema = JsonSchema.Of("calendar");

        Assert.NotEmpty(calendar.GetProperty("regimes").EnumerateArray());
        Assert.All(calendar.GetProperty("regimes").EnumerateArray(), regime => Assert.Empty(schema.Faults(regime, "#/$defs/regime")));
    }

    [Fact]
    public async Task Review_rounds_are_handed_over_whole_and_the_rest_is_listed()
    {
        var proposed = await AssignmentsService.Get(service.Office, $"/plans/{await Loaded()}/review-rounds");

        Assert.Equal(
            ["1 2023-05-31 45 carried-over", "2 2023-08-31 65 all"],
            proposed.GetProperty("rounds").EnumerateArray().Select(round => $"{round.Number("number")} {round.Text("cutOff")} {round.GetProperty("thresholdPercent").GetDecimal():0} {round.Text("filter")}"));
        Assert.Equal([3], proposed.GetProperty("notTaken").EnumerateArray().Select(round => round.Number("number")));
        Assert.Equal(JsonValueKind.Null, proposed.GetProperty("adHocUntil").ValueKind);
    }

    [Theory]
    [InlineData("deadlines[0].kind", "\"daily\"", "deadlines[0].kind")]
    [InlineData("deadlines[0].date", "\"2019-01-20\"", "deadlines[0].date")]
    [InlineData("deadlines[0].day", "32", "deadlines[0].day")]
    [InlineData("deadlines[0].source", "\"1/QĐ\"", "deadlines[0].source")]
    [InlineData("reviewRounds[0].thresholdPercent", "0", "reviewRounds[0].thresholdPercent")]
    [InlineData("reviewRounds[0].filter", "\"some\"", "reviewRounds[0].filter")]
    public async Task A_deadline_or_round_that_cannot_be_is_a_problem_at_its_place(string path, string json, string field)
    {
        await service.KnowsOrganisations();
        var plan = Samples.PlanOf("han-sai");
        plan["deadlines"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"code": "d-1", "kind": "once", "date": "2024-01-30", "day": null, "months": null, "boundary": "before", "who": null, "to": [], "onward": [], "what": "Báo cáo", "section": "1", "source": "2668/QĐ-UBND"}]""");
        plan["reviewRounds"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"number": 1, "cutOff": "2024-06-30", "thresholdPercent": 50, "appliesTo": "dự án chuyển tiếp", "filter": "carried-over", "adjustBefore": null, "source": "2668/QĐ-UBND"}]""");

        var answer = await service.Office.PostAsJsonAsync("/plans", Change.At(plan, path, json));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await AssignmentsService.Read(answer)).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    /// <summary>The draft plan that two sample documents make: one year for both, everything that waits confirmed.</summary>
    private async Task<Guid> Loaded()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, TaskDecision);
        if (proposal.Text("state") == "open")
        {
            var year = proposal.Findings().Single(finding => finding.Text("field") == "planYear");
            proposal = await service.Office.Answer(proposal, year.Number("number"), new { decision = "corrected", value = 2023 });
            await service.Office.ConfirmWaiting(proposal);
        }

        var adopted = await service.Office.PostAsync($"/proposals/{proposal.Text("proposalId")}/plan", null);
        Assert.True(adopted.IsSuccessStatusCode, await adopted.Content.ReadAsStringAsync());
        return (await AssignmentsService.Read(adopted)).GetProperty("planId").GetGuid();
    }
}
