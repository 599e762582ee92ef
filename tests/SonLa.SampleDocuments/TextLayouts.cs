using System.Globalization;
using System.Text;

namespace SonLa.SampleDocuments;

/// <summary>Plain text as programs of different quality take it out of a document.</summary>
internal static class TextLayouts
{
    private const int LineLength = 80;
    private const int PageLength = 46;

    /// <summary>A table's cells are separated by tabs.</summary>
    public static string Tabs(SourceDocument document) => Lines(document, table => table.Rows.SelectMany(row => (string[])[.. Cut(row), string.Join('\t', row.Cells.Select(Row.Print))]));

    /// <summary>A table's cells stand one on each line, and an empty one leaves nothing behind.</summary>
    public static string Cells(SourceDocument document) => Lines(document, table => table.Rows.SelectMany(row => (string[])[.. Cut(row), .. row.Cells.Select(Row.Print).Where(cell => cell.Length > 0)]));

    /// <summary>A table's columns are kept apart by spaces, each cell in the middle of its row's height.</summary>
    public static string Scattered(SourceDocument document) => Lines(document, table => table.Rows.SelectMany(row => (string[])[.. Cut(row), .. Scatter(table, row), ""]));

    /// <summary>Lines of eighty characters and pages with their numbers, as from a printed file.</summary>
    public static string Wrapped(SourceDocument document)
    {
        var text = new StringBuilder();
        var lines = 0;
        var page = 1;
        foreach (var line in Lines(document, table => table.Rows.SelectMany(row => Scatter(table, row))).Split('\n').SelectMany(line => Wrap(line, LineLength)))
        {
            if (++lines % PageLength == 0)
            {
                page++;
                text.Append(CultureInfo.InvariantCulture, $"\n\n\f {page} \n\n");
            }

            text.Append(line).Append(" \n");
        }

        return text.ToString();
    }

    private static string Lines(SourceDocument document, Func<Table, IEnumerable<string>> print) =>
        string.Join('\n', document.Blocks.SelectMany(IEnumerable<string> (block) => block switch
        {
            Title title => [title.Text, ""],
            Paragraph paragraph => [paragraph.Text, ""],
            PageTop => ["", ""],
            Beside beside => [.. beside.Left, "", .. beside.Right, ""],
            Table table => [.. print(table), ""],
            _ => throw new InvalidOperationException($"No print of {block}."),
        })) + "\n";

    private static string[] Cut(Row row) => row.PageNumber is { } page ? ["", page.ToString(CultureInfo.InvariantCulture), ""] : [];

    private static IEnumerable<string> Scatter(Table table, Row row)
    {
        var columns = row.Cells.Select((cell, column) => Wrap(Row.Print(cell), table.Widths[column] * 3 / 2).ToArray()).ToArray();
        var height = columns.Max(lines => lines.Length);
        for (var line = 0; line < height; line++)
        {
            var print = new StringBuilder();
            for (var column = 0; column < columns.Length; column++)
            {
                var own = line - ((height - columns[column].Length) / 2);
                var text = own >= 0 && own < columns[column].Length ? columns[column][own] : "";
                print.Append(text.PadRight((table.Widths[column] * 3 / 2) + 3));
            }

            yield return print.ToString().TrimEnd();
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
