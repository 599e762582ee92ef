using System.Globalization;
using SonLa.Papers;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Progress;
using SonLa.Reporting.Vintages;

namespace SonLa.Reporting.Documents;

/// <summary>States, reasons and numbers as an administrative document writes them.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, string> Known = new()
    {
        [ProgressState.OnCourse] = "Đúng tiến độ",
        [ProgressState.Behind] = "Chậm tiến độ",
        [ProgressState.Achieved] = "Đạt",
        [ProgressState.NotAchieved] = "Không đạt",
        [ProgressState.NotComputable] = "Chưa đánh giá được",
        [NotComputable.NoTarget] = "chưa giao chỉ tiêu",
        [NotComputable.Composition] = "chỉ tiêu cơ cấu",
        [NotComputable.IncompleteComposition] = "cơ cấu giao chưa đủ 100 %",
        [NotComputable.Range] = "chỉ tiêu là khoảng giá trị",
        [NotComputable.LowerIsBetter] = "chỉ tiêu giảm, chưa có số đầu kỳ",
        [NotComputable.NoRatio] = "chỉ tiêu giao bằng 0",
        [NotComputable.WrongWay] = "ngược chiều chỉ tiêu",
        [NotComputable.NoBaseline] = "chưa có số gốc",
        [NotComputable.NoDirection] = "chưa xác định chiều tốt",
        [NotComputable.NotReported] = "chưa có báo cáo",
        [NotComputable.Returned] = "báo cáo bị trả lại",
        [NotComputable.NoEstimate] = "chưa có số ước",
        [NotComputable.ConflictingValues] = "số liệu các cơ quan khác nhau",
        [NotComputable.NoBreakdown] = "chưa phân kỳ chỉ tiêu",
        [FigureVintage.Official] = "Chính thức",
        [FigureVintage.Revised] = "Điều chỉnh",
        [EvidenceGap.EntriesUnderWay] = "còn bút toán đang chuyển đến",
        [EvidenceGap.CapitalUnknown] = "chưa biết đủ kế hoạch vốn",
        [EvidenceGap.NoCapital] = "không có kế hoạch vốn",
        [EvidenceGap.NotAssigned] = "chưa văn bản nào giao riêng",
        [NotComputable.InPoints] = "chênh lệch tính bằng điểm phần trăm",
    };

    /// <summary>The words for a state or reason.</summary>
    public static string Of(string code) => Known.GetValueOrDefault(code, code);

    private static readonly Dictionary<string, string> Causes = new()
    {
        ["scope"] = "Khác phạm vi",
        ["cut-off"] = "Khác ngày chốt",
        ["price"] = "Khác giá",
        ["omission"] = "Bỏ sót",
        ["entry"] = "Nhập sai",
    };

    /// <summary>The words for why figures differ.</summary>
    public static string Cause(string code) => Causes.GetValueOrDefault(code, code);

    /// <summary>05/04/2024, of a day as a consolidation writes it.</summary>
    public static string Day(string day) => Written.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>08:00 ngày 10/04/2024, of an instant that carries Vietnam's offset.</summary>
    public static string Instant(string? instant) => instant is null ? "" : DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToString("HH:mm 'ngày' dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>Ngày 05 tháng 4 năm 2024: days below ten and the months 1 and 2 have a nought (Decree 30/2020/NĐ-CP, annex I).</summary>
    public static string LongDay(string instant) => Written.LongDay(DateOnly.FromDateTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).DateTime));

    /// <summary>1.234,5; nothing where there is no value.</summary>
    public static string Number(decimal? value) => Written.Number(value);
}
