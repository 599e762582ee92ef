using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting's tasks in February 2024: one led by Sở Công thương that goes through its states as in the real service, one that waits for an event, one that is made of the first.</summary>
internal sealed class StubTasks
{
    internal const string Approval = "Chương trình phục hồi của Bộ được phê duyệt";
    internal static readonly Guid TaskId = Guid.Parse("01900000-0000-7000-8000-0000000000a5");
    internal static readonly Guid WaitingId = Guid.Parse("01900000-0000-7000-8000-0000000000a6");
    internal static readonly Guid OwnId = Guid.Parse("01900000-0000-7000-8000-0000000000a7");
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2024, 2, 20, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly List<JsonObject> _statements = [];
    private readonly List<JsonObject> _handovers = [];
    private readonly List<JsonObject> _ownVersions = [];
    private readonly List<JsonObject> _starts = [];
    private bool _accepted;

    /// <summary>Acts as they arrived.</summary>
    internal ConcurrentQueue<(string Act, JsonObject Body)> Done { get; } = new();

    internal JsonObject Body(string act) => Done.Last(done => done.Act == act).Body;

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks", (string? organisation, string? owner, string? words, string? state) => new { items = List(organisation, owner, words, state), next = (string?)null });
        app.MapGet("/tasks/grades", () => new { source = "x", items = new[] { Grade("in-progress", "Đang thực hiện", "In progress", false), Grade("done", "Đã hoàn thành", "Done", false), Grade("not-done", "Không hoàn thành", "Not done", true) } });
        app.MapGet("/tasks/persons", () => new { items = new[] { new { accountId = Person, displayName = "Lò Thị Mẫu 21" } } });
        app.MapGet("/tasks/{id:guid}", (Guid id, HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"1\"";
            return Whole(id, context) is { } whole ? Results.Json(whole) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy");
        });
        app.MapPost("/tasks/{id:guid}/acknowledgement", (JsonObject body) => Take("acknowledgement", body, () => _accepted = true));
        app.MapPost("/tasks/{id:guid}/progress", (JsonObject body) => Say("progress", "lead", "so-ct", "Lường Văn Mẫu 20", body));
        app.MapPost("/tasks/{id:guid}/evaluations", (JsonObject body) => Say("evaluations", "evaluator", "vp-ubnd", "Hà Văn Mẫu 02", body));
        app.MapPost("/tasks/{id:guid}/handovers", (JsonObject body) => Take("handovers", body, () => _handovers.Add(Handover(body))));
        app.MapPost("/tasks/{id:guid}/handovers/{handover:guid}/return", (JsonObject body, HttpContext context) =>
            context.Request.Headers.IfMatch == "\"1\"" ? Take("return", body, () => (_handovers[0]["takenBackAt"], _handovers[0]["takenBackReason"]) = (Now, (string?)body["reason"])) : Results.Problem(statusCode: 428));
        app.MapPost("/tasks/{id:guid}/derived", (JsonObject body) => ((string?)body["dueOn"])?.StartsWith("2024", StringComparison.Ordinal) is false
            ? Results.ValidationProblem(new Dictionary<string, string[]> { ["dueOn"] = ["Hạn phải thuộc năm 2024."] })
            : Take("derived", body, () => _ownVersions.Add(Version(1, body, null, false)), OwnId));
        app.MapPut("/tasks/{id:guid}", (JsonObject body, HttpContext context) =>
            context.Request.Headers.IfMatch == "\"1\"" ? Take("change", body, () => _ownVersions.Add(Version(2, body["task"]!.AsObject(), (string?)body["reason"], (bool)body["withdrawn"]!))) : Results.Problem(statusCode: 428));
        app.MapPost("/tasks/events", (JsonObject body) =>
        {
            Done.Enqueue(("events", body));
            _starts.Add(new() { ["happenedOn"] = (string?)body["happenedOn"], ["subject"] = (string?)body["subject"], ["lastDay"] = "2024-03-04", ["recordedAt"] = Now });
            return Results.Json(new { @event = Approval, happenedOn = (string?)body["happenedOn"], started = new[] { new { taskId = WaitingId, section = "II.1.2", lastDay = "2024-03-04" } } }, statusCode: 201);
        });
    }

    private JsonObject[] List(string? organisation, string? owner, string? words, string? state)
    {
        var all = new List<JsonObject> { Line(TaskId), Line(WaitingId) };
        if (_ownVersions.Count > 0)
        {
            all.Add(Line(OwnId));
        }

        return
        [
            .. all.Where(line => organisation is null || line["leadCodes"]!.AsArray().Any(code => (string?)code == organisation))
                .Where(line => owner is null || (owner == "province" ? line["ownerCode"] is null : (string?)line["ownerCode"] == owner))
                .Where(line => words is null || ((string)line["text"]!).Contains(words, StringComparison.Ordinal))
                .Where(line => state is null || (string?)line["state"] == state),
        ];
    }

    private IResult Say(string act, string role, string organisationCode, string name, JsonObject body)
    {
        if ((string?)body["grade"] == "not-done" && body["reason"] is null)
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["reason"] = ["Mức này cần nêu lý do."] });
        }

        return Take(act, body, () => _statements.Add(new()
        {
            ["organisationCode"] = organisationCode,
            ["role"] = role,
            ["periodEndsOn"] = "2024-02-29",
            ["grade"] = (string?)body["grade"],
            ["gradeName"] = "Đang thực hiện",
            ["text"] = (string?)body["text"],
            ["reason"] = (string?)body["reason"],
            ["statedAt"] = Now,
            ["statedByName"] = name,
        }));
    }

    private IResult Take(string act, JsonObject body, Action change, Guid? taskId = null)
    {
        Done.Enqueue((act, (JsonObject)body.DeepClone()));
        change();
        return Results.Json(new { taskId = taskId ?? TaskId }, statusCode: 201);
    }

    private static JsonObject Version(int number, JsonObject task, string? reason, bool withdrawn) => new()
    {
        ["number"] = number,
        ["changedBy"] = reason,
        ["withdrawn"] = withdrawn,
        ["issuedAt"] = Now.AddHours(number),
        ["text"] = (string?)task["text"],
        ["section"] = (string?)task["section"],
        ["unit"] = (string?)task["unit"],
    };

    private static JsonObject Handover(JsonObject body) => new()
    {
        ["handoverId"] = Guid.CreateVersion7(),
        ["version"] = 1,
        ["organisationCode"] = "so-ct",
        ["personName"] = "Lò Thị Mẫu 21",
        ["part"] = (string?)body["part"],
        ["dueOn"] = (string?)body["dueOn"],
        ["handedOnAt"] = Now,
        ["takenBackAt"] = null,
        ["takenBackReason"] = null,
    };

    private JsonObject Line(Guid id) => new()
    {
        ["taskId"] = id,
        ["planYear"] = 2024,
        ["ownerCode"] = id == OwnId ? "so-ct" : null,
        ["parentTaskId"] = id == OwnId ? TaskId : null,
        ["section"] = id == TaskId ? "1.5" : id == OwnId ? (string?)_ownVersions[^1]["section"] : "II.1.2",
        ["heading"] = id == OwnId ? null : "Phát triển kinh tế",
        ["text"] = id == TaskId ? "Mở rộng thị trường xuất khẩu nông sản." : id == OwnId ? (string?)_ownVersions[^1]["text"] : "Hoàn thiện chương trình phục hồi của tỉnh, trình UBND tỉnh.",
        ["documentNumber"] = "01/QĐ-UBND",
        ["obligation"] = "assigned",
        ["lastDay"] = id == WaitingId ? null : "2024-06-30",
        ["startsOn"] = id == WaitingId ? Approval : null,
        ["startedOn"] = id == WaitingId && _starts.Count > 0 ? (string?)_starts[0]["happenedOn"] : null,
        ["state"] = id == WaitingId ? (_starts.Count == 0 ? "waiting" : "not-reported")
            : id == OwnId ? ((bool)_ownVersions[^1]["withdrawn"]! ? "withdrawn" : "not-reported")
            : (string?)_statements.LastOrDefault(one => (string?)one["role"] == "lead")?["grade"] ?? "not-reported",
        ["leadCodes"] = new JsonArray(id == WaitingId ? "so-khdt" : "so-ct"),
        ["coordinatorCodes"] = id == TaskId ? new JsonArray("so-tc") : [],
        ["unit"] = id == OwnId ? (string?)_ownVersions[^1]["unit"] : null,
        ["ownRoles"] = id == WaitingId ? [] : new JsonArray("lead"),
    };

    private JsonObject? Whole(Guid id, HttpContext context)
    {
        if (id != TaskId && id != WaitingId && (id != OwnId || _ownVersions.Count == 0))
        {
            return null;
        }

        // Who asks stands in the token; the office leads nothing here and judges what is assigned.
        var token = context.Request.Headers.Authorization.ToString()["Bearer ".Length..];
        var isOffice = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])).Contains("ubnd-office", StringComparison.Ordinal);
        var line = Line(id);
        if (isOffice)
        {
            line["ownRoles"] = new JsonArray();
        }

        var own = id == OwnId ? _ownVersions : [new() { ["number"] = 1, ["withdrawn"] = false, ["issuedAt"] = Now, ["text"] = (string?)line["text"] }];
        return new()
        {
            ["task"] = line,
            ["version"] = 1,
            ["changedBy"] = (string?)own[^1]["changedBy"],
            ["withdrawn"] = (bool)own[^1]["withdrawn"]!,
            ["mayEvaluate"] = isOffice && id == TaskId,
            ["leads"] = new JsonArray(new JsonObject
            {
                ["organisationCode"] = (string?)line["leadCodes"]![0],
                ["state"] = (string?)line["state"],
                ["late"] = false,
                ["acceptedAt"] = _accepted ? Now : null,
            }),
            ["statements"] = Copies(id == TaskId ? _statements : []),
            ["receipts"] = new JsonArray(),
            ["handovers"] = Copies(id == TaskId ? _handovers : []),
            ["starts"] = Copies(id == WaitingId ? _starts : []),
            ["versions"] = Copies(own),
            ["derived"] = id == TaskId && _ownVersions.Count > 0 ? new JsonArray(Line(OwnId)) : [],
        };
    }

    private static JsonArray Copies(IEnumerable<JsonObject> all) => new([.. all.Select(one => one.DeepClone())]);

    private static object Grade(string code, string vi, string en, bool needsReason) => new { code, vi, en, final = needsReason, needsReason };
}
