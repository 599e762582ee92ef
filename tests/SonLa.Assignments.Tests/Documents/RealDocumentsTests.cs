using System.Text.Json;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>The real documents of Sơn La 2024 through the review service.</summary>
public sealed class RealDocumentsTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    private const string Decision = "quyet-dinh-2668-son-la-2023.txt";
    private const string Directive = "chi-thi-01-son-la-2024.txt";
    private const string TaskDecision = "quyet-dinh-nhiem-vu-giai-phap-son-la-2024.txt";

    [SeedFact]
    public async Task The_decision_and_the_directive_propose_twenty_two_targets_six_open_and_every_doubt()
    {
        var proposal = await service.Propose(await Uploaded(Decision, Directive));

        var indicators = proposal.GetProperty("plan").GetProperty("indicators").EnumerateArray().ToList();
        Assert.Equal((28, 30, 22), (proposal.GetProperty("counts").Number("indicators"), proposal.GetProperty("counts").Number("measures"), proposal.GetProperty("counts").Number("indicatorsWithTarget")));
        Assert.Equal(["9", "11", "17", "23", "27", "28"], indicators.Where(Open).Select(indicator => indicator.Text("ordinal")!));
        Assert.Equal(28, proposal.GetProperty("plan").Number("indicatorCount"));
        Assert.Equal(
            ["01/CT-UBND, mục 6", "01/CT-UBND, mục 14c", "01/CT-UBND, mục 15", "01/CT-UBND, mục 21b"],
            proposal.Findings("unmatched").Select(finding => finding.Text("text")!.Split(':')[0]));
        Assert.Equal(28m, indicators.Single(indicator => indicator.Text("ordinal") == "10").GetProperty("measures")[0].GetProperty("subValues")[0].GetProperty("value").GetDecimal());
        var merged = Contradiction(proposal, "target.merged");
        Assert.Equal(["01/CT-UBND", "2668/QĐ-UBND"], merged.References());
        Assert.Contains("25, 27", merged.Text("text"), StringComparison.Ordinal);
        Assert.Contains("93,2 %", Contradiction(proposal, "structure.not-100").Text("text"), StringComparison.Ordinal);
        Assert.Equal("265/QĐ-UBND", Contradiction(proposal, "reference.unresolved").Text("value"));
        Assert.Contains(proposal.Findings("open"), finding => finding.Text("code") == "reference.unresolved" && finding.Text("text")!.Contains("11/CT-UBND", StringComparison.Ordinal));
    }

    [SeedFact]
    public async Task A_third_document_shows_that_a_number_lost_a_figure()
    {
        var proposal = await service.Propose(await Uploaded(Decision, Directive, TaskDecision));

        var slip = Contradiction(proposal, "reference.near-miss");

        Assert.Equal("265/QĐ-UBND", slip.Text("value"));
        Assert.Equal(2, slip.References().Count());
        Assert.Contains("2665/QĐ-UBND", slip.Text("text"), StringComparison.Ordinal);
    }

    [SeedFact]
    public async Task Three_documents_become_a_plan_with_sixty_three_tasks_in_force()
    {
        var proposal = await service.Propose(await Uploaded(TaskDecision, Decision, Directive));
        var asked = proposal.Unanswered().Count();
        proposal = await service.Office.ConfirmWaiting(proposal);

        var adopted = await service.Office.PostAsync($"/proposals/{proposal.Text("proposalId")}/plan", null);
        Assert.True(adopted.IsSuccessStatusCode, await adopted.Content.ReadAsStringAsync());
        var planId = (await AssignmentsService.Read(adopted)).Text("planId");
        var issued = await service.Chairman.PostAsync($"/plans/{planId}/issue", null);
        var summary = await AssignmentsService.Get(service.Office, $"/plans/{planId}/summary");

        Assert.True(issued.IsSuccessStatusCode, await issued.Content.ReadAsStringAsync());
        Assert.Equal(63, proposal.GetProperty("plan").GetProperty("tasks").GetArrayLength());
        Assert.Equal((28, 22, 63), (summary.Number("indicators"), summary.Number("indicatorsWithTarget"), summary.Number("tasks") + summary.Number("requests")));
        Assert.InRange(asked, 1, 60);
        Assert.Equal(["3.4"], summary.Texts("tasksWithoutLead"));
    }

    private static bool Open(JsonElement indicator) => indicator.GetProperty("measures").EnumerateArray().Any(measure => measure.GetProperty("target").ValueKind == JsonValueKind.Null);

    private static JsonElement Contradiction(JsonElement proposal, string code) =>
        Assert.Single(proposal.Findings("contradiction"), finding => finding.Text("code") == code && finding.GetProperty("quotes").EnumerateArray().Any(quote => quote.Text("reference") == "01/CT-UBND"));

    private async Task<Guid[]> Uploaded(params string[] names)
    {
        var ids = new List<Guid>();
        foreach (var name in names)
        {
            var answer = await AssignmentsService.Read(await service.Office.Send(await File.ReadAllBytesAsync(Path.Combine(Samples.Seeds!, name)), name));
            ids.Add(answer.GetProperty("documentId").GetGuid());
        }

        return [.. ids];
    }
}
