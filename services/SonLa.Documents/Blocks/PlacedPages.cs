using System.Text;

namespace SonLa.Documents.Blocks;

/// <summary>Pages whose words have places become blocks: tables by where words stand, the rest by its lines.</summary>
internal static class PlacedPages
{
    /// <param name="pages">The words of each page.</param>
    /// <param name="layout">The lines of each page, as they are read where no table stands.</param>
    /// <returns>Null where no table was found, or one that cannot be told.</returns>
    public static IReadOnlyList<Block>? Read(IReadOnlyList<IReadOnlyList<PlacedWord>> pages, IReadOnlyList<string> layout)
    {
        if (pages.Count != layout.Count)
        {
            return null;
        }

        var found = new List<(List<PlacedWord> Words, List<PlacedTable> Tables)>();
        foreach (var page in pages)
        {
            var words = WithoutNumber(page);
            if (PlacedTable.On(words) is not { } tables)
            {
                return null;
            }

            found.Add((words, tables));
        }

        if (found.TrueForAll(page => page.Tables.Count == 0))
        {
            return null;
        }

        var blocks = new BlockList();
        var prose = new List<string>();
        var rows = new List<IReadOnlyList<Cell>>();
        var titles = (IReadOnlyList<string>)[];
        for (var page = 0; page < found.Count; page++)
        {
            var (words, tables) = found[page];
            if (tables.Count == 0)
            {
                Close();
                prose.AddRange($"\f{layout[page]}".Split('\n'));
                continue;
            }

            var from = double.MinValue;
            foreach (var table in tables)
            {
                var above = Lines(words.Where(word => word.Middle > from && word.Middle < table.Top));
                // The same heading on top of the next page repeats it.
                if (above.Count > 0 || !table.Titles.SequenceEqual(titles))
                {
                    Close();
                    prose.AddRange(above);
                    LineBlocks.Add(blocks, prose);
                    prose.Clear();
                    titles = table.Titles;
                    rows.Add([.. titles.Select(title => new Cell(title))]);
                }

                rows.AddRange(table.Rows);
                from = table.Bottom;
            }

            var below = Lines(words.Where(word => word.Middle > from));
            if (below.Count > 0)
            {
                Close();
                prose.AddRange(below);
            }
        }

        Close();
        LineBlocks.Add(blocks, prose);
        return blocks.Blocks;

        void Close()
        {
            if (rows.Count > 0)
            {
                blocks.AddTable([.. rows]);
                rows.Clear();
                titles = [];
            }
        }
    }

    /// <summary>Leaves out a number that stands alone on the first or last line of a page.</summary>
    private static List<PlacedWord> WithoutNumber(IReadOnlyList<PlacedWord> page)
    {
        var lines = PlacedWord.Lines(page);
        if (lines.Count > 1 && IsNumber(lines[^1]))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 1 && IsNumber(lines[0]))
        {
            lines.RemoveAt(0);
        }

        return [.. lines.SelectMany(line => line)];
    }

    private static bool IsNumber(List<PlacedWord> line) => line.Count == 1 && line[0].Text.Length <= 3 && line[0].Text.All(char.IsAsciiDigit);

    /// <summary>Lines with spaces where the page has them, and a blank line where it has a wide gap.</summary>
    private static List<string> Lines(IEnumerable<PlacedWord> words)
    {
        var lines = new List<string>();
        var placed = PlacedWord.Lines(words);
        for (var i = 0; i < placed.Count; i++)
        {
            if (i > 0 && placed[i][0].Middle - placed[i - 1][0].Middle > 1.6 * placed[i][0].Height)
            {
                lines.Add("");
            }

            var line = new StringBuilder();
            foreach (var phrase in PlacedWord.Phrases(placed[i]))
            {
                line.Append(' ', line.Length == 0 ? 0 : 2).Append(' ', Math.Clamp((int)(phrase.Left / (0.45 * phrase.Height)) - line.Length - 2, 0, 200)).Append(phrase.Text);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }
}
