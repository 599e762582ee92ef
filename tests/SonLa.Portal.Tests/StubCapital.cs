using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Budget in July 2024: one slow project on the list of round 1, a proposal that goes through its states, files that are checked and posted.</summary>
internal sealed class StubCapital
{
    internal static readonly Guid ProjectId = Guid.CreateVersion7();
    internal static readonly Guid ActId = Guid.CreateVersion7();
    private static readonly Guid Refused = Guid.CreateVersion7();
    private static readonly Guid Ready = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2024, 7, 5, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly Lock _gate = new();
    private decimal _amount = -400_000_000m;
    private string _state = "draft";
    private int _version = 1;
    private string _import = "ready";
    private (string? Programme, string? Group)? _classified;
    private bool _adHoc;
    private bool _checked;
    private bool _withdrawn;

    /// <summary>Posting goes on until this is set.</summary>
    internal bool PostingMayEnd { get; set; }

    /// <summary>Acts and files as they arrived.</summary>
    internal ConcurrentQueue<(string Act, JsonNode? Body)> Done { get; } = new();

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/disbursement-ratios", (string? by) => new { year = 2024, on = "2024-06-30", by = by ?? "province", assignedUndividedInDong = by is null ? 0m : 6_593_406_593_406m, lines = new[] { by is null ? Ratio(null, null) : Ratio("so-gtvt", "Sở Giao thông vận tải") } });
        app.MapGet("/review-rounds/2024", () => new { year = 2024, rounds = new[] { new { number = 1, cutOff = "2024-06-30", thresholdPercent = 50m, filter = "carried-over", source = "Mục II.4.1" } }, adHocUntil = "2024-11-14", aimPercent = (decimal?)null, weights = new { usual = new { unpaidVolume = 45, disbursement = 25, carriedOver = 20, smallDemand = 10 }, source = "Chưa văn bản nào nêu", assumption = true }, opened = Opened() });
        StubOutlook.Map(app);
        app.MapPost("/capacity-entries", (HttpContext context, JsonObject body) => (string?)body["entries"]![0]!["reference"] == "sai"
            ? Results.Problem("Dự án DA-01: số lũy kế sẽ âm.", statusCode: 409, title: "Chưa thực hiện được", extensions: new Dictionary<string, object?> { ["rule"] = "capacity.below-zero" })
            : Take("capacity", context, body, () => new { entries = 1, projects = 1 }));
        app.MapGet("/thrift-checks", () => Thrift());
        app.MapPost("/thrift-checks", (HttpContext context, JsonObject body) => Take("thrift", context, body, () =>
        {
            _checked = true;
            return new { checkId = ProjectId, directive = "21/CT-UBND" };
        }));
        app.MapPost("/thrift-checks/{id:guid}/withdrawal", (HttpContext context, JsonObject body) => Take("thrift-withdrawal", context, body, () =>
        {
            _withdrawn = true;
            return new { checkId = ProjectId };
        }));
        app.MapPost("/review-rounds/2024/ad-hoc", OpenAdHoc);
        app.MapGet("/review-rounds/2024/3/list", RoundList);
        app.MapPost("/projects/{id:guid}/classification", Classify);
        app.MapGet("/review-rounds/2024/1/list", RoundList);
        app.MapGet("/review-rounds/2024/1/list.docx", () => Results.File("docx"u8.ToArray(), "application/octet-stream", "danh-sach-dot-1-2024.docx"));
        app.MapGet("/review-rounds/2024/2/list", () => Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapGet("/review-rounds/2024/2", () => new { year = 2024, round = new { number = 2, cutOff = "2024-09-30", thresholdPercent = 60m, filter = "all", source = "Mục II.4.1" }, considered = 2, withoutCapital = Array.Empty<string>(), projects = new[] { new { projectId = ProjectId, code = "DA-01", name = "Đường tỉnh 101", ownerCode = "so-gtvt", ownerName = "Sở Giao thông vận tải", carriedOver = true, capitalInForceInDong = 1_000_000_000m, disbursedInDong = 499_960_000m, ratioPercent = 49.996m, notDisbursedInDong = 500_040_000m } } });
        app.MapGet("/projects", () => new { items = new[] { new { projectId = ProjectId, code = "DA-01", name = "Đường tỉnh 101", ownerCode = "so-gtvt", ownerName = "Sở Giao thông vận tải", programme = (string?)null, carriedOver = true, capitalInForceInDong = 1_000_000_000m, disbursedInDong = 499_960_000m, ratioPercent = 49.996m, earlierYearsDisbursedInDong = 0m } }, next = (string?)null });
        app.MapGet("/projects/{id:guid}", (HttpContext context, Guid id) => id == ProjectId ? Stamped(context, Project()) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapGet("/projects/{id:guid}/capacity", () => new { headroomInDong = (decimal?)null, sources = new[] { new { sourceCode = "tw", capitalInDong = 1_000_000_000m, disbursedInDong = 499_960_000m, advancesInDong = 0m, acceptedInDong = 0m, unpaidInDong = 0m, recoverableInDong = 500_040_000m, needInDong = 0m, demandInDong = 0m, headroomInDong = (decimal?)null } } });
        app.MapGet("/projects/{id:guid}/situation", () => new { head = "Giám đốc Ban QLDA giao thông", physicalPercent = 35.5m, reportedOn = "2024-06-20", open = new[] { new { entryId = Guid.CreateVersion7(), cause = "site-clearance", text = "Chưa bàn giao 2 km mặt bằng", since = "2024-03-01", expectedOn = "2024-06-30", overdueDays = 5 } } });
        app.MapGet("/reallocations", () => new { year = 2024, reallocations = new[] { new { reallocationId = ActId, roundNumber = 1, state = _state, movedInDong = 400_000_000m, draftedAt = At, decisionNumber = (string?)null } } });
        app.MapPost("/reallocations", (HttpContext context, JsonObject body) => Take("propose", context, body, Act));
        app.MapGet("/reallocations/{id:guid}", (HttpContext context, Guid id) => id == ActId ? Shown(context) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy"));
        app.MapPut("/reallocations/{id:guid}/lines", Edit);
        app.MapPost("/reallocations/{id:guid}/submission", (HttpContext context, JsonObject body) => Take("submission", context, body, () => Go("submitted")));
        app.MapPost("/reallocations/{id:guid}/decision", (HttpContext context, JsonObject body) => Take("decision", context, body, () => Go((bool)body["approved"]! ? "applied" : "rejected")));
        app.MapPost("/reallocations/{id:guid}/voiding", (HttpContext context, JsonObject body) => Take("voiding", context, body, () => Go("voided")));
        app.MapGet("/reallocations/{id:guid}/submission.docx", () => Results.File("to trinh"u8.ToArray(), "application/octet-stream", "to-trinh-dot-1-2024.docx"));
        app.MapGet("/imports", () => new { items = new[] { new { importId = Refused, kind = "disbursements", year = 2024, fileName = "sai.csv", sha256 = "00", state = "refused", handedInAt = At, postedAt = (DateTimeOffset?)null, lines = 3, faultCount = 2 } }, next = (string?)null });
        app.MapPost("/imports/disbursements", Upload);
        app.MapGet("/imports/{id:guid}", (HttpContext context, Guid id) => Import(context, id));
        app.MapPost("/imports/{id:guid}/posting", (HttpContext context, JsonObject body) => Take("posting", context, body, () =>
        {
            _import = "posting";
            return new { };
        }));
    }

    private static object Ratio(string? key, string? name) => new { key, name, disbursedInDong = 600_000_000_000m, allocatedInDong = 5_660_377_358_490m, ofAllocatedPercent = 10.60m, assignedInDong = key is null ? 6_593_406_593_406m : (decimal?)null, ofAssignedPercent = key is null ? 9.10m : (decimal?)null };

    private object Thrift() => new
    {
        year = 2024,
        directive = new { number = "21/CT-UBND", issuedOn = "2023-12-11", source = "II.2.3" },
        organisations = _checked && !_withdrawn ? 1 : 0,
        wasteInDong = _checked && !_withdrawn ? 12_500_000m : 0,
        recoveredInDong = 0m,
        checks = !_checked ? [] : new[] { new { checkId = ProjectId, directive = "21/CT-UBND", organisationCode = "so-yt", organisationName = "Sở Y tế", checkedOn = "2024-06-20", subject = "Mua sắm tài sản", finding = "Mua vượt định mức", wasteInDong = 12_500_000m, recoveredInDong = 0m, documentNumber = "15/KL-STC", recordedAt = At, withdrawnBecause = _withdrawn ? "Ghi nhầm cơ quan" : null } },
    };

    private static object RoundList() => new
    {
        roundListId = Guid.CreateVersion7(),
        year = 2024,
        number = 1,
        cutOff = "2024-06-30",
        thresholdPercent = 50m,
        filter = "carried-over",
        basis = "Mục II.4.1",
        openedAt = At,
        lines = new[]
        {
            new { projectId = ProjectId, projectCode = "DA-01", projectName = "Đường tỉnh 101", ownerCode = "so-khdt", carriedOver = true, caught = true, capitalInForceInDong = 1_000_000_000m, disbursedInDong = 499_960_000m, ratioPercent = 49.996m, capitalNowInDong = 1_000_000_000m, disbursedNowInDong = 500_000_000m, corrected = true },
            new { projectId = Guid.CreateVersion7(), projectCode = "DA-02", projectName = "Hồ Bản Mòng", ownerCode = "so-khdt", carriedOver = true, caught = false, capitalInForceInDong = 300m, disbursedInDong = 200m, ratioPercent = 66.666666666666666666666666667m, capitalNowInDong = 300m, disbursedNowInDong = 200m, corrected = false },
        },
    };

    private object[] Opened() => _adHoc ? [new { number = 3, cutOff = "2024-07-01", filter = "ad-hoc", basis = "Nhà thầu bỏ thi công", openedAt = At, caught = 1 }] : [];

    private IResult OpenAdHoc(HttpContext context, JsonObject body)
    {
        if (body["projectCodes"]!.AsArray().Any(code => (string?)code == "DA-99"))
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["projectCodes[1]"] = ["Không có dự án mang mã “DA-99”; hãy kiểm tra mã."] }, title: "Dữ liệu chưa hợp lệ");
        }

        return Take("ad-hoc", context, body, () =>
        {
            _adHoc = true;
            return new { roundListId = Guid.CreateVersion7(), considered = 1, caught = 1, number = 3 };
        });
    }

    private IResult Classify(HttpContext context, JsonObject body)
    {
        if (context.Request.Headers.IfMatch != "\"3\"")
        {
            return Results.Problem(statusCode: 412);
        }

        return Take("classification", context, body, () =>
        {
            _classified = ((string?)body["programme"], (string?)body["group"]);
            return new { version = 4 };
        });
    }

    private object Project() => new
    {
        projectId = ProjectId,
        code = "DA-01",
        name = "Đường tỉnh 101",
        ownerCode = "so-khdt",
        beganInYear = 2022,
        programme = _classified is { } now ? now.Programme : "Giảm nghèo bền vững",
        group = _classified?.Group,
        corrections = _classified is { } then ? new[] { new { programmeBefore = "Giảm nghèo bền vững", programme = then.Programme, groupBefore = (string?)null, group = then.Group, reason = "Ghi nhầm khi nhập", documentNumber = "80/QĐ-UBND", enteredAt = At } } : [],
        version = 3,
        capital = new[] { new { allocationId = Guid.CreateVersion7(), sourceCode = "tw", year = 2024, amountInDong = 1_000_000_000m, effectiveOn = "2024-01-01", documentNumber = "2665/QĐ-UBND", enteredAt = At } },
        disbursements = new[] { new { disbursementId = Guid.CreateVersion7(), reversesDisbursementId = (Guid?)null, sourceCode = "tw", year = 2024, amountInDong = 499_960_000m, disbursedOn = "2024-05-10", reference = "KB-01", postedAt = At } },
    };

    private object Act() => new
    {
        reallocationId = ActId,
        year = 2024,
        roundNumber = 1,
        state = _state,
        version = _version,
        weights = new { unpaidVolume = 40, disbursement = 30, carriedOver = 20, smallDemand = 10 },
        movedInDong = 400_000_000m,
        draftedAt = At,
        submittedAt = (DateTimeOffset?)null,
        decision = _state is "applied" or "voided" ? new { documentNumber = "1100/QĐ-UBND", on = "2024-07-04", note = (string?)null, at = At } : null,
        voiding = (object?)null,
        lines = new[]
        {
            Line("DA-01", _amount, -400_000_000m, null, "Thu hồi toàn bộ phần này."),
            Line("DA-03", 400_000_000m, 400_000_000m, 81.5m, "Nhận đủ nhu cầu."),
            Line("DA-04", 0m, 0m, 12m, "Không nhận được: chưa ghi trần trung hạn."),
        },
        sources = _state is "draft" or "submitted" ? new[] { new { sourceCode = "tw", takenBackInDong = -_amount, givenInDong = 400_000_000m, beforeInDong = 2_000_000_000m, afterInDong = 2_400_000_000m + _amount } } : null,
        faults = _amount == -400_000_000m ? [] : new[] { new { rule = "reallocation.unbalanced", projectCode = (string?)null, sourceCode = "tw", sentence = "Nguồn tw: số thu hồi trừ số giao thêm phải bằng 0." } },
        warnings = new[] { new { rule = "reallocation.listed-project-takes", projectCode = "DA-03", sourceCode = "tw", sentence = "DA-03 có trong danh sách chậm giải ngân nhưng lại nhận thêm." } },
    };

    private static object Line(string code, decimal amountInDong, decimal proposedInDong, decimal? score, string reason) =>
        new { projectId = code == "DA-01" ? ProjectId : new Guid($"00000000-0000-7000-8000-0000000000{code[3..]}"), projectCode = code, sourceCode = "tw", amountInDong, proposedInDong, score, reason };

    private object Go(string state)
    {
        (_state, _version) = (state, _version + 1);
        return new { state, version = _version };
    }

    private IResult Shown(HttpContext context)
    {
        context.Response.Headers.ETag = $"\"{_version}\"";
        return Results.Json(Act());
    }

    private static IResult Stamped(HttpContext context, object project)
    {
        context.Response.Headers.ETag = "\"3\"";
        return Results.Json(project);
    }

    private IResult Edit(HttpContext context, JsonObject body)
    {
        lock (_gate)
        {
            if (context.Request.Headers.IfMatch != $"\"{_version}\"")
            {
                return Results.Problem(statusCode: 412);
            }

            Done.Enqueue(("edit", body.DeepClone()));
            _amount = (decimal)body["lines"]![0]!["amountInDong"]!;
            _version++;
            return Results.Json(Act());
        }
    }

    private IResult Take(string act, HttpContext context, JsonObject body, Func<object> then)
    {
        lock (_gate)
        {
            if (!context.Request.Headers.ContainsKey("Idempotency-Key"))
            {
                return Results.Problem(statusCode: 400);
            }

            Done.Enqueue((act, body.DeepClone()));
            return Results.Json(then(), statusCode: 201);
        }
    }

    private async Task<IResult> Upload(HttpContext context, int year, string fileName)
    {
        using var reader = new StreamReader(context.Request.Body);
        var content = await reader.ReadToEndAsync();
        Done.Enqueue(($"{fileName} {year}", JsonValue.Create(content)));
        _import = "ready";
        return Results.Json(Shown(fileName == "sai.csv" ? Refused : Ready), statusCode: 202);
    }

    private IResult Import(HttpContext context, Guid id)
    {
        if (_import == "posting" && PostingMayEnd)
        {
            _import = "posted";
        }

        context.Response.Headers.ETag = "\"2\"";
        return id == Ready || id == Refused ? Results.Json(Shown(id)) : Results.Problem("Không có.", statusCode: 404, title: "Không tìm thấy");
    }

    private object Shown(Guid id) => new
    {
        importId = id,
        kind = "disbursements",
        year = 2024,
        fileName = id == Refused ? "sai.csv" : "kho-bac.csv",
        sha256 = new string('a', 64),
        bytes = 1000,
        state = id == Refused ? "refused" : _import,
        version = 2,
        handedInAt = At,
        postedAt = (DateTimeOffset?)null,
        lines = 20_000,
        linesDone = _import == "posting" ? 5000 : 20_000,
        projects = 1000,
        newProjects = 0,
        unchanged = 0,
        faultCount = id == Refused ? 2 : 0,
        faults = id == Refused ? new[] { new { line = 0, column = (string?)null, sentence = "Trang tính bị ẩn; hãy bỏ ẩn." }, new { line = 7, column = (string?)"Số tiền (D)", sentence = "“năm trăm” không phải số tiền; hãy chỉ ghi số." } } : [],
        first = id == Refused ? [] : new[] { new { line = 2, values = new Dictionary<string, string> { ["projectCode"] = "DA-01", ["sourceCode"] = "tw", ["year"] = "2024", ["amountInDong"] = "1234567", ["disbursedOn"] = "2024-05-10", ["reference"] = "KB-01" } } },
        sums = id == Refused ? [] : new[] { new { sourceCode = "tw", lines = 20_000, amountInDong = 24_691_340_000m } },
        ignoredColumns = new[] { "STT" },
    };
}
