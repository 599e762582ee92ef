using SonLa.Reporting.Calendars;
using SonLa.Reporting.Narratives;
using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Documents;

/// <summary>How a consolidated report calls itself and its parts: a period's report, or the summing-up of the year (R66, R67).</summary>
/// <param name="PeriodName">tháng 02/2024, quý I/2024, tổng kết năm 2024.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="Opening">What the issuer does in the first sentence.</param>
/// <param name="Attached">The report as its annexes name it.</param>
/// <param name="Estimate">Title of the column of estimates.</param>
/// <param name="Written">Headings of the text as the planning department wrote it.</param>
/// <param name="Assembled">Headings while only the organisations' own words are there.</param>
internal sealed record ReportTitles(
    string PeriodName, string Subject, string Opening, string Attached, string Estimate, IReadOnlyDictionary<string, string> Written, IReadOnlyDictionary<string, string> Assembled)
{
    public static ReportTitles Of(ConsolidatedReport report)
    {
        var name = ReportingPeriod.Find(report.Period)?.VietnameseName ?? report.Period;
        return report.PeriodKind == PeriodKinds.SummingUp ? SummingUp(report.PlanYear, name) : OfPeriod(name);
    }

    private static ReportTitles OfPeriod(string name) => new(
        name,
        $"Tình hình thực hiện các chỉ tiêu kinh tế - xã hội {name}",
        $"tổng hợp tình hình thực hiện các chỉ tiêu kinh tế - xã hội {name}",
        $"Báo cáo tình hình thực hiện các chỉ tiêu kinh tế - xã hội {name}",
        "Ước thực hiện kỳ",
        Headings("III. ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN", "IV. KHÓ KHĂN, VƯỚNG MẮC", "V. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI"),
        Headings("III. ĐÁNH GIÁ CỦA CÁC CƠ QUAN", "IV. KHÓ KHĂN, VƯỚNG MẮC", "V. ĐỀ XUẤT, GIẢI PHÁP"));

    private static ReportTitles SummingUp(int year, string name)
    {
        var headings = Headings($"III. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NĂM {year}", "IV. TỒN TẠI, HẠN CHẾ, KHÓ KHĂN, VƯỚNG MẮC", $"V. NHIỆM VỤ, GIẢI PHÁP NĂM {year + 1}");
        return new(
            name,
            $"Tổng kết tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm {year}",
            $"tổng kết tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm {year}",
            $"Báo cáo tổng kết tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm {year}",
            "Ước thực hiện năm",
            headings,
            headings);
    }

    private static Dictionary<string, string> Headings(string evaluation, string obstacles, string measures) => new()
    {
        [NarrativeHeading.Evaluation] = evaluation,
        [NarrativeHeading.Obstacles] = obstacles,
        [NarrativeHeading.Measures] = measures,
    };
}
