using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SonLa.ServiceDefaults.Problems;

/// <summary>Writes RFC 9457 problems in the caller's language.</summary>
public static class Problem
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a problem whose status member equals the HTTP status; the standard sentences stand in for what is not given.</summary>
    public static Task Write(
        HttpContext context,
        int status,
        Say? detail = null,
        string? rule = null,
        IReadOnlyDictionary<string, Say[]>? errors = null)
    {
        var language = RequestLanguage.Of(context);
        var standard = StatusSentences.For(status);
        var body = new Dictionary<string, object?>
        {
            ["type"] = rule is null ? "about:blank" : $"urn:sonla:problem:{rule}",
            ["title"] = standard.Title.In(language),
            ["status"] = status,
            ["detail"] = (detail ?? standard.Detail).In(language),
            ["instance"] = context.Request.Path.Value,
            ["traceId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
        if (rule is not null)
        {
            body["rule"] = rule;
        }

        if (errors is not null)
        {
            body["errors"] = errors.ToDictionary(field => field.Key, field => field.Value.Select(say => say.In(language)).ToArray());
        }

        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(body, Json, "application/problem+json", context.RequestAborted);
    }
}
