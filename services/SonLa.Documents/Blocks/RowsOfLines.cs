namespace SonLa.Documents.Blocks;

/// <summary>Lines cut into columns become rows: of all divisions the one that tears the fewest cells, with cells that begin at the top of their rows or stand in their middle, whichever tears fewer.</summary>
internal static class RowsOfLines
{
    private const int LinesAtOnce = 1000;
    private const int TallestRow = 24;

    /// <param name="lines">The lines of a page.</param>
    /// <param name="roles">What each column holds.</param>
    /// <param name="above">The last number among the ordinals of the pages before; null on the first.</param>
    public static List<List<Cell>> Of(List<CutLine> lines, List<string?> roles, int? above)
    {
        var rows = new List<List<Cell>>();
        var ordinal = roles.IndexOf("ordinal");
        lines = ordinal < 0 ? lines : BrokenNumbers.Whole(lines, ordinal, above);
        for (var start = 0; start < lines.Count; start += LinesAtOnce)
        {
            rows.AddRange(Read(lines.GetRange(start, Math.Min(LinesAtOnce, lines.Count - start)), roles));
        }

        return rows;
    }

    private static List<List<Cell>> Read(List<CutLine> lines, List<string?> roles)
    {
        var fit = new RowFit(lines, roles);
        var (top, fromTop) = Divide(lines.Count, fit.AtTop);
        var (middle, fromMiddle) = Divide(lines.Count, fit.InMiddle);
        return middle < top ? CoveredCells.Of(lines, roles, fromMiddle) : fromTop.ConvertAll(row => Join(lines, row.Start, row.End));
    }

    /// <summary>The cheapest division into rows of consecutive lines.</summary>
    private static (double Cost, List<(int Start, int End)> Rows) Divide(int count, Func<int, int, double> cost)
    {
        var best = new (double Cost, int Start)[count + 1];
        for (var end = 1; end <= count; end++)
        {
            best[end] = (double.MaxValue, end - 1);
            for (var start = end - 1; start >= 0 && end - start <= TallestRow; start--)
            {
                var sum = best[start].Cost + cost(start, end);
                best[end] = sum < best[end].Cost ? (sum, start) : best[end];
            }
        }

        var rows = new List<(int, int)>();
        for (var end = count; end > 0; end = best[end].Start)
        {
            rows.Add((best[end].Start, end));
        }

        rows.Reverse();
        return (best[count].Cost, rows);
    }

    /// <summary>The cells of a row, their lines divided.</summary>
    public static List<Cell> Join(List<CutLine> lines, int start, int end) =>
        [.. Enumerable.Range(0, lines[start].Cells.Length).Select(column => new Cell(string.Join('\n', lines.GetRange(start, end - start).Select(line => line.Cells[column]).Where(text => text.Length > 0))))];
}
