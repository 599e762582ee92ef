using System.Net.Http.Json;
using System.Text.Json;

namespace SonLa.Reporting.Tests;

/// <summary>Reports as the organisations' people write them.</summary>
public static class AReport
{
    public static readonly object Complete = new { assessment = "Đánh giá mẫu", proposals = "Đề xuất mẫu" };

    /// <summary>Assessment, proposals and one measure's estimate.</summary>
    public static object WithEstimate(string measureCode, decimal estimate) => new
    {
        assessment = "Đánh giá mẫu",
        proposals = "Đề xuất mẫu",
        figures = new[] { new { measureCode, toCutOff = new { value = estimate - 1 }, estimate = new { value = estimate } } },
    };

    public static async Task<HttpResponseMessage> Draft(this ReportingService service, string organisationCode, params IReadOnlyList<Guid> obligationIds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/reports") { Content = JsonContent.Create(new { obligationIds }) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await service.Head(organisationCode).SendAsync(request);
    }

    public static async Task<HttpResponseMessage> Correct(this ReportingService service, string organisationCode, object reportId, object correction)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/reports/{reportId}/corrections") { Content = JsonContent.Create(correction) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await service.Head(organisationCode).SendAsync(request);
    }

    /// <summary>Posts what creates something, under a key of its own.</summary>
    public static async Task<HttpResponseMessage> PostOnce(this HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await client.SendAsync(request);
    }

    /// <summary>Submits one measure's estimate for a period of regime a and accepts it.</summary>
    public static async Task<Guid> Accepted(this ReportingService service, string organisationCode, string measureCode, decimal estimate, string period)
    {
        var submitted = await service.Submit(organisationCode, WithEstimate(measureCode, estimate), await service.ObligationOf(organisationCode, "a", period));
        using var accepted = await service.Planning().PostAsync($"/reports/{submitted.Text("reportId")}/acceptance", null);
        accepted.EnsureSuccessStatusCode();
        return submitted.GetProperty("reportId").GetGuid();
    }

    public static async Task<HttpResponseMessage> Write(this ReportingService service, string organisationCode, HttpResponseMessage before, object content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/reports/{(await before.Json()).Text("reportId")}") { Content = JsonContent.Create(content) };
        request.Headers.IfMatch.Add(before.Headers.ETag!);
        return await service.Head(organisationCode).SendAsync(request);
    }

    public static async Task<HttpResponseMessage> HandIn(this ReportingService service, string organisationCode, HttpResponseMessage before)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/reports/{(await before.Json()).Text("reportId")}/submission");
        request.Headers.IfMatch.Add(before.Headers.ETag!);
        return await service.Head(organisationCode).SendAsync(request);
    }

    /// <summary>Drafts, writes and hands in a complete report.</summary>
    public static Task<JsonElement> Submit(this ReportingService service, string organisationCode, params IReadOnlyList<Guid> obligationIds) =>
        service.Submit(organisationCode, Complete, obligationIds);

    /// <summary>Drafts, writes and hands in a report of the given content.</summary>
    public static async Task<JsonElement> Submit(this ReportingService service, string organisationCode, object content, params IReadOnlyList<Guid> obligationIds)
    {
        var draft = await service.Draft(organisationCode, obligationIds);
        draft.EnsureSuccessStatusCode();
        var written = await service.Write(organisationCode, draft, content);
        written.EnsureSuccessStatusCode();
        var submitted = await service.HandIn(organisationCode, written);
        submitted.EnsureSuccessStatusCode();
        return await submitted.Json();
    }
}
