using System.Globalization;
using SonLa.Portal.Language;
using SonLa.Portal.Platform;

namespace SonLa.Portal.Capital;

/// <summary>Amounts and ratios as the reader writes them.</summary>
internal static class CapitalFigures
{
    /// <summary>Whole đồng, grouped.</summary>
    internal static string Dong(decimal? amount) => amount is { } known ? known.ToString("#,##0", CultureInfo.CurrentCulture) : "–";

    /// <summary>As it is typed into a field, grouped the Vietnamese way in both languages.</summary>
    internal static string Typed(decimal amount) => amount.ToString("#,##0", CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>12,50 %; a dash where there is no denominator.</summary>
    internal static string Percent(decimal? ratio) => ratio is { } known ? $"{known.ToString("#,##0.00", CultureInfo.CurrentCulture)} %" : "–";

    /// <summary>With ten decimals, cut and not rounded, so that what is below a threshold never looks as if it reached it.</summary>
    internal static string Exact(decimal? ratio) => ratio is not { } known
        ? "–"
        : Math.Truncate(known * 10_000_000_000m) / 10_000_000_000m is var cut && cut == known
            ? $"{Written(cut)} %"
            : $"{Written(cut)}… %";

    /// <summary>Year asked for, or the one of Budget's clock.</summary>
    internal static async Task<int> Year(PlatformClient platform, int? asked, TimeProvider time) =>
        asked is >= 2000 and <= 2100 ? asked.Value : ((await platform.Get<Clock>("budget", "/clock")).Value?.Now ?? time.GetUtcNow()).Year;

    /// <summary>Group of a project by the Law on Public Investment.</summary>
    internal static string GroupOf(string? group) => group switch
    {
        "national" => Words.Say("Quan trọng quốc gia", "Of national importance"),
        "a" or "b" or "c" => Words.Say($"Nhóm {group.ToUpperInvariant()}", $"Group {group.ToUpperInvariant()}"),
        _ => Words.Say("Chưa ghi nhóm", "No group recorded"),
    };

    internal static string StateOf(string state) => state switch
    {
        "draft" => Words.Say("Đang soạn", "Draft"),
        "submitted" => Words.Say("Đã trình", "Submitted"),
        "applied" => Words.Say("Đã quyết định, vốn đã chuyển", "Decided, capital moved"),
        "rejected" => Words.Say("Không được chấp thuận", "Rejected"),
        "voided" => Words.Say("Đã hủy, vốn đã trả lại", "Voided, capital returned"),
        "checking" => Words.Say("Đang kiểm tra", "Being checked"),
        "ready" => Words.Say("Hợp lệ, chờ ghi sổ", "Sound, waiting to be posted"),
        "refused" => Words.Say("Bị từ chối, không ghi dòng nào", "Refused, nothing posted"),
        "posting" => Words.Say("Đang ghi sổ", "Being posted"),
        "posted" => Words.Say("Đã ghi sổ", "Posted"),
        "withdrawn" => Words.Say("Đã rút", "Withdrawn"),
        _ => state,
    };

    private static string Written(decimal ratio) => ratio.ToString("0.00########", CultureInfo.CurrentCulture);
}
