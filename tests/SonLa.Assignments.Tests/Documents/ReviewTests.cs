using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>From documents to a plan in force, as the office does it.</summary>
public sealed class ReviewTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task A_decision_is_uploaded_reviewed_adopted_and_issued()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities);
        var early = await service.Office.PostAsync($"/proposals/{Id(proposal)}/plan", null);
        foreach (var finding in proposal.Unanswered())
        {
            proposal = await service.Office.Answer(proposal, finding.Number("number"), new { decision = "confirmed" });
        }

        var adopted = await service.Office.PostAsync($"/proposals/{Id(proposal)}/plan", null);

        Assert.Equal((HttpStatusCode.Conflict, "proposal.unanswered"), (early.StatusCode, (await AssignmentsService.Read(early)).Text("rule")));
        Assert.Equal(HttpStatusCode.Created, adopted.StatusCode);
        var plan = await AssignmentsService.Read(adopted);
        Assert.Equal((28, 30), (plan.GetProperty("summary").Number("indicators"), plan.GetProperty("summary").Number("measures")));
        Assert.Equal("2668/QĐ-UBND", plan.GetProperty("summary").Text("documentNumber"));
        var again = await service.Office.PostAsync($"/proposals/{Id(proposal)}/plan", null);
        Assert.Equal((HttpStatusCode.OK, plan.Text("planId")), (again.StatusCode, (await AssignmentsService.Read(again)).Text("planId")));
        var changed = await service.Office.PutAsJsonAsync($"/proposals/{Id(proposal)}/findings/1", new { decision = "corrected", value = "x" });
        Assert.Equal("proposal.adopted", (await AssignmentsService.Read(changed)).Text("rule"));
        var issued = await service.Chairman.PostAsync($"/plans/{plan.Text("planId")}/issue", null);
        Assert.Equal(HttpStatusCode.OK, issued.StatusCode);
        Assert.Equal(162, (await AssignmentsService.Read(issued)).Number("assignments"));
    }

    [Fact]
    public async Task A_decision_and_a_directive_in_word_propose_the_targets_of_twenty_two_and_leave_six_open()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, DocumentDesk.Targets);

        var counts = proposal.GetProperty("counts");
        Assert.Equal((28, 30, 22), (counts.Number("indicators"), counts.Number("measures"), counts.Number("indicatorsWithTarget")));
        Assert.Equal(4, proposal.Findings("unmatched").Count());
        var merged = proposal.Findings("contradiction").Single(finding => finding.Text("code") == "target.merged");
        Assert.Equal(["01/CT-UBND", "2668/QĐ-UBND"], merged.References());
        Assert.Equal("indicators[24].measures[0].target", merged.Text("field"));
        var structure = proposal.Findings("contradiction").Single(finding => finding.Text("code") == "structure.not-100");
        Assert.Contains("93,2 %", structure.Text("text"), StringComparison.Ordinal);
        Assert.Equal(3, structure.GetProperty("quotes").GetArrayLength());
        Assert.DoesNotContain(proposal.Findings(), finding => finding.Text("kind") is "found" or "uncertain" or "contradiction" && finding.GetProperty("quotes").GetArrayLength() == 0);
    }

    [Fact]
    public async Task A_decision_that_is_only_named_joins_the_sources_and_its_number_can_be_put_right()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, DocumentDesk.Targets, "giay-moi/document.html");
        var slip = proposal.Findings("contradiction").Single(finding => finding.Text("code") == "reference.unresolved" && finding.Text("value") == "265/QĐ-UBND");

        var corrected = await service.Office.Answer(proposal, slip.Number("number"), new { decision = "corrected", value = "2665/QĐ-UBND" });

        Assert.Contains("265/QĐ-UBND", slip.GetProperty("quotes")[0].Text("text"), StringComparison.Ordinal);
        Assert.Equal("2665/QĐ-UBND", corrected.GetProperty("plan").GetProperty("sources").EnumerateArray().Last().Text("number"));
    }

    [Fact]
    public async Task Another_print_of_the_same_signed_document_proposes_nothing_new()
    {
        var first = await service.Propose("lam-son-2026-trach-nhiem/document.docx");
        var print = await AssignmentsService.Read(await service.Office.Upload("lam-son-2026-trach-nhiem/tabs.txt"));
        var again = await service.Office.PostAsJsonAsync("/proposals", new { documentIds = new[] { print.GetProperty("documentId").GetGuid() } });
        var both = await service.Office.PostAsJsonAsync("/proposals", new { documentIds = await service.DocumentIds("lam-son-2026-trach-nhiem/document.docx", "lam-son-2026-trach-nhiem/tabs.txt") });

        Assert.Equal(first.GetProperty("documents")[0].Text("documentId"), print.Text("printOf"));
        Assert.Equal((HttpStatusCode.OK, Id(first)), (again.StatusCode, Id(await AssignmentsService.Read(again))));
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
    }

    [Fact]
    public async Task The_same_documents_in_another_order_propose_nothing_new()
    {
        var first = await service.Propose(DocumentDesk.Responsibilities, "thu-cam-on/document.docx");
        var ids = await service.DocumentIds("thu-cam-on/document.docx", DocumentDesk.Responsibilities);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => service.Office.PostAsJsonAsync("/proposals", new { documentIds = ids })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        foreach (var answer in answers)
        {
            Assert.Equal(Id(first), Id(await AssignmentsService.Read(answer)));
        }
    }

    [Fact]
    public async Task Every_finding_tells_the_words_it_rests_on_and_where_they_stand()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, "bang-gia/document.docx");

        var named = proposal.Findings().Where(finding => finding.Text("code") is "indicator.read").ToList();

        Assert.Equal(30, named.Count);
        Assert.All(named, finding => Assert.Equal("2668/QĐ-UBND", finding.GetProperty("quotes")[0].Text("reference")));
        Assert.All(named, finding => Assert.True(finding.GetProperty("quotes")[0].Number("row") > 0));
        Assert.All(proposal.Findings("open").Where(finding => finding.Text("code") == "target.open"), finding => Assert.Equal(JsonValueKind.Null, finding.GetProperty("value").ValueKind));
    }

    [Fact]
    public async Task A_corrected_name_stands_in_the_plan_and_is_remembered_for_other_documents()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, "giay-moi/document.docx");
        var unknown = proposal.Findings().Single(finding => finding.Text("field") == "indicators[4].measures[0].coordinators[1]");

        var corrected = await service.Office.Answer(proposal, unknown.Number("number"), new { decision = "corrected", value = "Giám đốc Sở Tài chính" });

        Assert.Equal("Giám đốc Sở Tài chính", CoordinatorOf(corrected));
        Assert.Equal(proposal.Number("version") + 1, corrected.Number("version"));
        var other = await service.Propose("son-la-2024-trach-nhiem/tabs.txt", "giay-moi/plain.txt", "thu-cam-on/plain.txt");
        Assert.Equal("Giám đốc Sở Tài chính", CoordinatorOf(other));
        Assert.Equal("found", other.Findings().Single(finding => finding.Text("field") == "indicators[4].measures[0].coordinators[1]").Text("kind"));
        Assert.Contains(
            "Giám đốc Sở Tài chính",
            await service.Database().Scalar<string>("select after::text from audit_records where subject_type = 'KnownName' and after::text like '%Sở Tài chính%'"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_takes_a_name_out_of_its_list()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, "giay-moi/plain.txt", "bang-gia/tabs.txt");
        var second = proposal.Findings().Single(finding => finding.Text("field") == "indicators[9].measures[0].coordinators[1]");

        var corrected = await service.Office.Answer(proposal, second.Number("number"), new { decision = "corrected", value = (string?)null });

        Assert.Equal(1, corrected.GetProperty("plan").GetProperty("indicators")[9].GetProperty("measures")[0].GetProperty("coordinators").GetArrayLength());
    }

    [Theory]
    [InlineData("{\"decision\": \"perhaps\"}", "decision")]
    [InlineData("{\"decision\": \"confirmed\", \"value\": \"x\"}", "value")]
    [InlineData("{\"decision\": \"corrected\", \"value\": 5}", "value")]
    [InlineData("{\"decision\": \"corrected\", \"value\": {\"a\": 1}}", "value")]
    [InlineData("{\"decision\": \"corrected\", \"value\": \"\"}", "value")]
    [InlineData("{\"decision\": \"corrected\", \"extra\": 1}", "extra")]
    public async Task An_answer_that_cannot_stand_in_the_plan_is_a_problem_at_its_field(string body, string field)
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, "thu-cam-on/plain.txt");
        var name = proposal.Findings().First(finding => finding.Text("code") == "indicator.read").Number("number");

        var answer = await service.Office.PutAsync($"/proposals/{Id(proposal)}/findings/{name}", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await AssignmentsService.Read(answer)).GetProperty("errors").EnumerateObject().Select(error => error.Name.Split('.')[0]));
    }

    [Fact]
    public async Task An_answer_to_a_version_that_has_passed_is_refused()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, "bang-gia/tabs.txt");
        await service.Office.Answer(proposal, 1, new { decision = "confirmed" });
        var client = service.Office;
        client.DefaultRequestHeaders.IfMatch.ParseAdd($"\"{proposal.Number("version")}\"");

        var late = await client.PutAsJsonAsync($"/proposals/{Id(proposal)}/findings/2", new { decision = "confirmed" });

        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
    }

    [Fact]
    public async Task Several_findings_are_confirmed_in_one_go_and_earlier_answers_stay()
    {
        var proposal = await service.Propose(DocumentDesk.Responsibilities, "lam-son-2026-thi-dua/document.docx");
        var title = proposal.Findings().Single(finding => finding.Text("field") == "document.title").Number("number");
        await service.Office.Answer(proposal, title, new { decision = "corrected", value = "Tên đã sửa" });
        var numbers = proposal.Findings("found").Select(finding => finding.Number("number")).ToArray();

        var confirmed = await service.Office.PostAsJsonAsync($"/proposals/{Id(proposal)}/confirmations", new { numbers });
        var again = await service.Office.PostAsJsonAsync($"/proposals/{Id(proposal)}/confirmations", new { numbers });
        var unknown = await service.Office.PostAsJsonAsync($"/proposals/{Id(proposal)}/confirmations", new { numbers = new[] { 1, 100_000 } });
        var none = await service.Office.PostAsJsonAsync($"/proposals/{Id(proposal)}/confirmations", new { numbers = Array.Empty<int>() });

        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        var seen = await AssignmentsService.Read(confirmed);
        Assert.All(seen.Findings("found"), finding => Assert.Equal(finding.Number("number") == title ? "corrected" : "confirmed", finding.Text("decision")));
        Assert.Equal("Tên đã sửa", seen.GetProperty("plan").GetProperty("document").Text("title"));
        Assert.Equal(seen.Number("version"), (await AssignmentsService.Read(again)).Number("version"));
        Assert.All([unknown, none], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.True((await AssignmentsService.Read(unknown)).GetProperty("errors").TryGetProperty("numbers[1]", out _));
    }

    [Fact]
    public async Task What_no_document_says_cannot_be_confirmed_in_one_go()
    {
        var proposal = await service.Propose("lam-son-2022-chi-tieu/document.docx");
        var missing = proposal.Findings("missing").First().Number("number");

        var answer = await service.Office.PostAsJsonAsync($"/proposals/{Id(proposal)}/confirmations", new { numbers = new[] { missing } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await AssignmentsService.Read(answer)).GetProperty("errors").TryGetProperty("numbers[0]", out _));
    }

    [Fact]
    public async Task Documents_that_make_nobody_answer_propose_no_plan()
    {
        await service.KnowsOrganisations();
        var ids = await service.DocumentIds("thu-cam-on/plain.txt", "giay-moi/document.html");

        var nobody = await service.Office.PostAsJsonAsync("/proposals", new { documentIds = ids });
        var unknown = await service.Office.PostAsJsonAsync("/proposals", new { documentIds = new[] { Guid.CreateVersion7() } });
        var none = await service.Office.PostAsJsonAsync("/proposals", new { documentIds = Array.Empty<Guid>() });
        var twice = await service.Office.PostAsJsonAsync("/proposals", new { documentIds = new[] { ids[0], ids[0] } });

        Assert.Equal((HttpStatusCode.Conflict, "proposal.nobody-answers"), (nobody.StatusCode, (await AssignmentsService.Read(nobody)).Text("rule")));
        Assert.All([unknown, none, twice], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.True((await AssignmentsService.Read(unknown)).GetProperty("errors").TryGetProperty("documentIds[0]", out _));
    }

    private static Guid Id(JsonElement proposal) => proposal.GetProperty("proposalId").GetGuid();

    private static string CoordinatorOf(JsonElement proposal) =>
        proposal.GetProperty("plan").GetProperty("indicators")[4].GetProperty("measures")[0].GetProperty("coordinators")[1].GetString()!;
}
