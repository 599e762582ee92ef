using SonLa.Papers;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Vintages;

namespace SonLa.Reporting.Documents;

/// <summary>A period's consolidated report as a workbook (.xlsx): indicators, their sources, who has reported; numbers are numbers.</summary>
internal static class ReportWorkbook
{
    public static byte[] Of(ConsolidatedReport report, Letterhead head)
    {
        var sheets = new List<Sheet>
        {
            new("Chỉ tiêu", [6, 48, 16, 16, 18, 18, 18, 18, 18, 14, 14, 24, 34], Indicators(report, head)),
            new("Nguồn số liệu", [6, 48, 40, 40, 10, 14, 18, 18], Sources(report, head)),
            new("Gửi báo cáo", [44, 44, 14, 10, 14], Submissions(report)),
        };
        if (report.Format >= Consolidation.WithVintages)
        {
            sheets.Add(new("Số chính thức", [6, 48, 40, 16, 10, 18, 60], OfficialFigures(report, head)));
            sheets.Add(new("Số liệu khác nhau", [6, 48, 18, 40, 18, 14, 60], Differing(report, head)));
        }

        if (report.Tasks is { Count: > 0 } tasks)
        {
            sheets.Add(new("Nhiệm vụ", [40, 10, 70, 40, 14, 22, 60, 40, 14, 40], TasksSection.Rows(tasks, head)));
        }

        if (report.Capital is { } capital)
        {
            sheets.AddRange(CapitalSheets.Of(capital, head));
        }

        return Workbook.Write(sheets);
    }

    private static IEnumerable<object?[]> Indicators(ConsolidatedReport report, Letterhead head) =>
    [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện đến ngày chốt", ReportTitles.Of(report).Estimate, "Số chính thức", "Số điều chỉnh", "Số chính thức được dùng", "Phân kỳ", "% kế hoạch năm", "Đánh giá", "Lý do"],
        .. report.Indicators.SelectMany(indicator => indicator.Measures.Select(measure => new object?[]
        {
            indicator.Ordinal + measure.Part,
            measure.Name,
            measure.Unit,
            measure.Target?.Value is { } target ? target : measure.Target?.Raw,
            measure.ToCutOff ?? measure.Latest?.ToCutOff ?? measure.Latest?.Estimate,
            measure.Estimate,
            Given(measure, FigureVintage.Official, head),
            Given(measure, FigureVintage.Revised, head),
            measure.Official?.Value,
            measure.Expected,
            measure.Achieved?.Percent,
            Wording.Of(measure.State),
            string.Join("; ", Remarks(measure)),
        })),
    ];

    private static IEnumerable<string> Remarks(ConsolidatedReport.MeasureLine measure)
    {
        if ((measure.Reason ?? measure.Achieved?.Reason) is { } reason)
        {
            yield return Wording.Of(reason);
        }

        if (measure.Latest is { } latest)
        {
            yield return $"số thực hiện của kỳ đến {Wording.Day(latest.PeriodEndsOn)}";
        }

        if (measure.Settlement is { } settled)
        {
            yield return $"số ước theo quyết định chọn số liệu: {settled.Reason}";
        }
    }

    // One authority's figure is a number; several that differ are words, each with its authority.
    private static object? Given(ConsolidatedReport.MeasureLine measure, string vintage, Letterhead head)
    {
        var given = (measure.Official?.Entries ?? []).Where(entry => entry.Vintage == vintage).GroupBy(entry => entry.OrganisationCode).Select(own => own.OrderBy(entry => entry.Number).Last()).ToList();
        return given.Select(entry => entry.Value).Distinct().Count() <= 1
            ? given.FirstOrDefault()?.Value
            : string.Join("\n", given.Select(entry => $"{head.NameOf(entry.OrganisationCode)}: {Wording.Number(entry.Value)}"));
    }

    private static IEnumerable<object?[]> Differing(ConsolidatedReport report, Letterhead head) =>
    [
        ["STT", "Chỉ tiêu", "Loại số liệu", "Cơ quan", "Giá trị", "Được dùng", "Lý do"],
        .. report.Indicators.SelectMany(indicator => indicator.Measures.SelectMany(measure => DifferingFigures.Of(measure).SelectMany(line => line.Figures.Select(figure => new object?[]
        {
            indicator.Ordinal + measure.Part,
            measure.Name,
            line.About,
            head.NameOf(figure.OrganisationCode),
            figure.Value,
            line.Settlement is null ? "Chưa thống nhất" : line.Settlement.OrganisationCode == figure.OrganisationCode ? "Có" : "Không",
            line.Settlement is { } settled && settled.OrganisationCode == figure.OrganisationCode ? $"{Wording.Cause(settled.Cause)}: {settled.Reason}" : null,
        })))),
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
