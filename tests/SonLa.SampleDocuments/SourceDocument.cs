using System.Globalization;

namespace SonLa.SampleDocuments;

/// <summary>A sample document as its source writes it (samples/documents/README.md says how).</summary>
internal sealed record SourceDocument(IReadOnlyList<string> Layouts, IReadOnlyList<Block> Blocks)
{
    /// <exception cref="FormatException">A line of the source means nothing.</exception>
    public static SourceDocument Read(string path)
    {
        var layouts = Array.Empty<string>();
        var blocks = new List<Block>();
        var lines = new Queue<string>(File.ReadAllLines(path).Where(line => line.Length > 0));
        while (lines.TryDequeue(out var line))
        {
            var (command, rest) = Split(line);
            switch (command)
            {
                case ":layouts":
                    layouts = rest.Split(' ');
                    break;
                case ":title":
                    blocks.Add(new Title(rest));
                    break;
                case ":bold":
                    blocks.Add(new Paragraph(rest, true));
                    break;
                case ":page":
                    blocks.Add(new PageTop(Number(rest)));
                    break;
                case ":head" or ":signature":
                    var sides = rest.Split(" | ");
                    blocks.Add(new Beside(sides[0].Split('\\'), sides[1].Split('\\')));
                    break;
                case ":table":
                    blocks.Add(ReadTable(rest, lines));
                    break;
                case null:
                    blocks.Add(new Paragraph(line, false));
                    break;
                default:
                    throw new FormatException($"{path}: '{command}' is no command of a source.");
            }
        }

        return new(layouts, blocks);
    }

    private static Table ReadTable(string widths, Queue<string> lines)
    {
        var columns = widths.Split(' ').Select(Number).ToArray();
        var rows = new List<Row>();
        while (lines.Dequeue() is var line && line != ":end")
        {
            if (Split(line) is (":repeat", var page))
            {
                rows.Add(rows[0] with { PageNumber = Number(page) });
                continue;
            }

            var cells = line[1..].Split('|').Select(cell => cell.Trim()).ToArray();
            rows.Add(cells.Length == columns.Length ? new(cells) : throw new FormatException($"{cells.Length} cells instead of {columns.Length}: {line}"));
        }

        return new(columns, rows);
    }

    private static (string? Command, string Argument) Split(string line)
    {
        if (line[0] != ':')
        {
            return (null, line);
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
