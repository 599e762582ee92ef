using System.Text;
using CsvHelper;

namespace SonLa.Budget.ListFiles.Tables;

/// <summary>Reads a text file of values (.csv): UTF-8 or UTF-16, divided by semicolons, tabs, commas or bars, whichever shows the columns best.</summary>
internal static class CsvTable
{
    private const int LinesToTry = 30;
    private static readonly char[] Dividers = [';', '\t', ',', '|'];

    /// <param name="content">The file.</param>
    /// <param name="recognised">How many titles of the wanted columns a line holds.</param>
    /// <exception cref="UnreadableTableException">It is no text, or its quotes do not end.</exception>
    public static RawTable Read(byte[] content, Func<IEnumerable<string>, int> recognised)
    {
        var text = Decode(content);
        var skipped = 0;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.IndexOf('\n', StringComparison.Ordinal) is >= 5 and <= 7 and var end)
        {
            (text, skipped) = (text[(end + 1)..], 1);
        }

        var head = string.Join('\n', text.Split('\n').Take(LinesToTry));
        var divider = Dividers.MaxBy(candidate => Lines(head, candidate, skipped, isWhole: false).Select(line => recognised(line.Cells.Values.Select(cell => cell.Text))).DefaultIfEmpty().Max());
        return new("csv", false, Lines(text, divider, skipped, isWhole: true), new HashSet<int>(), new HashSet<int>(), []);
    }

    private static List<RawLine> Lines(string text, char divider, int skipped, bool isWhole)
    {
        var lines = new List<RawLine>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = divider,
            HasHeader = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            MalformedData = isWhole ? CsvMalformedDataHandling.Throw : CsvMalformedDataHandling.Recover,
        });
        try
        {
            while (reader.Read())
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Select(field => (Index: field, Text: reader.GetString(field).Trim()))
                    .Where(field => field.Text.Length > 0)
                    .ToDictionary(field => field.Index, field => new RawCell(field.Text));
                if (cells.Count > 0)
                {
                    lines.Add(new((int)reader.LineNumber + skipped, cells));
                    TableFile.RequireFew(lines.Count);
                }
            }
        }
        catch (CsvFormatException malformed)
        {
            throw new UnreadableTableException(new LineFault(
                (int)malformed.LineNumber + skipped,
                null,
                "Dấu ngoặc kép ở dòng này không đóng đúng, hoặc một ô có nhiều dòng; hãy sửa dòng này, mỗi bản ghi một dòng.",
                "The quotes of this line do not close properly, or a cell holds several lines; mend it: one record per line."));
        }

        return lines;
    }

    private static string Decode(byte[] content)
    {
        var encoding = content switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ when ZerosAt(content, 1) => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            _ when ZerosAt(content, 0) => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            _ => (Encoding)new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        try
        {
            var text = encoding.GetString(content).TrimStart('\uFEFF').Normalize(NormalizationForm.FormC);
            return text.Contains('\0', StringComparison.Ordinal) ? throw NotText(0) : text;
        }
        catch (DecoderFallbackException wrong)
        {
            throw NotText(content.AsSpan(0, Math.Clamp(wrong.Index, 0, content.Length)).Count((byte)'\n') + 1);
        }
        catch (ArgumentException)
        {
            throw NotText(0);
        }
    }

    private static bool ZerosAt(byte[] content, int offset)
    {
        var pairs = Math.Min(content.Length, 2000) / 2;
        return pairs > 4 && Enumerable.Range(0, pairs).Count(pair => content[(2 * pair) + offset] == 0) > pairs / 3;
    }

    private static UnreadableTableException NotText(int line) => new(new LineFault(
        line,
        null,
        "Tệp không phải văn bản Unicode (có thể dùng mã TCVN3 hoặc VNI, hoặc không phải .csv); hãy lưu lại dạng “CSV UTF-8” hoặc .xlsx.",
        "The file is not Unicode text (it may be TCVN3 or VNI, or no .csv at all); save it as “CSV UTF-8” or .xlsx."));
}
