using System.Globalization;
using System.Xml.Linq;
using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Documents;

/// <summary>A period's consolidated report as a workbook (.xlsx): indicators, their sources, who has reported; numbers are numbers.</summary>
internal static class ReportWorkbook
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly string[] Sides = ["left", "right", "top", "bottom", "diagonal"];
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = Links;

    public static byte[] Of(ConsolidatedReport report, Letterhead head)
    {
        var sheets = new List<(string Name, XElement Content)>
        {
            ("Chỉ tiêu", Sheet([6, 48, 16, 16, 18, 18, 14, 14, 24, 34], Indicators(report))),
            ("Nguồn số liệu", Sheet([6, 48, 40, 40, 10, 14, 18, 18], Sources(report, head))),
            ("Gửi báo cáo", Sheet([44, 44, 14, 10, 14], Submissions(report))),
        };
        if (report.Format >= Consolidation.WithVintages)
        {
            sheets.Add(("Số chính thức", Sheet([6, 48, 40, 16, 10, 18, 60], OfficialFigures(report, head))));
        }

        return OfficeFile.Write(
            [
                ("xl/workbook.xml", Main + "sheet.main+xml", new(
                    S + "workbook",
                    new XAttribute(XNamespace.Xmlns + "r", R),
                    new XElement(S + "sheets", sheets.Select((sheet, index) => new XElement(S + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", index + 1), new XAttribute(R + "id", $"rId{index + 2}")))))),
                ("xl/styles.xml", Main + "styles+xml", Styles()),
                .. sheets.Select((sheet, index) => ($"xl/worksheets/sheet{index + 1}.xml", Main + "worksheet+xml", sheet.Content)),
            ],
            [
                ("", "rId1", Links + "/officeDocument", "xl/workbook.xml"),
                ("xl/workbook.xml", "rId1", Links + "/styles", "styles.xml"),
                .. sheets.Select((_, index) => ("xl/workbook.xml", $"rId{index + 2}", Links + "/worksheet", $"worksheets/sheet{index + 1}.xml")),
            ]);
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

    private static XElement Sheet(IReadOnlyList<int> widths, IEnumerable<object?[]> rows) => new(
        S + "worksheet",
        new XElement(S + "sheetViews", new XElement(S + "sheetView", new XAttribute("workbookViewId", 0), new XElement(S + "pane", new XAttribute("ySplit", 1), new XAttribute("topLeftCell", "A2"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
        new XElement(S + "cols", widths.Select((width, index) => new XElement(S + "col", new XAttribute("min", index + 1), new XAttribute("max", index + 1), new XAttribute("width", width), new XAttribute("customWidth", 1)))),
        new XElement(S + "sheetData", rows.Select((row, index) => new XElement(S + "row", new XAttribute("r", index + 1), row.Select((value, column) => Cell($"{(char)('A' + column)}{(index + 1).ToString(CultureInfo.InvariantCulture)}", value, index == 0 ? 1 : 0))))));

    // Words are inline strings and never formulas, whatever they begin with.
    private static XElement? Cell(string place, object? value, int style) => value switch
    {
        null => null,
        decimal number => new(S + "c", new XAttribute("r", place), new XAttribute("s", 2), new XElement(S + "v", number.ToString(CultureInfo.InvariantCulture))),
        _ => new(S + "c", new XAttribute("r", place), new XAttribute("s", style), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), OfficeFile.Clean(value.ToString() ?? "")))),
    };

    private static XElement Styles() => new(
        S + "styleSheet",
        new XElement(S + "numFmts", new XAttribute("count", 1), new XElement(S + "numFmt", new XAttribute("numFmtId", 164), new XAttribute("formatCode", "#,##0.##########"))),
        new XElement(S + "fonts", new XAttribute("count", 2), Font(bold: false), Font(bold: true)),
        new XElement(S + "fills", new XAttribute("count", 2), Fill("none"), Fill("gray125")),
        new XElement(S + "borders", new XAttribute("count", 1), new XElement(S + "border", Sides.Select(side => new XElement(S + side)))),
        new XElement(S + "cellStyleXfs", new XAttribute("count", 1), Format(0, 0, null)),
        new XElement(S + "cellXfs", new XAttribute("count", 3), Format(0, 0, 0), Format(0, 1, 0), Format(164, 0, 0)));

    private static XElement Font(bool bold) => new(S + "font", bold ? new XElement(S + "b") : null, new XElement(S + "sz", new XAttribute("val", 12)), new XElement(S + "name", new XAttribute("val", "Times New Roman")));

    private static XElement Fill(string pattern) => new(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", pattern)));

    private static XElement Format(int number, int font, int? of) => new(
        S + "xf",
        new XAttribute("numFmtId", number),
        new XAttribute("fontId", font),
        new XAttribute("fillId", 0),
        new XAttribute("borderId", 0),
        of is null ? null : new XAttribute("xfId", of),
        new XAttribute("applyNumberFormat", number > 0 ? 1 : 0),
        new XAttribute("applyFont", 1));
}
