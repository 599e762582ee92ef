using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Reporting's obstacles in March 2024: one that goes through its stages as in the real service.</summary>
internal sealed class StubObstacles
{
    internal static readonly Guid ObstacleId = Guid.CreateVersion7();
    private static readonly DateTimeOffset RaisedAt = new(2024, 3, 4, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly Lock _gate = new();
    private readonly JsonArray _steps = [Step(1, "raised", null, null, "so-ct")];
    private string _stage = "raised";

    /// <summary>Acts as they arrived.</summary>
    internal ConcurrentQueue<(string Act, JsonObject Body)> Done { get; } = new();

    /// <summary>Queries of the list as they arrived.</summary>
    internal ConcurrentQueue<string> Asked { get; } = new();

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/obstacles", (HttpContext context) =>
        {
            Asked.Enqueue(context.Request.QueryString.Value ?? "");
            return context.Request.Query["minAge"] is ["nhiều"]
                ? Results.ValidationProblem(new Dictionary<string, string[]> { ["minAge"] = ["Giá trị “nhiều” không đúng kiểu."] })
                : Results.Json(new { items = new[] { Shown() }, next = (string?)null });
        });
        app.MapGet("/obstacles/subjects", () => new { planYear = 2024, measures = new[] { new { measureCode = "export-goods-value", indicatorOrdinal = "5", part = (string?)null, name = "Giá trị hàng hóa tham gia xuất khẩu" } }, tasks = new[] { new { taskId = StubTasks.TaskId, section = "1.5", text = "Mở rộng thị trường xuất khẩu nông sản." } } });
        app.MapGet("/obstacles/{id:guid}", (HttpContext context, Guid id) =>
        {
            context.Response.Headers.ETag = $"\"{_steps.Count}\"";
            return id == ObstacleId ? Results.Json(Shown()) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy");
        });
        app.MapPost("/obstacles", (HttpContext context, JsonObject body) =>
        {
            if (!context.Request.Headers.ContainsKey("Idempotency-Key"))
            {
                return Results.Problem(statusCode: 400);
            }

            Done.Enqueue(("raise", body));
            return Results.Json(new { obstacleId = ObstacleId }, statusCode: 201);
        });
        foreach (var (act, stage) in new[] { ("taking-on", "taken-on"), ("resolution", "resolved"), ("passing-up", "passed-up"), ("decision", "decided"), ("withdrawal", "withdrawn") })
        {
            app.MapPost($"/obstacles/{{id:guid}}/{act}", (HttpContext context, JsonObject body) => Take(context, body, act, stage));
        }
    }

    private IResult Take(HttpContext context, JsonObject body, string act, string stage)
    {
        lock (_gate)
        {
            if (context.Request.Headers.IfMatch != $"\"{_steps.Count}\"")
            {
                return Results.Problem("Nội dung đã thay đổi kể từ khi bạn tải về.", statusCode: 412, title: "Phiên bản đã cũ");
            }

            Done.Enqueue((act, body));
            _stage = stage;
            _steps.Add(Step(_steps.Count + 1, stage, (string?)body["text"], (string?)body["documentNumber"], act == "decision" ? "ubnd-tinh" : "so-khdt"));
            return Results.Json(new { obstacleId = ObstacleId });
        }
    }

    private JsonNode Shown() => System.Text.Json.JsonSerializer.SerializeToNode(new
    {
        obstacleId = ObstacleId,
        organisationCode = "so-ct",
        organisationName = "Sở Công thương",
        measureName = "5. Giá trị hàng hóa tham gia xuất khẩu",
        what = "Thủ tục thông quan chậm",
        why = "Thiếu cán bộ",
        effect = "Chậm xuất khẩu 2 triệu USD",
        proposal = "Bố trí thêm cán bộ",
        document = "2668/QĐ-UBND ngày 09/12/2023, Điều 2, khoản 1, gạch đầu dòng 3",
        addressees = new[] { "tinh-uy", "hdnd-tinh", "ubnd-tinh" },
        stage = _stage,
        open = _stage is "raised" or "taken-on" or "passed-up",
        raisedAt = RaisedAt,
        raisedByName = "Lường Văn Mẫu 20",
        ageInWorkingDays = 7,
        steps = _steps.DeepClone(),
    })!;

    private static JsonNode Step(int number, string stage, string? text, string? documentNumber, string actor) => System.Text.Json.JsonSerializer.SerializeToNode(
        new { number, stage, text, documentNumber, at = RaisedAt.AddDays(number - 1), actorName = "Cán bộ Mẫu", actorOrganisationCode = actor })!;
}
