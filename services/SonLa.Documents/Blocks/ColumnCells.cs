using System.Text.RegularExpressions;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Blocks;

/// <summary>The cells of lines that are cut into columns, row by row.</summary>
internal static partial class ColumnCells
{
    /// <param name="above">The last number among the ordinals of the pages before; null on the first.</param>
    public static List<List<Cell>> Rows(string[] lines, int start, int end, List<(int From, int To)> columns, List<string?> roles, int? above)
    {
        var cut = new List<CutLine>();
        var blank = false;
        for (var line = start; line < end; line++)
        {
            var text = lines[line].TrimStart('\f');
            if (text.Trim().Length == 0)
            {
                blank = true;
                continue;
            }

            if (ColumnLine.NumbersColumns(text))
            {
                continue;
            }

            if (Alone().IsMatch(text) && columns.Count > 0 && text.Length - text.TrimStart().Length > columns[0].To + 4)
            {
                // The number of the page.
                continue;
            }

            cut.Add(new CutLine(WithUnits(Cells(text, columns), roles), blank));
            blank = false;
        }

        return RowsOfLines.Of(cut, roles, above);
    }

    /// <summary>A line's text by columns; words that reach over a gutter go where most of them stands.</summary>
    private static string[] Cells(string line, List<(int From, int To)> columns)
    {
        var segments = ColumnLine.Segments(line);
        if (segments.Count == columns.Count)
        {
            // Where no cell is empty their order tells more than their place.
            return [.. segments.Select(segment => segment.Text)];
        }

        var cells = columns.Select(_ => "").ToArray();
        foreach (var segment in segments)
        {
            foreach (var (from, to) in AtGutters(line, segment.From, segment.To, columns))
            {
                var at = ColumnEdges.Nearest(columns, from, to);
                var text = line[from..to].Trim();
                cells[at] = cells[at].Length == 0 ? text : $"{cells[at]} {text}";
            }
        }

        return cells;
    }

    /// <summary>A unit that slipped into the column beside its own goes back.</summary>
    private static string[] WithUnits(string[] cells, List<string?> roles)
    {
        var (name, unit, target) = (roles.FindIndex(role => role is "name" or "task"), roles.IndexOf("unit"), roles.IndexOf("target"));
        if (unit < 0 || name < 0)
        {
            return cells;
        }

        if (cells[unit].Length == 0 && cells[name].EndsWith(" %", StringComparison.Ordinal))
        {
            (cells[name], cells[unit]) = (cells[name][..^2], "%");
        }

        if (target >= 0 && cells[target].Length == 0 && Units.Leading(cells[unit]) is { } printed && printed.Length < cells[unit].Length && Targets.Of(cells[unit][printed.Length..], "") is not null)
        {
            (cells[unit], cells[target]) = (printed, cells[unit][printed.Length..].Trim());
        }

        return cells;
    }

    /// <summary>Parts of a run of words that reaches over gutters: cut at a gutter, behind a unit, and where an agency's name begins.</summary>
    private static IEnumerable<(int From, int To)> AtGutters(string line, int from, int to, List<(int From, int To)> columns)
    {
        if (Units.Leading(line[from..to]) is { } unit && from + unit.Length < to && columns.Any(column => column.From > from + 2 && column.From < to))
        {
            yield return (from, from + unit.Length);
            from += unit.Length + 1;
        }

        for (var i = 1; i < columns.Count; i++)
        {
            var edge = columns[i].From;
            if (edge <= from || edge >= to || columns[i - 1].To <= from)
            {
                continue;
            }

            // Words may slip one place to the left of their column.
            var cut = line[edge - 1] == ' ' ? edge - 1 : edge - 2 > from && line[edge - 2] == ' ' ? edge - 2 : Enumerable.Range(Math.Max(from + 1, edge - 5), 7).FirstOrDefault(at => at < to && line[at] == ' ' && Agencies.StartsAt(line, at + 1), -1);
            if (cut > from)
            {
                yield return (from, cut);
                from = cut + 1;
            }
        }

        if (from < to)
        {
            yield return (from, to);
        }
    }

    [GeneratedRegex(@"^\s*\d{1,3}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alone();
}
