namespace SonLa.Documents.Blocks;

/// <summary>The rows of a table without rules whose cells begin at the top of their rows: its lines, cut into columns, are divided into rows as those of a text are (decision 90).</summary>
internal static class RowsFromTop
{
    private const double SameLine = 0.4;
    private const double BlankLine = 1.5;

    /// <param name="lines">The lines of each column, from top to bottom.</param>
    /// <param name="roles">What each column holds.</param>
    /// <param name="pitch">The usual distance from one line of a cell to the next.</param>
    public static List<List<Cell>> Of(List<PlacedWord>[] lines, List<string?> roles, double pitch)
    {
        var cut = new List<CutLine>();
        var (top, above) = (double.MinValue, double.MinValue);
        foreach (var (column, line) in lines.SelectMany((column, index) => column.Select(line => (index, line))).OrderBy(line => line.line.Middle))
        {
            if (cut.Count == 0 || line.Middle - top > SameLine * pitch)
            {
                cut.Add(new CutLine([.. lines.Select(_ => "")], cut.Count > 0 && line.Middle - above > BlankLine * pitch));
                top = line.Middle;
            }

            var cells = cut[^1].Cells;
            cells[column] = cells[column].Length == 0 ? line.Text : $"{cells[column]} {line.Text}";
            above = line.Middle;
        }

        return RowsOfLines.Of(cut, roles, above: null);
    }
}
