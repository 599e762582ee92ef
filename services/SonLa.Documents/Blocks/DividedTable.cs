using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A table whose cells are divided by tabs or by bars; a cell may run over several lines.</summary>
internal static class DividedTable
{
    private const int LongestGap = 3;
    private const int LongestCellLine = 400;

    public static TextTable? At(string[] lines, int start)
    {
        var divider = Divider(lines[start]);
        if (divider is null)
        {
            return null;
        }

        var first = Cells(lines[start], divider.Value);
        if (first.Count(cell => cell.Length > 0) < 2)
        {
            return null;
        }

        var columns = first.Count;
        var rows = new List<List<string>>();
        var line = start;
        var end = start;
        while (line < lines.Length && line - end <= LongestGap)
        {
            var text = lines[line];
            if (text.Trim(' ', '\f').Length == 0)
            {
                line++;
                continue;
            }

            if (divider == '|' && IsRule(text))
            {
                end = ++line;
                continue;
            }

            if (PageNumber(text))
            {
                line++;
                continue;
            }

            var cells = Cells(text, divider.Value);
            if (cells.Count < 2 && !GoesOn(lines, line, divider.Value, columns, rows))
            {
                break;
            }

            Add(rows, cells, columns);
            columns = Math.Max(columns, rows[0].Count);
            end = ++line;
        }

        return rows.Count < 2 ? null : new TextTable(start, end, [.. rows.Select(row => row.Select(cell => new Cell(cell)).ToList())]);
    }

    private static char? Divider(string line) => line.Contains('\t') ? '\t' : line.TrimStart().StartsWith('|') && line.TrimEnd().EndsWith('|') ? '|' : null;

    private static List<string> Cells(string line, char divider)
    {
        if (divider == '|')
        {
            line = line.Trim();
            line = line.StartsWith('|') && line.EndsWith('|') && line.Length > 1 ? line[1..^1] : line;
        }

        return [.. line.Split(divider).Select(cell => cell.Trim(' ', '\f'))];
    }

    private static bool PageNumber(string line) => line.Trim(' ', '\f', '-', '–') is { Length: <= 3 } number && number.All(char.IsAsciiDigit);

    private static bool IsRule(string line) => line.All(letter => letter is '|' or '-' or ':' or ' ' or '=' or '+');

    /// <summary>A line without divider is the rest of a cell if the row above still lacks cells and the table goes on below.</summary>
    private static bool GoesOn(string[] lines, int line, char divider, int columns, List<List<string>> rows)
    {
        if (rows.Count == 0 || lines[line].Length > LongestCellLine)
        {
            return false;
        }

        for (var below = line + 1; below < Math.Min(lines.Length, line + 4); below++)
        {
            var cells = Cells(lines[below], divider);
            if (cells.Count >= 2)
            {
                return rows[^1].Count < columns || (Print.StartsLower(lines[line].Trim()) && cells.Count == columns);
            }
        }

        return rows[^1].Count < columns && Print.StartsLower(lines[line].Trim());
    }

    private static void Add(List<List<string>> rows, List<string> cells, int columns)
    {
        var joins = rows.Count > 0
            && ((cells.Count == 1 && rows[^1].Count <= columns)
                || (rows[^1].Count < columns && rows[^1].Count + cells.Count - 1 <= columns && cells[0].Length > 0 && Ordinal.Of(cells[0]) is null && rows[^1].Count > 1));
        if (!joins)
        {
            rows.Add(cells);
            return;
        }

        var row = rows[^1];
        row[^1] = row[^1].Length == 0 ? cells[0] : $"{row[^1]}\n{cells[0]}";
        row.AddRange(cells.Skip(1));
    }
}
