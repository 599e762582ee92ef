using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;

namespace SonLa.Reporting.Tests.Tasks;

/// <summary>Tasks as Assignments publishes them, and what their people say of them.</summary>
public static class ATask
{
    public const string Document = "01/CT-UBND";

    public static TaskIssued Of(Guid planId, string code, params IReadOnlyList<string> leads) => new()
    {
        TaskId = Guid.CreateVersion7(),
        PlanId = planId,
        PlanYear = 2024,
        TaskCode = code,
        Section = code.Replace('-', '.'),
        Heading = "Phát triển kinh tế",
        Text = $"Thực hiện nhiệm vụ {code}.",
        DocumentNumber = Document,
        Obligation = "assigned",
        Withdrawn = false,
        Collective = false,
        LeadCodes = leads,
        CoordinatorCodes = [],
        EvaluatorCodes = [],
        MonitorCodes = [],
        UnresolvedNames = [],
        IssuedAt = ReportingService.Start,
        Version = 1,
    };

    public static AccountChanged Person(string name, string organisationCode, string role = "specialist") => new()
    {
        AccountId = Guid.CreateVersion7(),
        DisplayName = name,
        OrganisationCode = organisationCode,
        Roles = [role],
        Active = true,
        Version = 1,
    };

    public static Task<HttpResponseMessage> Progress(this HttpClient client, Guid taskId, string period, string grade, string text = "Đã triển khai.", string? reason = null) =>
        client.PostOnce($"/tasks/{taskId}/progress", new { period, grade, text, reason });

    /// <summary>The task as somebody sees it.</summary>
    public static Task<JsonElement> Task(this HttpClient client, Guid taskId) => client.GetJson($"/tasks/{taskId}");

    public static async Task<string> State(this HttpClient client, Guid taskId) => (await client.Task(taskId)).GetProperty("task").Text("state");

    public static async Task<HttpStatusCode> Status(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Sends with the version that was seen.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, object body, int? version = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (version is { } seen)
        {
            request.Headers.IfMatch.ParseAdd($"\"{seen}\"");
        }

        return await client.SendAsync(request);
    }
}
