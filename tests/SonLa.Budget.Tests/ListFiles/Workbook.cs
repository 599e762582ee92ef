using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SonLa.Budget.Tests.ListFiles;

/// <summary>A workbook as people's programs write them: shared and inline texts, dates as numbers with a format, formulas, merges, hidden lines.</summary>
internal sealed class Workbook
{
    private readonly List<object?[]> _lines = [];
    private readonly HashSet<int> _hidden = [];
    private readonly List<string> _merged = [];

    /// <summary>A formula and the value that was computed when the file was saved.</summary>
    internal sealed record Formula(string Text, decimal Value);

    internal Workbook Line(params object?[] cells)
    {
        _lines.Add(cells);
        return this;
    }

    internal Workbook Hide(int line)
    {
        _hidden.Add(line);
        return this;
    }

    internal Workbook Merge(string range)
    {
        _merged.Add(range);
        return this;
    }

    internal byte[] Write(int sheets = 1)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new(new Sheets());
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new(
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            var texts = workbook.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new();
            for (var number = 1; number <= sheets; number++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(_lines.Index().Select(line => Row(line.Index + 1, line.Item, texts.SharedStringTable))));
                if (_merged.Count > 0)
                {
                    part.Worksheet.Append(new MergeCells(_merged.Select(range => new MergeCell { Reference = range })));
                }

                workbook.Workbook.Sheets!.Append(new Sheet { Name = $"Sheet{number}", SheetId = (uint)number, Id = workbook.GetIdOfPart(part) });
            }
        }

        return buffer.ToArray();
    }

    private Row Row(int number, object?[] cells, SharedStringTable texts)
    {
        var row = new Row { RowIndex = (uint)number, Hidden = _hidden.Contains(number) ? true : null };
        row.Append(cells.Index().Where(cell => cell.Item is not null).Select(cell => Cell($"{(char)('A' + cell.Index)}{number}", cell.Item!, texts)));
        return row;
    }

    private static Cell Cell(string place, object value, SharedStringTable texts)
    {
        switch (value)
        {
            case Formula formula:
                return new() { CellReference = place, CellFormula = new(formula.Text), CellValue = new(formula.Value.ToString(CultureInfo.InvariantCulture)) };
            case DateOnly day:
                return new() { CellReference = place, StyleIndex = 1, CellValue = new((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)) };
            case decimal or int or double:
                return new() { CellReference = place, CellValue = new(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)) };
            default:
                texts.Append(new SharedStringItem(new Text(value.ToString()!)));
                return new() { CellReference = place, DataType = CellValues.SharedString, CellValue = new((texts.ChildElements.Count - 1).ToString(CultureInfo.InvariantCulture)) };
        }
    }
}
