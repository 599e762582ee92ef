using SonLa.Papers;
using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Documents;

/// <summary>A period's consolidated report as a workbook (.xlsx): indicators, their sources, who has reported; numbers are numbers.</summary>
internal static class ReportWorkbook
{
    public static byte[] Of(ConsolidatedReport report, Letterhead head)
    {
        var sheets = new List<Sheet>
        {
            new("Chỉ tiêu", [6, 48, 16, 16, 18, 18, 14, 14, 24, 34], Indicators(report)),
            new("Nguồn số liệu", [6, 48, 40, 40, 10, 14, 18, 18], Sources(report, head)),
            new("Gửi báo cáo", [44, 44, 14, 10, 14], Submissions(report)),
        };
        if (report.Format >= Consolidation.WithVintages)
        {
            sheets.Add(new("Số chính thức", [6, 48, 40, 16, 10, 18, 60], OfficialFigures(report, head)));
        }

        if (report.Tasks is { Count: > 0 } tasks)
        {
            sheets.Add(new("Nhiệm vụ", [40, 10, 70, 40, 14, 22, 60, 40, 14, 40], TasksSection.Rows(tasks, head)));
        }

        return Workbook.Write(sheets);
    }

    private static IEnumerable<object?[]> Indicators(ConsolidatedReport report) =>
    [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện đến ngày chốt", "Ước thực hiện kỳ", "Phân kỳ", "% kế hoạch năm", "Đánh giá", "Lý do"],
        .. report.Indicators.SelectMany(indicator => indicator.Measures.Select(measure => new object?[]
        {
            indicator.Ordinal + measure.Part,
            measure.Name,
            measure.Unit,
            measure.Target?.Value is { } target ? target : measure.Target?.Raw,
            measure.ToCutOff,
            measure.Estimate,
            measure.Expected,
            measure.Achieved?.Percent,
            Wording.Of(measure.State),
            (measure.Reason ?? measure.Achieved?.Reason) is { } reason ? Wording.Of(reason) : null,
        })),
    ];

    private static IEnumerable<object?[]> Sources(ConsolidatedReport report, Letterhead head) =>
    [
        ["Số", "Chỉ tiêu", "Cơ quan", "Báo cáo", "Lần nộp", "Chấp nhận", "Đến ngày chốt", "Ước kỳ"],
        .. SourceLine.Of(report).Select(source => new object?[]
        {
            (decimal)source.Number,
            source.Measure.Name,
            head.NameOf(source.Reporter.OrganisationCode),
            source.Reporter.ReportId?.ToString(),
            (decimal)source.Reporter.Revision,
            source.Reporter.Accepted ? "Đã chấp nhận" : "Chưa",
            source.Reporter.ToCutOff,
            source.Reporter.Estimate,
        }),
    ];

    // A column of their own on a sheet of their own: an official figure never stands where an estimate is expected.
    private static IEnumerable<object?[]> OfficialFigures(ConsolidatedReport report, Letterhead head) =>
    [
        ["STT", "Chỉ tiêu", "Cơ quan", "Loại số liệu", "Lần", "Giá trị", "Nguồn"],
        .. report.Indicators.SelectMany(indicator => indicator.Measures.SelectMany(measure => (measure.Official?.Entries ?? []).Select(entry => new object?[]
        {
            indicator.Ordinal + measure.Part,
            measure.Name,
            head.NameOf(entry.OrganisationCode),
            Wording.Of(entry.Vintage),
            (decimal)entry.Number,
            entry.Value,
            entry.Source,
        }))),
    ];

    private static IEnumerable<object?[]> Submissions(ConsolidatedReport report) =>
    [
        ["Cơ quan", "Người chịu trách nhiệm", "Chế độ", "Lần nộp", "Tình trạng"],
        .. report.Submissions.SelectMany(line => line.Obligations.Select(obligation => new object?[]
        {
            line.OrganisationName,
            line.AccountableOffice,
            obligation.Regime,
            (decimal?)obligation.Revision,
            obligation.Revision is null ? "Chưa gửi" : obligation.Late ? "Trễ hạn" : "Đúng hạn",
        })),
    ];
}
