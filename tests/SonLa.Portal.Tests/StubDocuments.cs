using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Documents and proposals as Assignments keeps them; every proposal is the one that the two sample documents made in the real service.</summary>
internal sealed class StubDocuments
{
    internal const string Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private readonly ConcurrentDictionary<Guid, (string FileName, byte[] Content)> _documents = new();
    private readonly ConcurrentDictionary<Guid, JsonObject> _proposals = new();
    private readonly ConcurrentDictionary<Guid, string> _plans = new();

    private readonly ConcurrentDictionary<Guid, bool> _amending = new();

    /// <summary>Amendments as they arrived.</summary>
    internal ConcurrentQueue<JsonObject> Amendments { get; } = new();

    /// <summary>Bodies of answers to findings and of confirmations as they arrived.</summary>
    internal ConcurrentQueue<JsonObject> Answers { get; } = new();

    internal static IResult Tree(string list)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "organisations.json")))!;
        if (list == "organisations")
        {
            // Ended long ago, and followed by another.
            file[list]!.AsArray().Add(JsonNode.Parse("""{"code":"so-cu","name":"Sở Cũ","kind":"department","parentCode":"ubnd-tinh","headTitle":"Giám đốc Sở Cũ","aliases":[],"validFrom":"2004-01-01","validTo":"2024-01-31","successorCode":"so-ct"}"""));
        }

        return Results.Json(new { items = file[list], next = (string?)null });
    }

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/documents", () => new { items = _documents.Select(one => LineOf(one.Key, one.Value.FileName, one.Value.Content.Length)), next = (string?)null });
        app.MapPost("/documents", Upload);
        app.MapGet("/documents/{id:guid}/file", (Guid id) => _documents.TryGetValue(id, out var kept) ? Results.File(kept.Content, "application/octet-stream", kept.FileName) : Results.NotFound());
        app.MapGet("/proposals", () => new { items = _proposals.Values.Select(proposal => new { proposalId = (Guid)proposal["proposalId"]!, planYear = 2024, state = (string?)proposal["state"], documentIds = _documents.Keys, proposedAt = DateTimeOffset.UnixEpoch }), next = (string?)null });
        app.MapPost("/proposals", (JsonObject asked) => asked["documentIds"]!.AsArray().Count == 0
            ? Results.Json(new { status = 400, title = "Dữ liệu chưa đúng", errors = new { documentIds = new[] { "Hãy chọn từ 1 đến 10 văn bản đã tải lên." } } }, contentType: "application/problem+json", statusCode: 400)
            : Results.Json(_proposals[Propose()], statusCode: 201));
        app.MapGet("/proposals/{id:guid}", (Guid id) => _proposals.TryGetValue(id, out var proposal) ? Results.Json(proposal) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapPut("/proposals/{id:guid}/findings/{number:int}", Answer);
        app.MapPost("/proposals/{id:guid}/confirmations", Confirm);
        app.MapPost("/proposals/{id:guid}/plan", Adopt);
        app.MapGet("/plans/{id:guid}", (Guid id) => _plans.TryGetValue(id, out var state) ? Results.Json(StubPlan.Shown(id, state)) : Results.NotFound());
        app.MapGet("/plans/{id:guid}/summary", (Guid id) => _plans.TryGetValue(id, out var state) ? SummaryOf(state) : Results.NotFound());
        app.MapGet("/proposals/{id:guid}/amendment", Amendment);
        app.MapPost("/proposals/{id:guid}/amendment", Amend);
        app.MapGet("/plans/{id:guid}/tasks", () => new { items = new[] { new { code = "t-2", section = "2", text = "Tổ chức hội nghị giao thương." } }, next = (string?)null });
        app.MapPost("/plans/{id:guid}/issue", (Guid id) => Results.Json(new { state = _plans[id] = "issued" }));
    }

    /// <summary>A fresh proposal of a later document, which changes the plan in force.</summary>
    internal Guid ProposeAmendment()
    {
        var id = Propose();
        _amending[id] = true;
        return id;
    }

    private IResult Amendment(HttpContext context, Guid id)
    {
        context.Response.Headers.ETag = "\"4\"";
        return _amending.ContainsKey(id)
            ? Results.Json(new
            {
                planId = StubPlan.PlanId,
                planVersion = 4,
                planDocument = "2668/QĐ-UBND",
                documentNumber = "1500/QĐ-UBND",
                effectiveOn = "2024-06-14",
                unanswered = Array.Empty<int>(),
                lines = new[]
                {
                    new { what = "target", code = "export-goods-value", name = "Giá trị hàng hóa tham gia xuất khẩu", before = (string?)"196,1 triệu USD", after = "180 triệu USD" },
                    new { what = "task", code = "1500-2", name = "2.2", before = (string?)null, after = "Rà soát quy hoạch các đô thị mới." },
                },
                unchanged = 3,
                notTaken = new[] { new { reason = "not-in-plan", what = "Số thư viện" } },
            })
            : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy");
    }

    private IResult Amend(HttpContext context, Guid id, JsonObject body)
    {
        if (context.Request.Headers.IfMatch != "\"4\"")
        {
            return Results.Problem("Đã có người sửa.", statusCode: 412);
        }

        if (body["withdrawnTasks"]!.AsArray().Any(task => string.IsNullOrWhiteSpace((string?)task!["reason"])))
        {
            return Results.Problem("Hãy nhập lý do.", statusCode: 400, title: "Dữ liệu chưa đúng");
        }

        Amendments.Enqueue(body);
        _amending.TryRemove(id, out _);
        _proposals[id]["planId"] = StubPlan.PlanId;
        _proposals[id]["state"] = "adopted";
        _plans[StubPlan.PlanId] = "issued";
        return Results.Json(new { planId = StubPlan.PlanId, version = 5 }, statusCode: 201);
    }

    /// <summary>A fresh proposal, so that no test sees another's answers.</summary>
    internal Guid Propose()
    {
        var proposal = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "proposal.json")))!.AsObject();
        var id = Guid.CreateVersion7();
        proposal["proposalId"] = id;
        _proposals[id] = proposal;
        return id;
    }

    internal JsonObject Finding(Guid proposal, int number) => Findings(_proposals[proposal]).Single(finding => (int)finding["number"]! == number);

    private static IEnumerable<JsonObject> Findings(JsonObject proposal) => proposal["findings"]!.AsArray().Select(finding => finding!.AsObject());

    private async Task<IResult> Upload(HttpRequest request, string fileName)
    {
        if (!fileName.EndsWith("docx", StringComparison.Ordinal) && !fileName.EndsWith("pdf", StringComparison.Ordinal))
        {
            return Results.Problem("Tệp này không phải văn bản đọc được; hãy gửi .docx, .pdf, .html hoặc .txt.", statusCode: 422, title: "Không đọc được");
        }

        var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        var id = Guid.CreateVersion7();
        _documents[id] = (fileName, content.ToArray());
        return Results.Json(
            new { documentId = id, sha256 = Sha256, fileName, format = "docx", bytes = content.Length, reference = "2668/QĐ-UBND", found = new { indicators = 30, targets = 0, tasks = 5, deadlines = 1, capitalReviewRounds = 0, doubts = 2 } },
            statusCode: 201);
    }

    private IResult Answer(Guid id, int number, JsonObject answer)
    {
        Answers.Enqueue(answer);
        var finding = Finding(id, number);
        if (answer["value"] is JsonValue given && given.TryGetValue<string>(out var text) && text == "sai")
        {
            return Results.Json(new { status = 400, title = "Dữ liệu chưa đúng", errors = new { value = new[] { "Tên văn bản chưa đúng." } } }, contentType: "application/problem+json", statusCode: 400);
        }

        finding["decision"] = (string?)answer["decision"];
        if (answer.TryGetPropertyValue("value", out var value))
        {
            finding["value"] = value?.DeepClone();
        }

        return Counted(id);
    }

    private IResult Confirm(Guid id, JsonObject asked)
    {
        Answers.Enqueue(asked);
        foreach (var number in asked["numbers"]!.AsArray())
        {
            Finding(id, (int)number!)["decision"] ??= "confirmed";
        }

        return Counted(id);
    }

    private IResult Counted(Guid id)
    {
        var proposal = _proposals[id];
        proposal["counts"]!["unanswered"] = Findings(proposal).Count(finding => (bool)finding["needsAnswer"]! && finding["decision"] is null);
        return Results.Json(proposal);
    }

    private IResult Adopt(Guid id)
    {
        var plan = Guid.CreateVersion7();
        _plans[plan] = "draft";
        _proposals[id]["state"] = "adopted";
        _proposals[id]["planId"] = plan;
        return Results.Json(new { proposalId = id, planId = plan }, statusCode: 201);
    }

    private static IResult SummaryOf(string state) => Results.Json(new
    {
        indicators = 28,
        measures = 30,
        indicatorsWithTarget = 22,
        assignments = state == "issued" ? 162 : 0,
        openOrdinals = StubPlan.Open(),
        unresolvedNames = new[] { "Thủ trưởng các Sở, ngành liên quan" },
    });

    private static object LineOf(Guid id, string fileName, int bytes) => new
    {
        documentId = id,
        fileName,
        format = "docx",
        bytes,
        number = "2668/QĐ-UBND",
        type = "Quyết định",
        title = "Về việc giao trách nhiệm",
        issuedOn = "2023-12-09",
        planYear = 2024,
        uploadedAt = new DateTimeOffset(2024, 1, 2, 8, 0, 0, TimeSpan.FromHours(7)),
        sha256 = Sha256,
    };
}
