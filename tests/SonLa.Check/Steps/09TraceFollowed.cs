using System.Text.Json;
using SonLa.Check.Platform;
using SonLa.Check.Telemetry;

namespace SonLa.Check.Steps;

/// <summary>Finds one submission's way through the processes: gateway, Reporting, outbox, broker, Notifications; all under one trace id.</summary>
internal static class TraceFollowed
{
    /// <summary>Name of the spans of database statements, which the file has and the printed line leaves out.</summary>
    private const string Statement = "postgresql";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var trace = await Until.Found(
            $"one trace leads from the gateway through the broker to a notification ({journey.Telemetry.Spans} spans received)",
            Patience,
            () => Task.FromResult(journey.Telemetry.TraceIds.Select(journey.Telemetry.Trace).FirstOrDefault(IsComplete)),
            cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(journey.Settings.Output, "trace.json"), JsonSerializer.Serialize(trace, Readable) + "\n", cancellationToken);
        var way = string.Join(" → ", trace.Where(span => span.Name != Statement).Select(span => $"{span.Service}: {span.Name}").Distinct());
        journey.Summary.Note("trace.id", trace[0].TraceId);
        return $"trace {trace[0].TraceId}, {trace.Count} spans: {way}";
    }

    private static bool IsComplete(IReadOnlyList<Span> trace) =>
        trace.Any(span => span.Service == "gateway" && Shows(span, "submission"))
        && trace.Any(span => span.Service == "reporting" && Shows(span, "submission"))
        && trace.Any(span => span.Service == "reporting" && span.Name == "outbox publish")
        && trace.Any(span => span.Service == "notifications" && Shows(span, "ReportSubmitted"));

    private static bool Shows(Span span, string text) =>
        span.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || span.Attributes.Values.Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase));
}
