using System.Net;
using System.Net.Http.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Proposals;

public sealed class ConductProposalTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private readonly Guid _officer = Guid.CreateVersion7();

    public async Task InitializeAsync()
    {
        await service.OpenOnce();
        await service.SetClock(ReportingService.At("2024-03-05T09:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_proposal_is_decided_by_the_chairman_with_a_document_and_the_party_sees_the_decision_and_not_the_proposal()
    {
        using var proposed = await Propose(Office(), "correction", new { kind = "organisation", organisationCode = "so-xd" }, await Missing("so-xd"));
        var id = (await proposed.Json()).Text("proposalId");
        var before = await service.Head("so-xd").GetAsync($"/conduct-proposals/{id}");

        using var byOffice = await Decide(Office(), id, "\"1\"", new { approved = true, documentNumber = "9/QĐ", documentDate = "2024-03-05" });
        using var blind = await Decide(Chairman(), id, null, new { approved = true, documentNumber = "9/QĐ", documentDate = "2024-03-05" });
        using var bare = await Decide(Chairman(), id, "\"1\"", new { approved = true });
        using var future = await Decide(Chairman(), id, "\"1\"", new { approved = true, documentNumber = "9/QĐ", documentDate = "2024-03-06" });
        using var past = await Decide(Chairman(), id, "\"1\"", new { approved = true, documentNumber = "9/QĐ", documentDate = "2024-03-01" });
        using var decided = await Decide(Chairman(), id, "\"1\"", new { approved = true, documentNumber = "312/UBND-TH", documentDate = "2024-03-05" });
        using var again = await Decide(Chairman(), id, "\"2\"", new { approved = false, note = "Không" });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.NotFound), (proposed.StatusCode, before.StatusCode));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.PreconditionRequired), (byOffice.StatusCode, blind.StatusCode));
        Assert.Equal(["documentDate", "documentNumber"], (await bare.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.True((await future.Json()).GetProperty("errors").TryGetProperty("documentDate", out _));
        Assert.True((await past.Json()).GetProperty("errors").TryGetProperty("documentDate", out _));
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.Equal("proposal.closed", (await again.Json()).Text("rule"));
        var seen = await service.Head("so-xd").GetJson($"/conduct-proposals/{id}");
        Assert.Equal(["proposed", "approved"], seen.GetProperty("steps").EnumerateArray().Select(step => step.Text("state")));
        Assert.Equal("312/UBND-TH", seen.GetProperty("steps")[1].Text("documentNumber"));
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client("specialist", "so-xd").GetAsync($"/conduct-proposals/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Planning().GetAsync($"/conduct-proposals/{id}")).StatusCode);
        Assert.Single(await service.Published<ConductProposed>(), one => one.ProposalId.ToString() == id);
        Assert.Single(await service.Published<ConductDecided>(), one => one.ProposalId.ToString() == id && one is { Outcome: "approved", DocumentNumber: "312/UBND-TH" });
        Assert.Equal("312/UBND-TH", await service.Database().Scalar<string>("select document from audit_records where subject_type = 'ConductProposal' and subject_id like $1 and document is not null", $"%{id}%"));
    }

    [Fact]
    public async Task A_refusal_needs_its_reason_and_the_party_never_learns_of_it()
    {
        using var proposed = await Propose(Office(), "discipline", new { kind = "head", organisationCode = "so-tc" }, await Missing("so-tc"));
        var id = (await proposed.Json()).Text("proposalId");

        using var silent = await Decide(Chairman(), id, "\"1\"", new { approved = false });
        using var refused = await Decide(Chairman(), id, "\"1\"", new { approved = false, note = "Lỗi khách quan" });

        Assert.True((await silent.Json()).GetProperty("errors").TryGetProperty("note", out _));
        Assert.Equal("refused", (await refused.Json()).Text("state"));
        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-tc").GetAsync($"/conduct-proposals/{id}")).StatusCode);
        Assert.DoesNotContain((await service.Head("so-tc").GetJson("/conduct-proposals?year=2024")).GetProperty("items").EnumerateArray(), one => one.Text("proposalId") == id);
        Assert.Contains((await Office().GetJson("/conduct-proposals?year=2024&state=refused")).GetProperty("items").EnumerateArray(), one => one.Text("proposalId") == id);
    }

    [Fact]
    public async Task Nobody_decides_their_own_proposal_and_only_its_organisation_takes_it_back()
    {
        var both = Guid.CreateVersion7();
        using var proposed = await Propose(service.Client(["ubnd-office", "chairman"], "vp-ubnd", both), "praise", new { kind = "collective", organisationCode = "so-tc", name = "Phòng Ngân sách" }, await Missing("so-tc"));
        var id = (await proposed.Json()).Text("proposalId");

        using var own = await Decide(service.Client(["chairman"], "ubnd-tinh", both), id, "\"1\"", new { approved = true, documentNumber = "9/QĐ", documentDate = "2024-03-05" });
        using var foreign = await Withdraw(service.Head("so-xd"), id, "\"1\"");
        using var withdrawn = await Withdraw(Office(), id, "\"1\"");

        Assert.Equal("proposal.own-proposal", (await own.Json()).Text("rule"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (foreign.StatusCode, withdrawn.StatusCode));
        Assert.Equal("withdrawn", (await withdrawn.Json()).Text("state"));
    }

    [Fact]
    public async Task Who_is_only_requested_is_never_corrected_and_evidence_must_be_there_to_be_seen()
    {
        var evidence = await Missing("so-tc");
        using var requested = await Propose(Office(), "discipline", new { kind = "organisation", organisationCode = "cuc-thong-ke" }, evidence);
        using var praised = await Propose(Office(), "praise", new { kind = "organisation", organisationCode = "cuc-thong-ke" }, evidence);
        using var invented = await Propose(Office(), "praise", new { kind = "organisation", organisationCode = "so-tc" }, new { kind = "obligation", id = Guid.CreateVersion7() });
        using var wrongForm = await Propose(Office(), "praise", new { kind = "organisation", organisationCode = "so-tc" }, new { kind = "report", id = Guid.CreateVersion7() });
        using var byHead = await Propose(service.Head("so-tc"), "praise", new { kind = "organisation", organisationCode = "so-tc" }, evidence);
        using var byPlanning = await Propose(service.Planning(), "praise", new { kind = "organisation", organisationCode = "so-tc" }, evidence);
        using var none = await Office().PostOnce("/conduct-proposals", new { year = 2024, kind = "scold", party = new { kind = "crowd", organisationCode = "" }, reason = "", evidence = Array.Empty<object>() });

        Assert.Equal("proposal.only-requested", (await requested.Json()).Text("rule"));
        Assert.Equal(HttpStatusCode.Created, praised.StatusCode);
        Assert.True((await invented.Json()).GetProperty("errors").TryGetProperty("evidence[0].id", out _));
        Assert.True((await wrongForm.Json()).GetProperty("errors").TryGetProperty("evidence[0].revision", out _));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (byHead.StatusCode, byPlanning.StatusCode));
        Assert.Equal(["evidence", "kind", "party.kind", "party.organisationCode", "reason"], (await none.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    private HttpClient Office() => service.Client("ubnd-office", "vp-ubnd", _officer);

    private HttpClient Chairman() => service.Client("chairman", "ubnd-tinh");

    private async Task<object> Missing(string organisationCode) => new { kind = "obligation", id = await service.ObligationOf(organisationCode, "b", "2024-02") };

    private static Task<HttpResponseMessage> Propose(HttpClient client, string kind, object party, object evidence) =>
        client.PostOnce("/conduct-proposals", new { year = 2024, kind, party, reason = "Nêu trong minh chứng", evidence = new[] { evidence } });

    private static Task<HttpResponseMessage> Decide(HttpClient client, string id, string? etag, object decision) => Post(client, $"/conduct-proposals/{id}/decision", etag, decision);

    private static Task<HttpResponseMessage> Withdraw(HttpClient client, string id, string etag) => Post(client, $"/conduct-proposals/{id}/withdrawal", etag, new { reason = "Lập lại" });

    private static async Task<HttpResponseMessage> Post(HttpClient client, string path, string? etag, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(new(etag));
        }

        return await client.SendAsync(request);
    }
}
