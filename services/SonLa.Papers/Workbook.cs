using System.Globalization;
using System.Xml.Linq;

namespace SonLa.Papers;

/// <summary>A sheet: its name, the widths of its columns, and its rows, titles first; decimals and longs (whole numbers) are numbers, the rest is words.</summary>
public sealed record Sheet(string Name, IReadOnlyList<int> Widths, IEnumerable<object?[]> Rows);

/// <summary>A workbook (.xlsx) whose bytes depend on nothing but its content; numbers are numbers.</summary>
public static class Workbook
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly string[] Sides = ["left", "right", "top", "bottom", "diagonal"];
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = Links;

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        var parts = sheets.Select(sheet => (sheet.Name, sheet.Widths, Rows: sheet.Rows.ToList())).ToList();
        return OfficeFile.Write(
        [
            ("xl/workbook.xml", Main + "sheet.main+xml", new(
                S + "workbook",
                new XAttribute(XNamespace.Xmlns + "r", R),
                new XElement(S + "sheets", parts.Select((sheet, index) => new XElement(S + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", index + 1), new XAttribute(R + "id", $"rId{index + 2}")))))),
            ("xl/styles.xml", Main + "styles+xml", Styles()),
            .. parts.Select((sheet, index) => ($"xl/worksheets/sheet{index + 1}.xml", Main + "worksheet+xml", Part(sheet.Widths, sheet.Rows))),
        ],
        [
            ("", "rId1", Links + "/officeDocument", "xl/workbook.xml"),
            ("xl/workbook.xml", "rId1", Links + "/styles", "styles.xml"),
            .. parts.Select((_, index) => ("xl/workbook.xml", $"rId{index + 2}", Links + "/worksheet", $"worksheets/sheet{index + 1}.xml")),
        ]);
    }

    private static XElement Part(IReadOnlyList<int> widths, IReadOnlyList<object?[]> rows) => new(
        S + "worksheet",
        new XElement(S + "sheetPr", new XElement(S + "pageSetUpPr", new XAttribute("fitToPage", 1))),
        new XElement(S + "sheetViews", new XElement(S + "sheetView", new XAttribute("workbookViewId", 0), new XElement(S + "pane", new XAttribute("ySplit", 1), new XAttribute("topLeftCell", "A2"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
        new XElement(S + "cols", widths.Select((width, index) => new XElement(S + "col", new XAttribute("min", index + 1), new XAttribute("max", index + 1), new XAttribute("width", width), new XAttribute("customWidth", 1)))),
        new XElement(S + "sheetData", rows.Select((row, index) => new XElement(S + "row", new XAttribute("r", index + 1), row.Select((value, column) => Cell($"{(char)('A' + column)}{(index + 1).ToString(CultureInfo.InvariantCulture)}", value, index == 0 ? 1 : 0))))),
        new XElement(S + "pageMargins", new XAttribute("left", 0.5), new XAttribute("right", 0.4), new XAttribute("top", 0.6), new XAttribute("bottom", 0.6), new XAttribute("header", 0.3), new XAttribute("footer", 0.3)),
        new XElement(S + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToHeight", 0)));

    // Words are inline strings and never formulas, whatever they begin with.
    private static XElement? Cell(string place, object? value, int style) => value switch
    {
        null => null,
        decimal number => new(S + "c", new XAttribute("r", place), new XAttribute("s", decimal.Truncate(number) == number ? 3 : 2), new XElement(S + "v", number.ToString(CultureInfo.InvariantCulture))),
        long number => new(S + "c", new XAttribute("r", place), new XAttribute("s", 3), new XElement(S + "v", number.ToString(CultureInfo.InvariantCulture))),
        _ => new(S + "c", new XAttribute("r", place), new XAttribute("s", style), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), OfficeFile.Clean(value.ToString() ?? "")))),
    };

    // Whole numbers have a format of their own: with optional decimals a mark would stand alone behind them.
    private static XElement Styles() => new(
        S + "styleSheet",
        new XElement(S + "numFmts", new XAttribute("count", 1), new XElement(S + "numFmt", new XAttribute("numFmtId", 164), new XAttribute("formatCode", "#,##0.##########"))),
        new XElement(S + "fonts", new XAttribute("count", 2), Font(bold: false), Font(bold: true)),
        new XElement(S + "fills", new XAttribute("count", 2), Fill("none"), Fill("gray125")),
        new XElement(S + "borders", new XAttribute("count", 2), new XElement(S + "border", Sides.Select(side => new XElement(S + side))), new XElement(S + "border", Sides.Select(side => new XElement(S + side, side == "diagonal" ? null : new XAttribute("style", "thin"))))),
        new XElement(S + "cellStyleXfs", new XAttribute("count", 1), Format(0, 0, null, null)),
        new XElement(S + "cellXfs", new XAttribute("count", 4), Format(0, 0, 0, null), Format(0, 1, 0, "center"), Format(164, 0, 0, null), Format(3, 0, 0, null)));

    private static XElement Font(bool bold) => new(S + "font", bold ? new XElement(S + "b") : null, new XElement(S + "sz", new XAttribute("val", 12)), new XElement(S + "name", new XAttribute("val", "Times New Roman")));

    private static XElement Fill(string pattern) => new(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", pattern)));

    // Words are wrapped inside their column and stand at the top of the row; titles are in the middle.
    private static XElement Format(int number, int font, int? of, string? titles) => new(
        S + "xf",
        new XAttribute("numFmtId", number),
        new XAttribute("fontId", font),
        new XAttribute("fillId", 0),
        new XAttribute("borderId", of is null ? 0 : 1),
        of is null ? null : new XAttribute("xfId", of),
        new XAttribute("applyNumberFormat", number > 0 ? 1 : 0),
        new XAttribute("applyFont", 1),
        new XAttribute("applyBorder", of is null ? 0 : 1),
        new XAttribute("applyAlignment", 1),
        new XElement(S + "alignment", titles is null ? null : new XAttribute("horizontal", titles), new XAttribute("vertical", titles ?? "top"), new XAttribute("wrapText", 1)));
}
