using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting's vintages, disagreements, scenario, coordinators' inputs and report text of February 2024; what is sent is kept and shown.</summary>
internal sealed class StubFigures
{
    private static readonly DateTimeOffset At = new(2024, 2, 20, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly Guid ReportId = Guid.CreateVersion7();
    private JsonObject? _official;
    private JsonObject? _settled;
    private JsonObject? _scenario;
    private JsonObject? _input;
    private JsonObject? _narrative;

    /// <summary>What arrived, by path.</summary>
    internal ConcurrentQueue<(string Path, JsonObject Body)> Sent { get; } = new();

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/calendars/{year:int}", () => new { officialFiguresBy = new[] { "so-khdt", "cuc-thong-ke" }, regimes = StubOffers.InForce, periods = StubOffers.Periods });
        app.MapGet("/periods/{period}/vintages", Vintages);
        app.MapPost("/periods/{period}/vintages/{code}", (HttpContext context, JsonObject body) => Keep(context, body, () => _official = body));
        app.MapGet("/periods/{period}/disagreements", Disagreements);
        app.MapPost("/periods/{period}/settlements", (HttpContext context, JsonObject body) => (string?)body["organisationCode"] is "so-ct" or "cuc-thong-ke" ? Keep(context, body, () => _settled = body) : Results.Problem("Hãy chọn số được dùng.", statusCode: 400, title: "Yêu cầu không hợp lệ"));
        app.MapGet("/scenarios/{year:int}", (HttpContext context) => Scenario(context));
        app.MapPut("/scenarios/{year:int}", (HttpContext context, JsonObject body) => context.Request.Headers.IfMatch == "\"1\"" ? Keep(null, body, () => _scenario = body, context.Request.Path) : Results.Problem(statusCode: 412));
        app.MapGet("/periods/{period}/expectations", (string period) => new { period, version = 1, quarter = 1, items = new[] { new { measureCode = "export-goods-value", name = "Giá trị hàng hóa tham gia xuất khẩu", unit = "triệu USD", scenario = 45m, breakdown = 44m, estimate = 41.5m, official = (decimal?)null, gapToScenario = -3.5m, gapToBreakdown = -2.5m, yearOfScenario = 196.1m, yearCheck = "agrees" } } });
        app.MapGet("/periods/{period}/inputs", Inputs);
        app.MapPost("/periods/{period}/inputs/{code}", (HttpContext context, JsonObject body) => Keep(context, body, () => _input = body));
        app.MapGet("/periods/{period}/narrative", Narrative);
        app.MapPut("/periods/{period}/narrative", (HttpContext context, JsonObject body) => context.Request.Headers.IfMatch == "\"1\"" ? Keep(null, body, () => _narrative = body, context.Request.Path) : Results.Problem(statusCode: 412));
        app.MapGet("/periods/{period}/narrative/versions", () => new { items = new[] { new { version = 1, note = "Bản đầu", editedAt = At, editedBy = Guid.Empty, editedByName = "Phạm Văn Mẫu 03", parts = new[] { new { organisationCode = "so-ct", reportId = ReportId, revision = 1 } } } } });
        app.MapGet("/periods/{period}/narrative/versions/1", () => new { version = 1, note = "Bản đầu", editedAt = At, editedBy = Guid.Empty, editedByName = "Phạm Văn Mẫu 03", sections = new[] { new { heading = "evaluation", text = "Lời văn bản đầu." } }, parts = Array.Empty<object>() });
    }

    internal JsonObject Last(string path) => Sent.Last(sent => sent.Path == path).Body;

    private IResult Keep(HttpContext? context, JsonObject body, Action keep, string? path = null)
    {
        if (context?.Request.Headers.ContainsKey("Idempotency-Key") is false)
        {
            return Results.Problem(statusCode: 400);
        }

        Sent.Enqueue((path ?? context!.Request.Path, body.DeepClone().AsObject()));
        keep();
        return Results.Json(new { }, statusCode: context is null ? 200 : 201);
    }

    private object Vintages(string period) => new
    {
        province = "son-la",
        period,
        measures = new[]
        {
            new
            {
                measureCode = "export-goods-value",
                indicatorOrdinal = "5",
                part = (string?)null,
                name = "Giá trị hàng hóa tham gia xuất khẩu",
                unit = "triệu USD",
                actual = Column(30.25m, Entry("so-ct", 30.25m, null, null)),
                estimate = Column(41.5m, Entry("so-ct", 41.5m, null, null)),
                official = Column(40m, Entry("so-khdt", 40m, "Niên giám 2024", null)),
                revised = _official is { } given ? Column((decimal)given["figure"]!["value"]!, Entry("so-khdt", (decimal)given["figure"]!["value"]!, (string?)given["source"], (string?)given["reason"])) : Column(null),
            },
        },
    };

    private static object Column(decimal? value, params object[] entries) => new { value, absence = value is null ? "not-reported" : null, settled = (object?)null, entries };

    private static object Entry(string organisationCode, decimal value, string? source, string? reason) =>
        new { organisationCode, value, source, revision = source is null ? 1 : (int?)null, reason, enteredBy = Guid.Empty, enteredByName = "Mẫu", enteredAt = At };

    private object Disagreements(string period) => new
    {
        period,
        items = new object[]
        {
            new
            {
                measureCode = "export-goods-value",
                about = "reported",
                figures = new[] { new { organisationCode = "so-ct", toCutOff = 30.25m, value = 41.5m }, new { organisationCode = "cuc-thong-ke", toCutOff = 29m, value = 39m } },
                settlement = _settled is { } held ? new { settlementId = Guid.Empty, organisationCode = (string?)held["organisationCode"], cause = (string?)held["cause"], reason = (string?)held["reason"], settledAt = At, settledBy = Guid.Empty, settledByName = "Hà Văn Mẫu 02" } : null,
            },
            new
            {
                measureCode = "grdp-growth",
                about = "official",
                figures = new[] { new { organisationCode = "so-khdt", toCutOff = (decimal?)null, value = 7.1m }, new { organisationCode = "cuc-thong-ke", toCutOff = (decimal?)null, value = 6.9m } },
                settlement = (object?)null,
            },
        },
    };

    private IResult Scenario(HttpContext context)
    {
        context.Response.Headers.ETag = "\"1\"";
        return Results.Json(new
        {
            scenario = new { province = "son-la", planYear = 2024, version = 1, quarter = 1, reason = "Kịch bản đầu năm", setAt = At, setBy = Guid.Empty, setByName = "Phạm Văn Mẫu 03", lines = new[] { new { measureCode = "export-goods-value", quarters = new decimal?[] { 45, 50, 50, (decimal?)_scenario?["lines"]![0]!["quarters"]![3] ?? 51.1m }, note = (string?)null } } },
            versions = new[] { new { version = 1, quarter = 1, reason = "Kịch bản đầu năm", setAt = At, setByName = "Phạm Văn Mẫu 03" } },
        });
    }

    private object Inputs(string period) => new
    {
        period,
        items = new object[]
        {
            new { measureCode = "export-goods-value", leadCodes = new[] { "so-khdt" }, organisationCode = "so-ct", dueAt = At.AddDays(-4), state = _input is null ? "overdue" : "late", number = _input is null ? 0 : 1, text = (string?)_input?["text"], value = (decimal?)_input?["value"], unit = "triệu USD", handedInAt = _input is null ? (DateTimeOffset?)null : At, handedInByName = _input is null ? null : "Lường Văn Mẫu 20" },
        },
    };

    private IResult Narrative(HttpContext context, string period)
    {
        context.Response.Headers.ETag = "\"1\"";
        var evaluation = (string?)_narrative?["sections"]![0]!["text"] ?? "Xuất khẩu đạt khá.";
        return Results.Json(new
        {
            period,
            version = 1,
            closed = false,
            note = "Bản đầu",
            editedAt = At,
            editedBy = Guid.Empty,
            editedByName = "Phạm Văn Mẫu 03",
            sections = new[] { new { heading = "evaluation", text = evaluation }, new { heading = "obstacles", text = "Không có." }, new { heading = "measures", text = "Tiếp tục chỉ đạo." } },
            parts = new[] { new { heading = "evaluation", organisationCode = "so-ct", organisationName = "Sở Công thương", reportId = ReportId, revision = 2, text = "Xuất khẩu đạt 41,5 triệu USD.", state = _narrative is null ? "revised" : "taken", takenRevision = 1 } },
            gone = Array.Empty<string>(),
        });
    }
}
