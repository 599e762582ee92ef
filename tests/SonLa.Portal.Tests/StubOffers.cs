using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SonLa.Portal.Tests;

/// <summary>Deadlines and review rounds of 2024's documents as Reporting and Budget offer them: one of each that is in force, one that differs, one that is new.</summary>
internal sealed class StubOffers
{
    private static readonly DateTimeOffset At = new(2024, 2, 20, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly ConcurrentDictionary<Guid, (string State, string? Reason)> _decided = new();
    private readonly Guid[] _ids = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];

    internal static readonly object[] InForce = [new { code = "b", title = "{period}: báo cáo đánh giá", document = "2668/QĐ-UBND", article = "Điều 2" }];

    internal static readonly object[] Periods = [new { regime = "b", title = "Báo cáo tháng 01/2024", dueAt = new DateTimeOffset(2024, 1, 17, 23, 59, 59, TimeSpan.FromHours(7)) }];

    /// <summary>Decisions as they arrived.</summary>
    internal ConcurrentQueue<(string Decision, JsonObject Body)> Done { get; } = new();

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/calendars/{year:int}/offered-regimes", (int year) => new { year, offers = year == 2024 ? Regimes() : [] });
        app.MapPost("/calendars/{year:int}/offered-regimes/{id:guid}/{decision}", (Guid id, string decision, JsonObject body) =>
            decision == "acceptance" && id == _ids[1] && body["reason"] is null ? Missing("Hãy nêu lý do áp dụng song song với chế độ đang có.") : Decide(id, decision, body));
        app.MapGet("/review-rounds/{year:int}/offers", (int year) => new { year, offers = year == 2024 ? Rounds() : [] });
        app.MapPost("/review-rounds/{year:int}/offers/{id:guid}/{decision}", Decide);
    }

    private IResult Decide(Guid id, string decision, JsonObject body)
    {
        if (decision == "refusal" && string.IsNullOrWhiteSpace((string?)body["reason"]))
        {
            return Missing("Thông tin này là bắt buộc.");
        }

        Done.Enqueue((decision, body));
        _decided[id] = (decision == "acceptance" ? "accepted" : "declined", (string?)body["reason"]);
        return Results.Json(new { });
    }

    private static IResult Missing(string sentence) =>
        Results.Problem("Hãy sửa các mục sau.", statusCode: 400, title: "Dữ liệu chưa hợp lệ", extensions: new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { ["reason"] = [sentence] } });

    private object[] Regimes() =>
    [
        Regime(0, "{period}: báo cáo tháng", new { limit = "before", dayOfLastMonth = 18, monthsLater = 0, assumption = false, note = "" }, "month", "Trước ngày 18 hằng tháng, các sở báo cáo.", inForceAs: ["b"]),
        Regime(1, "{period}: báo cáo bổ sung", new { limit = "before", dayOfLastMonth = 20, monthsLater = 0, assumption = false, note = "" }, "month", "Trước ngày 20 hằng tháng, các sở báo cáo bổ sung.", differsFrom: ["b"]),
        Regime(2, "{period}: cập nhật kịch bản tăng trưởng", new { limit = "by", dayOfLastMonth = 25, monthsLater = 0, assumption = true, note = "" }, "quarter", "Ngày 25 tháng cuối quý cập nhật kịch bản.", only: [1, 2, 3]),
    ];

    private object Regime(int index, string title, object due, string period, string quote, string[]? inForceAs = null, string[]? differsFrom = null, int[]? only = null) => new
    {
        offerId = _ids[index],
        planId = StubPlan.PlanId,
        state = StateOf(index),
        regime = new
        {
            code = $"vb-{index}",
            title,
            document = "Quyết định giao nhiệm vụ",
            article = "Điều 2/1",
            holdsFrom = new { day = "2024-01-01", assumption = true, note = "Văn bản để trống ngày." },
            periods = new[] { period },
            only = only is null ? [] : new Dictionary<string, int[]> { [period] = only },
            due,
            audience = new { rule = "class", kinds = new[] { "department" }, organisations = Array.Empty<string>(), text = "Thủ trưởng các sở, ban, ngành" },
            recipients = new[] { new { organisationCode = "so-khdt", purpose = "consolidate" } },
        },
        quote,
        inForceAs = inForceAs ?? [],
        differsFrom = differsFrom ?? [],
        reason = ReasonOf(index),
        offeredAt = At,
        decidedAt = _decided.ContainsKey(_ids[index]) ? At : (DateTimeOffset?)null,
    };

    private object[] Rounds() =>
    [
        Round(3, 1, "2024-06-30", 50m, "carried-over", "same"),
        Round(4, 2, "2024-08-31", 65m, "all", "differs"),
        Round(5, 3, "2024-10-31", 80m, "all", "none"),
    ];

    private object Round(int index, int? number, string cutOff, decimal? threshold, string filter, string inForce) => new
    {
        offerId = _ids[index],
        planId = StubPlan.PlanId,
        number,
        cutOff,
        thresholdPercent = threshold,
        filter,
        source = "Quyết định giao nhiệm vụ",
        quote = $"Đợt {number}: đến {cutOff} giải ngân dưới {threshold:0} %.",
        state = StateOf(index),
        inForce,
        reason = ReasonOf(index),
        offeredAt = At,
        decidedAt = _decided.ContainsKey(_ids[index]) ? At : (DateTimeOffset?)null,
    };

    private string StateOf(int index) => _decided.TryGetValue(_ids[index], out var decided) ? decided.State : "offered";

    private string? ReasonOf(int index) => _decided.TryGetValue(_ids[index], out var decided) ? decided.Reason : null;
}
