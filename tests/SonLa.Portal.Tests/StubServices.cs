using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SonLa.Testing;

namespace SonLa.Portal.Tests;

/// <summary>Identity, Assignments, Reporting and Notifications in one process, answering with the shapes of the real ones; the plan is the province's.</summary>
internal sealed class StubServices : IAsyncDisposable
{
    internal const string Password = "mat-khau-mau";

    private static readonly Dictionary<string, (string Name, string Organisation, string[] Roles)> People = new()
    {
        ["khdt"] = ("Phạm Văn Mẫu 03", "so-khdt", ["planning"]),
        ["vp"] = ("Hà Văn Mẫu 02", "vp-ubnd", ["ubnd-office"]),
        ["tc"] = ("Lò Văn Mẫu 05", "so-tc", ["finance"]),
        ["ct"] = ("Hoàng Văn Mẫu 01", "ubnd-tinh", ["chairman"]),
        ["nv"] = ("Lò Văn Mẫu 06", "so-nv", ["home-affairs"]),
        ["gd.so-tttt"] = ("Tòng Văn Mẫu 28", "so-tttt", ["organisation-head"]),
        ["gd.so-ct"] = ("Lường Văn Mẫu 20 (Giám đốc Sở Công thương)", "so-ct", ["organisation-head"]),
    };

    private readonly WebApplication _app;
    private TaskCompletionSource _unreadChanged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StubServices(WebApplication app) => _app = app;

    internal string Address => _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();

    /// <summary>Identity's answer to every further exchange: the sessions are over.</summary>
    internal bool SessionsAreOver { get; set; }

    /// <summary>Reporting is away.</summary>
    internal bool ReportingIsDown { get; set; }

    internal string? Email { get; private set; } = "khdt@son-la.example";

    /// <summary>What was last asked for at /preferences.</summary>
    internal JsonObject? Chosen { get; private set; }

    internal StubReporting Reporting { get; } = new();

    internal StubDocuments Documents { get; } = new();

    internal StubTasks Tasks { get; } = new();

    internal StubOversight Oversight { get; } = new();

    internal StubObstacles Obstacles { get; } = new();

    internal StubOffers Offers { get; } = new();

    internal StubCapital Capital { get; } = new();

    internal StubEvaluation Evaluation { get; } = new();

    internal List<StubMessage> Messages { get; } =
    [
        new("Báo cáo tháng 02/2024 sắp đến hạn", "Hạn nộp: 23:59 ngày 17/02/2024."),
        new("Bạn được giao chủ trì chỉ tiêu", "Giá trị hàng hóa tham gia xuất khẩu, theo 2668/QĐ-UBND."),
    ];

    internal static async Task<StubServices> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new StubServices(app);
        stub.Map();
        await app.StartAsync();
        return stub;
    }

    internal void Tell(string title)
    {
        Messages.Insert(0, new(title, title));
        Ring();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/health/ready", () => Results.Ok());
        _app.MapPost("/sessions", SignIn);
        _app.MapPost("/sessions/end", () => Results.NoContent());
        _app.MapPost("/tokens", Exchange);
        _app.MapGet("/organisations", () => StubDocuments.Tree("organisations"));
        _app.MapGet("/organisation-classes", () => StubDocuments.Tree("classes"));
        Documents.Map(_app);
        Tasks.Map(_app);
        _app.MapGet("/plans", () => new { items = new[] { new { planId = StubPlan.PlanId, planYear = 2024, state = "issued" } } });
        _app.MapGet($"/plans/{StubPlan.PlanId}", StubPlan.Read);
        _app.MapGet("/messages/unread-count", () => new { unread = Unread });
        _app.MapGet("/messages", (bool? unread) => new { items = Messages.Where(message => unread is not true || message.ReadAt is null), next = (string?)null });
        _app.MapPost("/messages/{id:guid}/read", (Guid id) => Read(message => message.MessageId == id));
        _app.MapPost("/messages/read-all", () => Read(_ => true));
        _app.MapGet("/accounts/own", () => new { userName = "khdt", displayName = "Phạm Văn Mẫu 03", email = Email });
        _app.MapPut("/accounts/own/email", (JsonObject asked) =>
        {
            Email = (string?)asked["email"];
            return Results.NoContent();
        });
        _app.MapPost("/accounts/own/password", (JsonObject asked) => (string?)asked["currentPassword"] == Password
            ? Results.NoContent()
            : Results.ValidationProblem(new Dictionary<string, string[]> { ["currentPassword"] = ["Mật khẩu hiện tại không đúng."] }));
        _app.MapGet("/preferences", (HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"3\"";
            return Choice;
        });
        _app.MapPut("/preferences", (JsonObject asked, HttpContext context) =>
        {
            if (context.Request.Headers.IfMatch != "\"3\"")
            {
                return Results.Problem("Đã có người sửa.", statusCode: 412);
            }

            Chosen = asked;
            return Results.NoContent();
        });
        _app.MapGet("/stream", Stream);
        var reporting = _app.MapGroup("").AddEndpointFilter(async (context, next) =>
            ReportingIsDown ? Results.Problem("Đang bảo trì.", statusCode: 503, title: "Dịch vụ tạm ngừng") : await next(context));
        Reporting.Map(reporting);
        Evaluation.Map(reporting);
        Obstacles.Map(reporting);
        Oversight.Map(reporting);
        Offers.Map(reporting);
        StubBudget.Map(_app);
        Capital.Map(_app);
    }

    private static readonly object Choice = new
    {
        language = "vi",
        digestAt = "07:30:00",
        quietFrom = "21:00:00",
        quietTo = "06:30:00",
        kinds = new[] { new { kind = "report-overdue", mail = "each", compulsory = true }, new { kind = "report-accepted", mail = "digest", compulsory = false } },
    };

    private int Unread => Messages.Count(message => message.ReadAt is null);

    private static IResult SignIn(JsonObject credentials)
    {
        var userName = (string?)credentials["userName"] ?? "";
        return (string?)credentials["password"] == Password && People.TryGetValue(userName, out var person)
            ? Results.Json(
                new
                {
                    session = userName,
                    expiresAt = TimeProvider.System.GetUtcNow().AddHours(8),
                    account = new { accountId = Guid.CreateVersion7(), userName, displayName = person.Name, organisationCode = person.Organisation, roles = person.Roles },
                },
                statusCode: 201)
            : Results.Problem("Tên đăng nhập hoặc mật khẩu không đúng.", statusCode: 401, title: "Chưa đăng nhập");
    }

    private IResult Exchange(JsonObject asked)
    {
        if (SessionsAreOver || !People.TryGetValue((string?)asked["session"] ?? "", out var person))
        {
            return Results.Problem("Phiên làm việc đã kết thúc.", statusCode: 401, title: "Chưa đăng nhập");
        }

        var service = ((string?)asked["audience"] ?? "")["sonla-".Length..];
        return Results.Json(new { accessToken = TestTokens.Mint(service, person.Roles, person.Organisation, Guid.CreateVersion7()), tokenType = "Bearer", expiresIn = 300 });
    }

    private IResult Read(Func<StubMessage, bool> which)
    {
        foreach (var message in Messages.Where(which))
        {
            message.ReadAt ??= TimeProvider.System.GetUtcNow();
        }

        Ring();
        return Results.NoContent();
    }

    private async Task Stream(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            var changed = _unreadChanged.Task;
            await context.Response.WriteAsync($"event: unread\ndata: {{\"unread\":{Unread}}}\n\n");
            await context.Response.Body.FlushAsync();
            await changed.WaitAsync(context.RequestAborted);
        }
    }

    private void Ring() => Interlocked.Exchange(ref _unreadChanged, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}

internal sealed record StubMessage(string Title, string Body)
{
    public Guid MessageId { get; } = Guid.CreateVersion7();

    public string Kind { get; } = "assignment-issued";

    public DateTimeOffset SentAt { get; } = new(2024, 2, 12, 8, 0, 0, TimeSpan.FromHours(7));

    public DateTimeOffset? ReadAt { get; set; }
}
