using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>What the office does with documents, in few words.</summary>
internal static class DocumentDesk
{
    public const string Responsibilities = "son-la-2024-trach-nhiem/document.docx";
    public const string Targets = "son-la-2024-thi-dua/document.docx";

    /// <summary>Sends a sample document as the office does.</summary>
    public static Task<HttpResponseMessage> Upload(this HttpClient client, string sample) =>
        client.Send(Samples.Document(sample), sample.Replace('/', '-'));

    public static Task<HttpResponseMessage> Send(this HttpClient client, byte[] content, string fileName)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return client.PostAsync($"/documents?fileName={Uri.EscapeDataString(fileName)}", body);
    }

    /// <summary>Uploads sample documents and has a plan proposed from them.</summary>
    public static async Task<JsonElement> Propose(this AssignmentsService service, params string[] samples) =>
        await service.Propose(await service.DocumentIds(samples));

    public static async Task<JsonElement> Propose(this AssignmentsService service, Guid[] documentIds)
    {
        await service.KnowsOrganisations();
        var answer = await service.Office.PostAsJsonAsync("/proposals", new { documentIds });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await AssignmentsService.Read(answer);
    }

    public static async Task<Guid[]> DocumentIds(this AssignmentsService service, params string[] samples)
    {
        var ids = new List<Guid>();
        foreach (var sample in samples)
        {
            var answer = await service.Office.Upload(sample);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            ids.Add((await AssignmentsService.Read(answer)).GetProperty("documentId").GetGuid());
        }

        return [.. ids];
    }

    public static async Task<JsonElement> Answer(this HttpClient client, JsonElement proposal, int number, object answer)
    {
        var replied = await client.PutAsJsonAsync($"/proposals/{proposal.GetProperty("proposalId")}/findings/{number}", answer);
        Assert.True(replied.IsSuccessStatusCode, await replied.Content.ReadAsStringAsync());
        return await AssignmentsService.Read(replied);
    }

    /// <summary>Confirms everything that waits and can be confirmed.</summary>
    public static async Task<JsonElement> ConfirmWaiting(this HttpClient client, JsonElement proposal)
    {
        var numbers = proposal.Unanswered().Where(finding => finding.Text("kind") != "missing").Select(finding => finding.Number("number")).ToArray();
        var confirmed = await client.PostAsJsonAsync($"/proposals/{proposal.GetProperty("proposalId")}/confirmations", new { numbers });
        Assert.True(confirmed.IsSuccessStatusCode, await confirmed.Content.ReadAsStringAsync());
        return await AssignmentsService.Read(confirmed);
    }

    public static IEnumerable<JsonElement> Findings(this JsonElement proposal, string? kind = null) =>
        proposal.GetProperty("findings").EnumerateArray().Where(finding => kind is null || finding.Text("kind") == kind);

    /// <summary>The documents that a finding quotes, each once.</summary>
    public static IEnumerable<string> References(this JsonElement finding) =>
        finding.GetProperty("quotes").EnumerateArray().Select(quote => quote.Text("reference")!).Distinct().Order();

    public static IEnumerable<JsonElement> Unanswered(this JsonElement proposal) =>
        proposal.Findings().Where(finding => finding.GetProperty("needsAnswer").GetBoolean() && finding.Text("decision") is null);
}
