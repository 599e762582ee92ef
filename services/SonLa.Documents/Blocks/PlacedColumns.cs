namespace SonLa.Documents.Blocks;

/// <summary>The columns of a table on a page: strips that words fill, between strips that no word touches.</summary>
internal static class PlacedColumns
{
    public static List<(double Left, double Right)> Of(IReadOnlyList<PlacedWord> heading, IReadOnlyList<PlacedWord> body)
    {
        var gap = 0.4 * body.Concat(heading).Average(word => word.Height);
        var columns = Strips(body.Select(word => (word.Left, word.Right)), gap);
        var titles = PlacedWord.Lines(heading).SelectMany(line => PlacedWord.Phrases(line)).Select(phrase => (phrase.Left, phrase.Right)).ToList();
        // A title over several columns divides nothing; one over an empty column is that column.
        columns = Strips([.. columns, .. titles.Where(title => columns.Count(column => Overlap(column, title)) < 2)], gap);
        for (var column = columns.Count - 1; column > 0; column--)
        {
            if (!titles.Exists(title => Overlap(columns[column], title)))
            {
                columns[column - 1] = (columns[column - 1].Left, columns[column].Right);
                columns.RemoveAt(column);
            }
        }

        return columns;
    }

    /// <summary>The lines of words that stand in each column.</summary>
    public static List<PlacedWord>[] Lines(IReadOnlyList<PlacedWord> words, List<(double Left, double Right)> columns)
    {
        var lines = new List<PlacedWord>[columns.Count];
        var cells = words.ToLookup(word => Enumerable.Range(0, columns.Count).MinBy(column => Math.Abs(word.Left + word.Right - columns[column].Left - columns[column].Right) - (columns[column].Right - columns[column].Left)));
        for (var column = 0; column < columns.Count; column++)
        {
            lines[column] = PlacedWord.Lines(cells[column]).ConvertAll(PlacedWord.Joined);
        }

        return lines;
    }

    public static List<(double Left, double Right)> Strips(IEnumerable<(double Left, double Right)> words, double gap)
    {
        var strips = new List<(double Left, double Right)>();
        foreach (var word in words.OrderBy(word => word.Left))
        {
            if (strips.Count > 0 && word.Left - strips[^1].Right < gap)
            {
                strips[^1] = (strips[^1].Left, Math.Max(strips[^1].Right, word.Right));
            }
            else
            {
                strips.Add(word);
            }
        }

        return strips;
    }

    private static bool Overlap((double Left, double Right) one, (double Left, double Right) other) => one.Left < other.Right && other.Left < one.Right;
}
