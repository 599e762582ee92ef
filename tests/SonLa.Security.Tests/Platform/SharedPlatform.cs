using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace SonLa.Security.Tests.Platform;

/// <summary>One platform for the tests that leave it in order; it says as much as it can in its logs, and everything it says is kept.</summary>
public sealed class SharedPlatform : RunningPlatform
{
    private TelemetryCollector? _telemetry;

    /// <summary>Part of the name of every person here and of nothing else.</summary>
    public string PersonMark { get; } = Mark("Nguoi");

    /// <summary>What reports and messages say.</summary>
    public string TextMark { get; } = Mark("Noidung");

    /// <summary>All that the processes sent to the collector, as it came.</summary>
    public IReadOnlyCollection<byte[]> Telemetry => _telemetry!.Received;

    /// <summary>Writes the head's report of a month, every text in it marked, and may hand it in and have it returned; a report that is there is written on.</summary>
    public async Task<Guid> WriteReport(string organisation, string period, bool submit, bool sendBack)
    {
        using var head = await SignedIn($"gd.{organisation}", "reporting");
        var obligation = (await Body(await head.GetAsync($"/api/reporting/obligations?organisation={organisation}&period={period}&limit=1"))).GetProperty("items")[0];
        var id = obligation.GetProperty("reportId") is { ValueKind: JsonValueKind.String } known ? known.GetGuid() : await Draft(head, obligation.GetProperty("obligationId").GetGuid());
        await Change(head, HttpMethod.Put, id, "", Text((await Body(await head.GetAsync($"/api/reporting/reports/{id}"))).GetProperty("measures")));
        if (submit)
        {
            await Change(head, HttpMethod.Post, id, "/submission", null);
        }

        if (sendBack)
        {
            using var planning = await SignedIn("khdt", "reporting");
            await Change(planning, HttpMethod.Post, id, "/return", new { reason = $"Trả lại {TextMark}" });
        }

        return id;
    }

    protected override string DisplayName(string userName, string sample) => $"{PersonMark} {userName}";

    protected override async Task Configure(IDictionary<string, string> settings)
    {
        _telemetry = await TelemetryCollector.Start();
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = _telemetry.Address;
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        settings["OTEL_BSP_SCHEDULE_DELAY"] = "500";
        settings["OTEL_BLRP_SCHEDULE_DELAY"] = "500";
        foreach (var category in new[] { "Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http", "MassTransit", "Npgsql", "Yarp" })
        {
            settings[$"Logging:LogLevel:{category}"] = "Debug";
        }
    }

    protected override async Task Ended() => await (_telemetry?.DisposeAsync() ?? ValueTask.CompletedTask);

    private static async Task<Guid> Draft(HttpClient head, Guid obligationId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reporting/reports") { Content = JsonContent.Create(new { obligationIds = new[] { obligationId } }) };
        request.Headers.Add("Idempotency-Key", $"draft-{obligationId}");
        using var drafted = await head.SendAsync(request);
        return (await Body(drafted)).GetProperty("reportId").GetGuid();
    }

    private static async Task Change(HttpClient person, HttpMethod method, Guid reportId, string verb, object? body)
    {
        using var seen = await person.GetAsync($"/api/reporting/reports/{reportId}");
        await Body(seen);
        using var request = new HttpRequestMessage(method, $"/api/reporting/reports/{reportId}{verb}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", seen.Headers.ETag!.ToString());
        using var changed = await person.SendAsync(request);
        await Body(changed);
    }

    private object Text(JsonElement measures) => new
    {
        figures = measures.EnumerateArray().Select(measure => new
        {
            measureCode = measure.GetProperty("measureCode").GetString(),
            estimate = measure.GetProperty("entersValues").GetBoolean() ? new { value = 1, note = TextMark } : null,
            text = TextMark,
        }).ToArray(),
        assessment = $"Đánh giá {TextMark}",
        proposals = $"Kiến nghị {TextMark}",
        obstacles = new[] { new { what = TextMark, why = TextMark, effect = TextMark, proposal = TextMark } },
    };

    private static string Mark(string kind) => $"{kind}{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
}

/// <summary>Tests that share it.</summary>
[CollectionDefinition(nameof(SharedPlatform))]
public sealed class SharedPlatformCollection : ICollectionFixture<SharedPlatform>;
