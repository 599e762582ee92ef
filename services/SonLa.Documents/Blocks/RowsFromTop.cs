using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>The rows of a table without lines whose cells begin at the top of their rows: a row begins where an ordinal, a dash or a figure stands beside a name, and holds what stands from there down to the next.</summary>
internal static class RowsFromTop
{
    private const double SameLine = 0.4;

    /// <param name="lines">The lines of each column, from top to bottom.</param>
    /// <param name="roles">What each column holds.</param>
    /// <param name="name">The column that names the rows.</param>
    /// <param name="pitch">The usual distance from one line of a cell to the next.</param>
    public static List<List<Cell>> Of(List<PlacedWord>[] lines, List<string?> roles, int name, double pitch)
    {
        var tops = Tops(lines, roles, name, pitch);
        var cells = tops.ConvertAll(_ => lines.Select(_ => new List<PlacedWord>()).ToList());
        for (var column = 0; column < lines.Length; column++)
        {
            foreach (var line in lines[column])
            {
                var row = Math.Max(0, tops.FindLastIndex(top => top <= line.Middle + (SameLine * pitch)));
                if (cells.Count > 0)
                {
                    cells[row][column].Add(line);
                }
            }
        }

        return cells.ConvertAll(row => row.Select((cell, column) =>
            new Cell(PlacedText.Of([.. cell.Select(line => line.Words ?? [line])], lines[column].Select(line => line.Right - line.Left).DefaultIfEmpty().Max()))).ToList());
    }

    private static List<double> Tops(List<PlacedWord>[] lines, List<string?> roles, int name, double pitch)
    {
        var ordinal = roles.IndexOf("ordinal");
        var figures = lines.Where((_, column) => roles[column] is "unit" or "target").SelectMany(column => column).ToList();
        var tops = ordinal < 0 ? [] : lines[ordinal].Where(line => Ordinal.Of(line.Text) is not null).Select(line => line.Middle).ToList();
        tops.AddRange(lines[name]
            .Where(line => line.Text.StartsWith("- ", StringComparison.Ordinal) || line.Text.StartsWith("+ ", StringComparison.Ordinal)
                || (!Print.StartsLower(line.Text) && figures.Exists(figure => Math.Abs(figure.Middle - line.Middle) < SameLine * pitch)))
            .Select(line => line.Middle));
        tops.Sort();
        for (var i = tops.Count - 1; i > 0; i--)
        {
            if (tops[i] - tops[i - 1] < SameLine * pitch)
            {
                tops.RemoveAt(i);
            }
        }

        // What stands above the first is the rest of a row of the page before.
        if (lines.SelectMany(column => column).Select(line => line.Middle).DefaultIfEmpty(double.MaxValue).Min() is var first && tops.Count > 0 && first < tops[0] - (SameLine * pitch))
        {
            tops.Insert(0, first);
        }

        return tops;
    }
}
