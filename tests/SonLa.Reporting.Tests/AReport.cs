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
