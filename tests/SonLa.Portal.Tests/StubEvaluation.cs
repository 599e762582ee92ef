using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting's evaluations, proposals, movements and press guidance: one organisation to judge, one proposal to decide, one movement to report on.</summary>
internal sealed class StubEvaluation
{
    internal static readonly Guid EvaluationId = Guid.CreateVersion7();
    internal static readonly Guid ProposalId = Guid.CreateVersion7();
    internal static readonly Guid MovementId = Guid.CreateVersion7();
    private static readonly Guid ObligationId = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2024, 3, 5, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly object[] ProgressScale = [new { code = "on-time", vi = "Đúng tiến độ", en = "On schedule" }, new { code = "behind", vi = "Chậm tiến độ", en = "Behind schedule" }];
    private static readonly object[] QualityScale = [new { code = "good", vi = "Hoàn thành tốt nhiệm vụ", en = "Good" }, new { code = "done", vi = "Hoàn thành nhiệm vụ", en = "Fulfilled" }];
    private readonly Lock _gate = new();
    private string _state = "proposed";
    private int _reports;
    private bool _guided;

    /// <summary>What was sent, by act.</summary>
    internal ConcurrentQueue<(string Act, JsonObject Body)> Done { get; } = new();

    internal JsonObject Body(string act) => Done.Last(done => done.Act == act).Body;

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/evaluations/rules/{year:int}", (int year) => new { year, source = "Điều 2.1.4", progress = new { grades = ProgressScale, assumption = true, note = "Giả định." }, quality = new { grades = QualityScale, assumption = true, note = "Giả định." }, pressGuidedBy = "so-tttt", emulationWatchedBy = "so-nv" });
        app.MapGet("/evaluations/scores", (string period) => new { period, items = new[] { new { organisationCode = "so-ct", organisationName = "Sở Công Thương", kind = "department", onTime = 1, late = 0, missing = 1, score = Score(78.57m), evaluationId = (Guid?)null } } });
        app.MapGet("/evaluations/evidence", (string period, string organisation) => new { period, organisationCode = organisation, organisationName = "Sở Công Thương", accountableOffice = "Giám đốc Sở Công Thương", evidence = Evidence(), score = Score(78.57m) });
        app.MapGet("/evaluations", (string? period) => new { items = new[] { new { evaluationId = EvaluationId, period = period ?? "2024-02", subjectKind = "organisation", organisationCode = "so-ct", subjectName = "Sở Công Thương", position = (string?)null, version = 1, progress = ProgressScale[0], quality = QualityScale[0], score = 78.57m, judgedAt = At, judgedByName = "Hà Văn Mẫu 02" } }, next = (string?)null });
        app.MapGet("/evaluations/indicators", (string period) => new { period, items = new[] { new { result = Result(), evaluators = new[] { "so-khdt", "cuc-thong-ke" }, mayJudge = true, evaluationId = (Guid?)null } } });
        app.MapPost("/evaluations", (HttpContext context, JsonObject body) => ((string?)body["quality"]?["grade"]) is not ("good" or "done")
            ? Results.ValidationProblem(new Dictionary<string, string[]> { ["quality.grade"] = ["Không có mức này trong thang đánh giá."] })
            : Take("judge", context, body, Evaluation()));
        app.MapGet("/evaluations/{id:guid}", (HttpContext context, Guid id) => id == EvaluationId ? WithETag(context, 1, new { evaluation = Evaluation(), versions = new[] { new { number = 1, progress = ProgressScale[0], quality = QualityScale[0], score = 78.57m, reason = (string?)null, judgedAt = At, judgedByName = "Hà Văn Mẫu 02", judgedFor = "vp-ubnd" } }, changedSince = new[] { new { kind = "result", subject = "export", title = "Giá trị hàng hóa xuất khẩu", stateThen = "on-course", stateNow = "behind", valueThen = 44m, valueNow = 43m } }, scoreNow = Score(21.42m) }) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapPut("/evaluations/{id:guid}", (HttpContext context, JsonObject body) => Versioned("again", context, body, 1, Evaluation()));
        app.MapGet("/conduct-proposals", () => new { items = new[] { new { proposalId = ProposalId, planYear = 2024, kind = "correction", party = Party(), movementId = (Guid?)null, form = "Phê bình", state = _state, proposedFor = "vp-ubnd", proposedAt = At, version = 1 } }, next = (string?)null });
        app.MapPost("/conduct-proposals", (HttpContext context, JsonObject body) => Take("propose", context, body, Proposal()));
        app.MapGet("/conduct-proposals/{id:guid}", (HttpContext context, Guid id) => id == ProposalId ? WithETag(context, 1, Proposal()) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapPost("/conduct-proposals/{id:guid}/decision", (HttpContext context, JsonObject body) =>
        {
            if ((bool)body["approved"]! && body["documentDate"] is null)
            {
                return Results.ValidationProblem(new Dictionary<string, string[]> { ["documentDate"] = ["Quyết định phải có ngày văn bản."] });
            }

            _state = (bool)body["approved"]! ? "approved" : "refused";
            return Versioned("decide", context, body, 1, Proposal());
        });
        app.MapGet("/movements", () => new { items = new[] { Movement() }, next = (string?)null });
        app.MapPost("/movements", (HttpContext context, JsonObject body) => Take("launch", context, body, Movement()));
        app.MapGet("/movements/{id:guid}", (HttpContext context, Guid id) => id == MovementId ? WithETag(context, 1 + _reports, Sheet()) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapPost("/movements/{id:guid}/plans", (HttpContext context, JsonObject body) => Take("plan", context, body, new { }));
        app.MapPost("/movements/{id:guid}/reports", (HttpContext context, JsonObject body) => Versioned("report", context, body, 1 + _reports++, Movement()));
        app.MapGet("/press-guidance", (int year) => new { year, guidedBy = "so-tttt", without = _guided ? 1 : 2, items = new[] { new { documentNumber = "2668/QĐ-UBND", movementId = (Guid?)null, movementName = (string?)null, guidance = Array.Empty<object>() }, new { documentNumber = "01/CT-UBND", movementId = (Guid?)MovementId, movementName = (string?)"Thi đua hoàn thành kế hoạch", guidance = _guided ? [new { guidedOn = "2024-01-08", outlets = new[] { "Báo Sơn La" }, guidingDocument = (string?)"20/STTTT-BC" }] : Array.Empty<object>() } } });
        app.MapPost("/press-guidance", (HttpContext context, JsonObject body) =>
        {
            _guided = true;
            return Take("guide", context, body, new { });
        });
    }

    private static object Score(decimal value) => new { value, reason = (string?)null, criteria = new[] { new { code = "punctuality", vi = "Báo cáo đúng hạn", en = "Reporting on time", weight = 30m, concerns = true, percent = (decimal?)50m, reason = (string?)null, counted = 2 }, new { code = "disbursement", vi = "Giải ngân", en = "Disbursement", weight = 30m, concerns = false, percent = (decimal?)null, reason = (string?)"owns-nothing", counted = 0 } } };

    private static object Evidence() => new
    {
        endsOn = "2024-02-29",
        through = "2024-02-29",
        computedAt = At,
        duties = new[] { new { obligationId = ObligationId, regime = "b", period = "2024-02", title = "Báo cáo tháng 02/2024", dueAt = At, state = "on-time", submittedAt = (DateTimeOffset?)At, reportId = (Guid?)Guid.CreateVersion7(), revision = (int?)1 } },
        results = new[] { Result() },
        urgings = new[] { new { noteId = StubOversight.NoteId, kind = "urging", subject = "Nhiệm vụ 1.5. Mở rộng thị trường xuất khẩu nông sản.", issuedAt = At, dueOn = "2024-03-01", state = "overdue", round = 2, lateAnswers = 1 } },
        capital = new { through = "2024-02-29", capitalInDong = 1_000_000_000m, disbursedInDong = 250_000_000m, percent = 25m, reason = (string?)null, projects = Array.Empty<object>() },
    };

    private static object Result() => new { measureCode = "export", ordinal = "5", part = (string?)null, name = "Giá trị hàng hóa xuất khẩu", unit = "triệu USD", target = "184", expected = 40m, value = 44m, official = false, state = "on-course", reason = (string?)null, percent = 23.9m, sources = new[] { new { organisationCode = "so-ct", reportId = Guid.CreateVersion7(), revision = 1 } } };

    private static object Evaluation() => new
    {
        evaluationId = EvaluationId,
        period = "2024-02",
        subjectKind = "organisation",
        organisationCode = "so-ct",
        measureCode = (string?)null,
        subjectName = "Sở Công Thương",
        position = (string?)null,
        version = 1,
        shown = new { number = 1, progress = new { grade = ProgressScale[0], words = "Đúng kế hoạch" }, quality = new { grade = QualityScale[0], words = (string?)null }, score = Score(78.57m), evidence = Evidence(), reason = (string?)null, judgedAt = At, judgedByName = "Hà Văn Mẫu 02", judgedFor = "vp-ubnd" },
    };

    private static object Party() => new { kind = "organisation", organisationCode = "so-ct", name = "Sở Công Thương", position = (string?)null };

    private object Proposal() => new
    {
        proposalId = ProposalId,
        planYear = 2024,
        kind = "correction",
        party = Party(),
        movementId = (Guid?)MovementId,
        form = "Phê bình",
        reason = "Chậm báo cáo",
        evidence = new[] { new { kind = "evaluation", id = EvaluationId, revision = (int?)1 }, new { kind = "obligation", id = ObligationId, revision = (int?)null } },
        state = _state,
        proposedFor = "vp-ubnd",
        proposedAt = At,
        version = 1,
        steps = _state == "proposed" ? new[] { Step(1, "proposed", null) } : [Step(1, "proposed", null), Step(2, _state, "312/UBND-TH")],
    };

    private static object Step(int number, string state, string? document) => new { number, state, note = (string?)null, documentNumber = document, documentDate = document is null ? null : "2024-03-05", at = At, byName = "Hoàng Văn Mẫu 01", @for = "ubnd-tinh" };

    private object Movement() => new { movementId = MovementId, planYear = 2024, name = "Thi đua hoàn thành kế hoạch", documentNumber = "01/CT-UBND", documentDate = "2024-01-03", classes = new[] { "department" }, addressees = new[] { "so-ct", "so-nv" }, measures = new[] { "export" }, milestones = new[] { new { day = "2024-05-07", title = "Kỷ niệm Chiến thắng Điện Biên Phủ" } }, reportBy = "so-nv", reportDueOn = "2024-12-20", reports = _reports, launchedAt = At, version = 1 + _reports };

    private object Sheet() => new
    {
        movement = Movement(),
        reportOverdue = false,
        plans = new[] { new { organisationCode = "so-ct", organisationName = "Sở Công Thương", number = (int?)1, handedInAt = (DateTimeOffset?)At, text = "Kế hoạch hưởng ứng", documentNumber = "15/KH-SCT" }, new { organisationCode = "so-nv", organisationName = "Sở Nội vụ", number = (int?)null, handedInAt = (DateTimeOffset?)null, text = (string?)null!, documentNumber = (string?)null! } },
        period = "2024-Y",
        results = new[] { Result() },
        reports = _reports == 0 ? [] : new[] { new { number = 1, period = "2024-Y", text = "Kết quả cả năm", results = new[] { Result() }, reason = (string?)null, late = (bool?)false, reportedAt = At, reportedByName = "Lò Văn Mẫu 06" } },
        steps = Array.Empty<object>(),
    };

    private IResult Take(string act, HttpContext context, JsonObject body, object answer)
    {
        if (!context.Request.Headers.ContainsKey("Idempotency-Key"))
        {
            return Results.Problem(statusCode: 400);
        }

        Done.Enqueue((act, (JsonObject)body.DeepClone()));
        return Results.Json(answer, statusCode: 201);
    }

    private IResult Versioned(string act, HttpContext context, JsonObject body, int version, object answer)
    {
        lock (_gate)
        {
            if (context.Request.Headers.IfMatch != $"\"{version}\"")
            {
                return Results.Problem("Đã có người sửa.", statusCode: 412);
            }

            Done.Enqueue((act, (JsonObject)body.DeepClone()));
            return Results.Json(answer);
        }
    }

    private static IResult WithETag(HttpContext context, int version, object answer)
    {
        context.Response.Headers.ETag = $"\"{version}\"";
        return Results.Json(answer);
    }
}
