using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SonLa.Budget.ListFiles.Tables;

/// <summary>Reads the sheets of a workbook (.xlsx), part by part and never more of one than a list of fifty thousand lines needs.</summary>
internal static class XlsxTable
{
    private const long MostCharacters = 200_000_000;
    private const int MostColumns = 200;
    private static readonly DateOnly Epoch1900 = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    /// <exception cref="UnreadableTableException">It is no workbook, or a broken one.</exception>
    public static IReadOnlyList<RawTable> Read(byte[] content)
    {
        try
        {
            using var file = new MemoryStream(content, writable: false);
            using var document = SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var workbook = document.WorkbookPart ?? throw Broken();
            if (document.DocumentType != SpreadsheetDocumentType.Workbook)
            {
                throw new UnreadableTableException("Tệp có macro hoặc là mẫu; hãy lưu lại dạng Excel Workbook (.xlsx).", "The file holds macros or is a template; save it as an Excel Workbook (.xlsx).");
            }

            var texts = SharedTexts(workbook.SharedStringTablePart);
            var dates = DateFormats(workbook.WorkbookStylesPart?.Stylesheet);
            var epoch = workbook.Workbook.WorkbookProperties?.Date1904?.Value is true ? Epoch1904 : Epoch1900;
            return
            [
                .. (workbook.Workbook.Sheets?.Elements<Sheet>() ?? []).Where(sheet => sheet.Id?.Value is not null && workbook.GetPartById(sheet.Id.Value) is WorksheetPart).Select(sheet =>
                    ReadSheet((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!), sheet, texts, dates, epoch)),
            ];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or FormatException or ArgumentException or OverflowException or InvalidOperationException or IOException or KeyNotFoundException or NullReferenceException)
        {
            throw Broken();
        }
    }

    private static UnreadableTableException Broken() => new(
        "Không đọc được tệp .xlsx; tệp có thể bị hỏng. Hãy mở bằng Excel, lưu lại và gửi lại.",
        "The .xlsx file cannot be read and may be damaged; open it in Excel, save it and send it again.");

    private static RawTable ReadSheet(WorksheetPart part, Sheet sheet, List<string> texts, HashSet<uint> dates, DateOnly epoch)
    {
        var lines = new List<RawLine>();
        var (hiddenLines, hiddenColumns, merged) = (new HashSet<int>(), new HashSet<int>(), new List<(int, int, string)>());
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Row))
            {
                var row = (Row)reader.LoadCurrentElement()!;
                number = row.RowIndex is { } index ? checked((int)index.Value) : number + 1;
                if (row.Hidden?.Value is true)
                {
                    hiddenLines.Add(number);
                }

                var cells = Cells(row, texts, dates, epoch);
                if (cells.Count > 0)
                {
                    lines.Add(new(number, cells));
                    TableFile.RequireFew(lines.Count);
                }
            }
            else if (reader.ElementType == typeof(Column) && (Column)reader.LoadCurrentElement()! is { Hidden.Value: true } column)
            {
                hiddenColumns.UnionWith(Enumerable.Range((int)column.Min!.Value - 1, (int)Math.Min(MostColumns, column.Max!.Value - column.Min.Value + 1)));
            }
            else if (reader.ElementType == typeof(MergeCell) && ((MergeCell)reader.LoadCurrentElement()!).Reference?.Value is { } range)
            {
                var ends = range.Split(':');
                merged.Add((LineOf(ends[0]), LineOf(ends[^1]), range));
            }
        }

        return new(sheet.Name?.Value ?? "", sheet.State?.Value is { } state && state != SheetStateValues.Visible, lines, hiddenLines, hiddenColumns, merged);
    }

    private static Dictionary<int, RawCell> Cells(Row row, List<string> texts, HashSet<uint> dates, DateOnly epoch)
    {
        var cells = new Dictionary<int, RawCell>();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } place ? ColumnOf(place) : column + 1;
            if (column < MostColumns && Read(cell, texts, dates, epoch) is { } read && (read.Text.Length > 0 || read.IsFormula))
            {
                cells[column] = read;
            }
        }

        return cells;
    }

    private static RawCell? Read(Cell cell, List<string> texts, HashSet<uint> dates, DateOnly epoch)
    {
        var value = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value ?? CellValues.Number;
        var read = kind switch
        {
            CellValues.SharedString => new RawCell(texts[int.Parse(value, CultureInfo.InvariantCulture)].Trim()),
            CellValues.InlineString => new RawCell((cell.InlineString is { } inline ? TextOf(inline) : "").Trim()),
            CellValues.Error => new RawCell(value, IsError: true),
            CellValues.Number when value.Length > 0 => Numeric(value, cell.StyleIndex?.Value is { } style && dates.Contains(style), epoch),
            _ => new RawCell(value.Trim()),
        };
        return read with { IsFormula = cell.CellFormula is not null };
    }

    private static RawCell Numeric(string value, bool isDate, DateOnly epoch)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new(value, IsError: true);
        }

        if (isDate && number is >= 1 and < 200_000)
        {
            var day = epoch.AddDays((int)number);
            return new(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), null, day);
        }

        // Stored as binary fractions; what the person sees has fifteen digits.
        number = double.Parse(value, CultureInfo.InvariantCulture) is var seen && Math.Abs(seen) < 1e15
            ? decimal.Parse(seen.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            : number;
        return new(number.ToString(CultureInfo.InvariantCulture), number);
    }

    private static List<string> SharedTexts(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
            {
                texts.Add(TextOf(reader.LoadCurrentElement()!));
            }
        }

        return texts;
    }

    private static string TextOf(OpenXmlElement item) => string.Concat(item.Elements().Select(part => part switch
    {
        Text text => text.Text,
        Run run => run.Text?.Text ?? "",
        _ => "",
    }));

    private static HashSet<uint> DateFormats(Stylesheet? styles)
    {
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        return
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? [])
                .Select((format, index) => (Index: (uint)index, Number: format.NumberFormatId?.Value ?? 0))
                .Where(style => custom.TryGetValue(style.Number, out var code) ? IsDate(code) : style.Number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58))
                .Select(style => style.Index),
        ];
    }

    // Years and days outside quotes, escapes and brackets such as [Red] or [$-42A].
    private static bool IsDate(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var index = 0; index < code.Length; index++)
        {
            switch (code[index])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\':
                    index++;
                    break;
                case '[':
                    bracketed = true;
                    break;
                case ']':
                    bracketed = false;
                    break;
                case 'y' or 'Y' or 'd' or 'D' when !quoted && !bracketed:
                    return true;
            }
        }

        return false;
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
        {
            column = checked((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        }

        return column - 1;
    }

    private static int LineOf(string place) => int.Parse(place.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), CultureInfo.InvariantCulture);
}
