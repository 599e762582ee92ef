using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting's tasks in February 2024: one led by Sở Công thương, acknowledged, reported on and handed on as in the real service.</summary>
internal sealed class StubTasks
{
    internal static readonly Guid TaskId = Guid.Parse("01900000-0000-7000-8000-0000000000a5");
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2024, 2, 20, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly List<JsonObject> _statements = [];
    private readonly List<JsonObject> _handovers = [];
    private bool _accepted;

    /// <summary>Acts as they arrived.</summary>
    internal ConcurrentQueue<(string Act, JsonObject Body)> Done { get; } = new();

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks", (string? organisation, string? words) => new { items = organisation == "so-ct" && words is null or "xuất khẩu" ? new[] { Line() } : [], next = (string?)null });
        app.MapGet("/tasks/grades", () => new { source = "x", items = new[] { Grade("in-progress", "Đang thực hiện", "In progress", false), Grade("not-done", "Không hoàn thành", "Not done", true) } });
        app.MapGet("/tasks/persons", () => new { items = new[] { new { accountId = Person, displayName = "Lò Thị Mẫu 21" } } });
        app.MapGet("/tasks/{id:guid}", (Guid id) => id == TaskId ? Results.Json(Whole()) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapPost("/tasks/{id:guid}/acknowledgement", (JsonObject body) => Take("acknowledgement", body, () => _accepted = true));
        app.MapPost("/tasks/{id:guid}/progress", Progress);
        app.MapPost("/tasks/{id:guid}/handovers", (JsonObject body) => Take("handovers", body, () => _handovers.Add(Handover(body))));
        app.MapPost("/tasks/{id:guid}/handovers/{handover:guid}/return", (JsonObject body, HttpContext context) =>
            context.Request.Headers.IfMatch == "\"1\"" ? Take("return", body, () => (_handovers[0]["takenBackAt"], _handovers[0]["takenBackReason"]) = (Now, (string?)body["reason"])) : Results.Problem(statusCode: 428));
    }

    private IResult Progress(JsonObject body)
    {
        if ((string?)body["grade"] == "not-done" && body["reason"] is null)
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["reason"] = ["Mức này cần nêu lý do."] });
        }

        return Take("progress", body, () => _statements.Add(new()
        {
            ["organisationCode"] = "so-ct",
            ["role"] = "lead",
            ["periodEndsOn"] = "2024-02-29",
            ["grade"] = (string?)body["grade"],
            ["gradeName"] = "Đang thực hiện",
            ["text"] = (string?)body["text"],
            ["reason"] = (string?)body["reason"],
            ["statedAt"] = Now,
            ["statedByName"] = "Lường Văn Mẫu 20",
        }));
    }

    private IResult Take(string act, JsonObject body, Action change)
    {
        Done.Enqueue((act, body));
        change();
        return Results.Json(new { taskId = TaskId }, statusCode: 201);
    }

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

    private JsonObject Line() => new()
    {
        ["taskId"] = TaskId,
        ["section"] = "1.5",
        ["heading"] = "Phát triển kinh tế",
        ["text"] = "Mở rộng thị trường xuất khẩu nông sản.",
        ["documentNumber"] = "01/QĐ-UBND",
        ["obligation"] = "assigned",
        ["lastDay"] = "2024-06-30",
        ["state"] = _statements.Count == 0 ? "not-reported" : (string?)_statements[^1]["grade"],
        ["leadCodes"] = new JsonArray("so-ct"),
        ["coordinatorCodes"] = new JsonArray("so-tc"),
        ["ownRoles"] = new JsonArray("lead"),
    };

    private JsonObject Whole() => new()
    {
        ["task"] = Line(),
        ["version"] = 1,
        ["withdrawn"] = false,
        ["leads"] = new JsonArray(new JsonObject
        {
            ["organisationCode"] = "so-ct",
            ["state"] = (string?)Line()["state"],
            ["late"] = false,
            ["acceptedAt"] = _accepted ? Now : null,
        }),
        ["statements"] = new JsonArray([.. _statements.Select(one => one.DeepClone())]),
        ["receipts"] = new JsonArray(),
        ["handovers"] = new JsonArray([.. _handovers.Select(one => one.DeepClone())]),
        ["versions"] = new JsonArray(new JsonObject { ["number"] = 1, ["withdrawn"] = false, ["issuedAt"] = Now, ["text"] = "Mở rộng thị trường xuất khẩu nông sản." }),
        ["derived"] = new JsonArray(),
    };

    private static object Grade(string code, string vi, string en, bool needsReason) => new { code, vi, en, final = needsReason, needsReason };
}
