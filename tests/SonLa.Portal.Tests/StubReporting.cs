using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting on 20 February 2024: Sở Công thương owes one report, two are overdue; a report is drafted, written and handed in as in the real service.</summary>
internal sealed class StubReporting
{
    private static readonly Guid ReportId = Guid.CreateVersion7();
    private readonly Lock _gate = new();
    private JsonObject? _report;
    private JsonObject? _revision;

    internal StubFigures Figures { get; } = new();

    /// <summary>Bodies of PUT /reports as they arrived.</summary>
    internal ConcurrentQueue<JsonObject> Written { get; } = new();

    private static readonly DateTimeOffset Due = new(2024, 2, 17, 23, 59, 59, 999, TimeSpan.FromHours(7));
    private static readonly Guid CollectedId = Guid.CreateVersion7();
    private static readonly Guid TreasuryId = Guid.CreateVersion7();
    private static readonly Guid Owed = Guid.CreateVersion7();

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/clock", () => new { now = new DateTimeOffset(2024, 2, 20, 9, 0, 0, TimeSpan.FromHours(7)), running = false, version = 3, simulated = true });
        app.MapGet("/periods/{period}/indicators", States);
        StubConsolidation.Map(app);
        Figures.Map(app);
        app.MapGet("/obligations", (string? state, string? organisation) => new { items = organisation == "so-ct" && (state is null || state == State) ? new[] { Obligation() } : [], next = (string?)null });
        app.MapGet("/obligations/late", () => new { items = new[] { Late("so-ct", "Sở Công thương", "Giám đốc Sở Công thương"), Late("h-moc-chau", "UBND huyện Mộc Châu", "Chủ tịch UBND huyện Mộc Châu") }, next = (string?)null });
        app.MapGet("/obligations/{id:guid}", (Guid id) => id == Owed ? Results.Json(Obligation()) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapPost("/reports", Draft);
        app.MapGet("/reports/{id:guid}", Read);
        app.MapPut("/reports/{id:guid}", Write);
        app.MapGet("/reports/{id:guid}/offers", () => new { offers = new[] { Offer(CollectedId, "collecting", null, 3100), Offer(TreasuryId, "kho-bac", "Kho bạc Nhà nước tỉnh", 3090) } });
        app.MapPut("/reports/{id:guid}/offers/{offerId:guid}/confirmation", ConfirmOffer);
        app.MapPost("/reports/{id:guid}/submission", Submit);
        app.MapGet("/reports/{id:guid}/revisions", () => Results.Json(new { items = _revision is null ? [] : new[] { _revision.DeepClone() } }));
    }

    private string State => _revision is not null ? "submitted" : "overdue";

    private string ETag => $"\"{(int?)_report?["version"]}\"";

    private IResult Draft(HttpContext context, JsonObject asked)
    {
        if (!context.Request.Headers.ContainsKey("Idempotency-Key") || asked["obligationIds"]!.AsArray().Count != 1)
        {
            return Results.Problem(statusCode: 400);
        }

        lock (_gate)
        {
            _report = new()
            {
                ["reportId"] = ReportId,
                ["version"] = 1,
                ["state"] = "draft",
                ["revision"] = 0,
                ["organisationCode"] = "so-ct",
                ["obligations"] = new JsonArray(JsonSerializer.SerializeToNode(new { obligationId = Owed, title = "Báo cáo tháng 02/2024", period = "2024-02", dueAt = Due })),
                ["measures"] = new JsonArray(
                    JsonSerializer.SerializeToNode(new { measureCode = "export-goods-value", name = "Giá trị hàng hóa tham gia xuất khẩu", indicatorOrdinal = "5", unit = "triệu USD", entersValues = true }),
                    JsonSerializer.SerializeToNode(new { measureCode = "grdp-growth", name = "Tốc độ tăng GRDP", indicatorOrdinal = "1", unit = "%", entersValues = false })),
                ["figures"] = new JsonArray(),
                ["obstacles"] = new JsonArray(),
                ["tasks"] = new JsonArray(JsonSerializer.SerializeToNode(new { taskId = StubTasks.TaskId, section = "1.5", text = "Mở rộng thị trường xuất khẩu nông sản.", state = "not-reported", missing = true })),
                ["missingInputsOf"] = new JsonArray("Cục Hải quan"),
            };
        }

        return Results.Json(_report, statusCode: 201);
    }

    private IResult Read(HttpContext context)
    {
        context.Response.Headers.ETag = ETag;
        return _report is null ? Results.Problem(statusCode: 404) : Results.Json(_report);
    }

    private IResult Write(HttpContext context, JsonObject body)
    {
        if (context.Request.Headers.IfMatch != ETag)
        {
            return Results.Problem("Nội dung đã thay đổi kể từ khi bạn tải về.", statusCode: 412, title: "Phiên bản đã cũ");
        }

        Written.Enqueue(body);
        foreach (var (name, value) in body)
        {
            _report![name] = value?.DeepClone();
        }

        _report!["version"] = (int)_report["version"]! + 1;
        context.Response.Headers.ETag = ETag;
        return Results.Json(new { reportId = ReportId });
    }

    private object Offer(Guid offerId, string basis, string? basisName, decimal value) => new
    {
        offerId,
        measureCode = "export-goods-value",
        basis,
        basisName,
        through = "2024-02-29",
        vintage = "estimate",
        value,
        unit = "triệu USD",
        disputed = true,
        confirmed = _report?["figures"]?.AsArray().Any(figure => (decimal?)figure?["estimate"]?["value"] == value) is true,
        itemName = "Khoản mục mẫu",
    };

    private IResult ConfirmOffer(HttpContext context, Guid offerId, JsonObject body)
    {
        if (context.Request.Headers.IfMatch != ETag || offerId != TreasuryId)
        {
            return Results.Problem(statusCode: 412);
        }

        if (body["note"] is null)
        {
            return Results.Problem("Các cơ quan cho số khác nhau; hãy ghi lý do chọn số này.", statusCode: 400, title: "Yêu cầu chưa đúng");
        }

        _report!["figures"] = new JsonArray(JsonSerializer.SerializeToNode(new { measureCode = "export-goods-value", estimate = new { value = 3090, note = (string?)body["note"] } }));
        _report["version"] = (int)_report["version"]! + 1;
        context.Response.Headers.ETag = ETag;
        return Results.Json(new { reportId = ReportId });
    }

    private IResult Submit(HttpContext context)
    {
        if (context.Request.Headers.IfMatch != ETag)
        {
            return Results.Problem(statusCode: 412);
        }

        if (_report!["assessment"] is null || _report["proposals"] is null)
        {
            return Results.Problem("Báo cáo phải có cả đánh giá và đề xuất.", statusCode: 409, title: "Xung đột");
        }

        _report["state"] = "submitted";
        _revision = JsonSerializer.SerializeToNode(new { revision = 1, kind = "submission", submittedAt = Due.AddDays(3), by = new { displayName = "Lường Văn Mẫu 20" }, figures = _report["figures"], assessment = _report["assessment"], proposals = _report["proposals"], obstacles = _report["obstacles"], decisions = Array.Empty<object>() })!.AsObject();
        return Results.Json(new { reportId = ReportId });
    }

    private static IResult States(string period)
    {
        var open = StubPlan.Open();
        var indicators = StubPlan.File()["indicators"]!.AsArray().Select(indicator =>
        {
            var ordinal = (string)indicator!["ordinal"]!;
            var state = open.Contains(ordinal) ? "not-computable" : ordinal == "5" ? "behind" : "on-course";
            var measures = indicator["measures"]!.AsArray().Select(measure => new { measureCode = (string)measure!["code"]!, estimate = 1687.25m, expected = 1234.5m, state, reason = open.Contains(ordinal) ? "no-target" : null });
            return new { ordinal, state, measures };
        });
        return Results.Json(new { period, indicators });
    }

    private object Obligation() => new
    {
        obligationId = Owed,
        organisationCode = "so-ct",
        organisationName = "Sở Công thương",
        accountableOffice = "Giám đốc Sở Công thương",
        document = "Quyết định tháng 01/2024",
        article = "Điều 2.1.2",
        regime = "b",
        periodKind = "month",
        period = "2024-02",
        title = "Báo cáo tháng 02/2024",
        opensAt = Due.AddDays(-16),
        dueAt = Due,
        dueAssumed = false,
        state = State,
        late = _revision is not null,
        submittedAt = _revision is null ? (DateTimeOffset?)null : Due.AddDays(3),
        reportId = _report is null ? (Guid?)null : ReportId,
        recipients = new[] { new { organisationCode = "so-khdt", purpose = "consolidate", deliveredAt = _revision is null ? (DateTimeOffset?)null : Due.AddDays(3), seenAt = (DateTimeOffset?)null } },
    };

    private static object Late(string organisationCode, string organisationName, string office) => new
    {
        obligationId = Guid.CreateVersion7(),
        organisationCode,
        organisationName,
        accountableOffice = office,
        regime = "b",
        periodKind = "month",
        period = "2024-02",
        title = "Báo cáo tháng 02/2024",
        dueAt = Due,
        daysOverdue = 3,
        state = "overdue",
    };
}
