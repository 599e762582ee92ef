using SonLa.Documents.Fields;

namespace SonLa.Documents.Blocks;

/// <summary>Which rows the cells of a column cover: each stands in the middle of its own, and together they neither overlap nor cross a group's heading.</summary>
/// <param name="lines">The lines of the column, from top to bottom.</param>
/// <param name="blocks">The same, those together that stand as close as lines of one cell do.</param>
/// <param name="pitch">The usual distance from one line of a cell to the next.</param>
/// <param name="single">True where each line is a cell of one row.</param>
/// <param name="agencies">True for a column of agencies.</param>
internal sealed class CoveredRows(List<PlacedWord> lines, List<List<PlacedWord>> blocks, double pitch, bool single, bool agencies)
{
    private const double Slack = 0.2;
    private const double Uncovered = 0.15;
    private const int MostMerged = 40;
    private const int MostLines = 40;

    /// <summary>True for lines as close as those of one cell.</summary>
    public static bool Near(PlacedWord line, PlacedWord next, double pitch) => next.Middle - line.Middle <= 1.13 * pitch;

    /// <param name="rows">The rows, as high as their names.</param>
    /// <param name="outer">The rows, as high as all that stands in them alone.</param>
    /// <param name="heading">Which rows are headings of groups.</param>
    public IEnumerable<(List<PlacedWord> Block, int First, int Last)> In(List<Band> rows, List<Band> outer, List<bool> heading)
    {
        if (single)
        {
            foreach (var line in lines)
            {
                var row = Enumerable.Range(0, rows.Count).MinBy(row => Math.Abs(line.Middle - rows[row].Middle));
                yield return ([line], row, row);
            }

            yield break;
        }

        var uncovered = agencies ? Uncovered : 0;
        var best = new (double Cost, int First, int Lines)[lines.Count + 1, rows.Count + 1];
        for (var end = 0; end <= lines.Count; end++)
        {
            for (var below = 0; below <= rows.Count; below++)
            {
                best[end, below] = (end == 0 && below == 0 ? 0 : double.MaxValue, -1, 0);
                if (below > 0 && best[end, below - 1].Cost < double.MaxValue)
                {
                    best[end, below] = (best[end, below - 1].Cost + (heading[below - 1] ? 0 : uncovered), -1, 0);
                }
            }

            for (var start = end - 1; start >= 0 && end - start <= MostLines && (start == end - 1 || Near(lines[start], lines[start + 1], pitch)); start--)
            {
                var cut = start > 0 && Near(lines[start - 1], lines[start], pitch) ? Torn(lines[start].Text) : 0;
                Place(start, end, cut);
            }
        }

        var last = rows.Count;
        for (var end = lines.Count; last > 0 && best[lines.Count, rows.Count].Cost < double.MaxValue;)
        {
            var (_, first, count) = best[end, last];
            if (first >= 0)
            {
                yield return (lines[(end - count)..end], first, last - 1);
                end -= count;
            }

            last = first >= 0 ? first : last - 1;
        }

        if (last > 0)
        {
            // More cells than rows: each goes to the nearest.
            foreach (var block in blocks)
            {
                var row = Enumerable.Range(0, rows.Count).MinBy(row => Math.Abs(rows[row].Middle - ((block[0].Middle + block[^1].Middle) / 2)));
                yield return (block, row, row);
            }
        }

        void Place(int start, int end, double cut)
        {
            var block = lines[start..end];
            var place = (block[0].Top + block[^1].Bottom) / 2;
            for (var first = 0; first < rows.Count && rows[first].Top <= place + (2 * pitch); first++)
            {
                for (var below = first + 1; best[start, first].Cost < double.MaxValue && below <= Math.Min(rows.Count, first + MostMerged) && !(heading[below - 1] && below > first + 1); below++)
                {
                    var cost = best[start, first].Cost + cut + Misfit(block, first, below - 1, rows, outer);
                    if (cost < best[end, below].Cost)
                    {
                        best[end, below] = (cost, first, end - start);
                    }

                    if (heading[first])
                    {
                        break;
                    }
                }
            }

            for (var below = 1; below <= rows.Count; below++)
            {
                var cost = best[end, below - 1].Cost;
                if (cost < double.MaxValue && cost + (heading[below - 1] ? 0 : uncovered) < best[end, below].Cost)
                {
                    best[end, below] = (cost + (heading[below - 1] ? 0 : uncovered), -1, 0);
                }
            }
        }
    }

    /// <summary>What it costs to begin a cell at a line that stands as close to the line above as lines of one cell do.</summary>
    private double Torn(string line) =>
        Print.StartsLower(line) || (agencies && !Agencies.StartsAt(line, 0)) ? 3 : 0.1;

    /// <summary>How badly a cell stands in the middle of these rows, in lines.</summary>
    private double Misfit(List<PlacedWord> block, int first, int last, List<Band> rows, List<Band> outer)
    {
        var place = (block[0].Top + block[^1].Bottom) / 2;
        var middle = first == last ? rows[first].Middle : (outer[first].Top + outer[last].Bottom) / 2;
        var off = Math.Max(0, (Math.Abs(place - middle) / pitch) - Slack);
        // A cell reaches over the names of its own rows only.
        var strange = (first > 0 && block[0].Middle < rows[first - 1].Bottom ? 1 : 0) + (last + 1 < rows.Count && block[^1].Middle > rows[last + 1].Top ? 1 : 0);
        var alone = first < last && block.Count > 1 && Enumerable.Range(first, last - first + 1).Any(row =>
            Math.Abs(rows[row].Middle - place) < Slack * pitch
            && (row == 0 || block[0].Top >= rows[row - 1].Bottom)
            && (row + 1 == rows.Count || block[^1].Bottom <= rows[row + 1].Top));
        return (4 * off) + (Math.Abs(place - middle) / pitch * 0.2) + (3 * strange) + (alone ? 2 * Uncovered * (last - first + 1) : 0);
    }
}
