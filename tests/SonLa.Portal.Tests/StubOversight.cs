using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting's urging notes and sessions: one note and one conclusion that go through their steps as in the real service.</summary>
internal sealed class StubOversight
{
    internal static readonly Guid NoteId = Guid.CreateVersion7();
    internal static readonly Guid SessionId = Guid.CreateVersion7();
    internal static readonly Guid ConclusionId = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2024, 3, 4, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly Lock _gate = new();
    private readonly JsonArray _noteSteps = [Step(1, "issued", "Chưa nộp báo cáo", "so-khdt")];
    private readonly JsonArray _conclusionSteps = [Step(1, "drawn", "Bàn giao mặt bằng", "ubnd-tinh")];
    private string _note = "overdue";
    private string _conclusion = "open";
    private string? _grade;

    /// <summary>Acts as they arrived.</summary>
    internal ConcurrentQueue<(string Act, JsonObject Body)> Done { get; } = new();

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/urging-notes", () => new { items = new[] { Note() }, next = (string?)null });
        app.MapGet("/urging-notes/subjects", (string organisation) => new { organisationCode = organisation, obligations = new[] { new { obligationId = Guid.CreateVersion7(), title = "Báo cáo tháng 02/2024", period = "2024-02", dueAt = At.AddDays(-16) } }, measures = new[] { new { measureCode = "export-goods-value", indicatorOrdinal = "5", part = (string?)null, name = "Giá trị hàng hóa tham gia xuất khẩu" } }, tasks = new[] { new { taskId = StubTasks.TaskId, section = "1.5", text = "Mở rộng thị trường xuất khẩu nông sản." } } });
        app.MapGet("/urging-notes/{id:guid}", (HttpContext context, Guid id) => Versioned(context, id == NoteId, _noteSteps.Count, Note));
        app.MapPost("/urging-notes", (HttpContext context, JsonObject body) => Create(context, "issue", body, new { noteId = NoteId }));
        app.MapPost("/urging-notes/{id:guid}/{act}", (HttpContext context, string act, JsonObject body) => Take(context, _noteSteps, act, body, () =>
        {
            _note = act switch { "answer" => "answered", "closing" => "closed", _ => "issued" };
            _noteSteps.Add(Step(_noteSteps.Count + 1, act switch { "answer" => "answered", "closing" => "closed", _ => "reissued" }, (string?)body["text"], act == "answer" ? "so-ct" : "so-khdt"));
        }));
        app.MapGet("/ubnd-sessions", () => new { items = new[] { new { sessionId = SessionId, organisationName = "Ủy ban nhân dân tỉnh Sơn La", kind = "briefing", title = "Giao ban tháng 2", heldOn = "2024-03-04", period = "2024-01", conclusions = 2, open = 1, overdue = 1 } }, next = (string?)null });
        app.MapGet("/ubnd-sessions/{id:guid}", (HttpContext context, Guid id) => Versioned(context, id == SessionId, 1, Session));
        app.MapPost("/ubnd-sessions", (HttpContext context, JsonObject body) => Create(context, "record", body, new { sessionId = SessionId }));
        app.MapPost("/ubnd-sessions/{id:guid}/conclusions", (HttpContext context, JsonObject body) => Create(context, "conclude", body, new { conclusionId = ConclusionId }));
        app.MapGet("/conclusions", () => new { items = new[] { Conclusion() }, next = (string?)null });
        app.MapGet("/conclusions/{id:guid}", (HttpContext context, Guid id) => Versioned(context, id == ConclusionId, _conclusionSteps.Count, () => new { conclusion = Conclusion(), sessionTitle = "Giao ban tháng 2", heldOn = "2024-03-04", steps = _conclusionSteps.DeepClone() }));
        app.MapPost("/conclusions/{id:guid}/{act}", (HttpContext context, string act, JsonObject body) => Take(context, _conclusionSteps, act, body, () =>
        {
            (_conclusion, _grade) = act == "closing" ? ("closed", _grade) : ("open", (string?)body["grade"]);
            var step = Step(_conclusionSteps.Count + 1, act == "closing" ? "closed" : "reported", (string?)body["text"], act == "closing" ? "vp-ubnd" : "so-ct");
            step["grade"] = (string?)body["grade"];
            _conclusionSteps.Add(step);
        }));
    }

    private IResult Create(HttpContext context, string act, JsonObject body, object created)
    {
        if (!context.Request.Headers.ContainsKey("Idempotency-Key"))
        {
            return Results.Problem(statusCode: 400);
        }

        Done.Enqueue((act, body));
        return Results.Json(created, statusCode: 201);
    }

    private IResult Take(HttpContext context, JsonArray steps, string act, JsonObject body, Action take)
    {
        lock (_gate)
        {
            if (context.Request.Headers.IfMatch != $"\"{steps.Count}\"")
            {
                return Results.Problem("Nội dung đã thay đổi kể từ khi bạn tải về.", statusCode: 412, title: "Phiên bản đã cũ");
            }

            Done.Enqueue((act, body));
            take();
            return Results.Json(new { });
        }
    }

    private static IResult Versioned(HttpContext context, bool found, int version, Func<object> shown)
    {
        context.Response.Headers.ETag = $"\"{version}\"";
        return found ? Results.Json(shown()) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy");
    }

    private object Note() => new
    {
        noteId = NoteId,
        kind = "urging",
        issuerCode = "so-khdt",
        issuerName = "Sở Kế hoạch và Đầu tư",
        organisationCode = "so-ct",
        organisationName = "Sở Công thương",
        subject = "Báo cáo tháng 02/2024",
        text = "Chưa nộp báo cáo",
        required = "Nguyên nhân và ngày nộp",
        dueOn = "2024-03-01",
        state = _note,
        daysOverdue = _note == "overdue" ? 3 : 0,
        round = 1,
        issuedAt = At,
        issuedByName = "Phạm Văn Mẫu 03",
        steps = _noteSteps.DeepClone(),
        reminders = new[] { new { round = 1, rung = "overdue-0", recordedAt = At.AddDays(1) } },
    };

    private object Session() => new
    {
        sessionId = SessionId,
        organisationCode = "ubnd-tinh",
        organisationName = "Ủy ban nhân dân tỉnh Sơn La",
        ofProvince = true,
        kind = "briefing",
        title = "Giao ban tháng 2",
        heldOn = "2024-03-04",
        period = "2024-01",
        reportSha256 = new string('a', 64),
        attendantCodes = new[] { "so-khdt", "so-ct" },
        persons = "Chủ tịch UBND tỉnh chủ trì",
        recordedAt = At,
        recordedByName = "Hà Văn Mẫu 02",
        conclusions = new[] { Conclusion(), Noted() },
    };

    private object Conclusion() => Line(ConclusionId, 1, "Bàn giao mặt bằng", "so-ct", "2024-03-01", _conclusion, _conclusion == "open" && _grade != "done", _grade);

    private static object Noted() => Line(Guid.CreateVersion7(), 2, "Ghi nhận kết quả tháng 2", null, null, "noted", false, null);

    private static object Line(Guid conclusionId, int number, string text, string? leadCode, string? dueOn, string state, bool overdue, string? grade) =>
        new { conclusionId, sessionId = SessionId, organisationCode = "ubnd-tinh", ofProvince = true, number, text, leadCode, leadUnit = (string?)null, coordinatorCodes = leadCode is null ? [] : new[] { "so-khdt" }, isRequest = false, dueOn, state, overdue, grade };

    private static JsonObject Step(int number, string kind, string? text, string actor) =>
        JsonSerializer.SerializeToNode(new { number, kind, text, grade = (string?)null, dueOn = (string?)null, late = (bool?)null, at = At.AddDays(number - 1), actorName = "Cán bộ Mẫu", actorOrganisationCode = actor })!.AsObject();
}
