using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A table that arrived as one cell per line: the cheapest way to deal the lines out to the columns of the heading wins.</summary>
internal static class CellLineTable
{
    private const int MostHeadingLines = 24;
    private const int MostLines = 6000;
    private const int LongestCell = 400;

    public static TextTable? At(string[] lines, int start)
    {
        if (TableHeader.RoleOf(lines[start]) is not ("ordinal" or "name" or "task"))
        {
            return null;
        }

        var (titles, body) = Heading(lines, start);
        var roles = titles.Select(TableHeader.RoleOf).ToList();
        if (titles.Count < 3 || roles.Count(role => role is not null) < 3 || roles[0] is not "ordinal" || !roles.Any(role => role is "name" or "task"))
        {
            return null;
        }

        var cells = new List<(string Text, int Line)>();
        var line = body;
        for (; line < lines.Length && cells.Count < MostLines; line++)
        {
            var text = Print.Line(lines[line]);
            if (text.Length == 0)
            {
                continue;
            }

            if (text.Length > LongestCell || TableEnd.At(text))
            {
                break;
            }

            cells.Add((text, line));
        }

        var rows = Rows(titles, roles, [.. WithoutRepeats(cells, titles).Select(cell => cell.Text)]);
        return rows.Count < 2 ? null : new TextTable(start, line, [[.. titles.Select(title => new Cell(title))], .. rows]);
    }

    /// <summary>Heading lines up to the first ordinal; a line that names no column goes on with the title before it.</summary>
    private static (List<string> Titles, int Body) Heading(string[] lines, int start)
    {
        var titles = new List<string>();
        var line = start;
        for (var read = 0; line < lines.Length && read < MostHeadingLines; line++)
        {
            var text = Print.Line(lines[line]);
            if (text.Length == 0)
            {
                continue;
            }

            if (Ordinal.Of(text) is not null || text.Length > 120)
            {
                break;
            }

            read++;
            var role = TableHeader.RoleOf(text);
            if (titles.Count > 0 && (role is null || Print.StartsLower(text)))
            {
                titles[^1] = $"{titles[^1]} {text}";
            }
            else if (titles.Count > 0 && role == TableHeader.RoleOf(titles[^1]) && role is "leads" && text.Length < 20)
            {
                // "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp".
                titles[^1] = text;
            }
            else
            {
                titles.Add(text);
            }
        }

        return (titles, line);
    }

    /// <summary>Without headings printed again, numbers of pages between pages and the row that numbers the columns.</summary>
    private static List<(string Text, int Line)> WithoutRepeats(List<(string Text, int Line)> cells, List<string> titles)
    {
        var keys = titles.Select(Print.Key).ToList();
        var kept = new List<(string Text, int Line)>();
        for (var i = 0; i < cells.Count;)
        {
            var repeated = 0;
            while (i + repeated < cells.Count && repeated < MostHeadingLines && keys.Any(key => key.Contains(Print.Key(cells[i + repeated].Text), StringComparison.Ordinal)) && TableHeader.RoleOf(cells[i + repeated].Text) is not null | repeated > 0 && Ordinal.Of(cells[i + repeated].Text) is null)
            {
                repeated++;
            }

            if (repeated >= 3 && TableHeader.RoleOf(cells[i].Text) == "ordinal")
            {
                i += repeated;
                continue;
            }

            if (i == 0 && NumbersColumns(cells, titles.Count))
            {
                i += titles.Count;
                continue;
            }

            kept.Add(cells[i]);
            i++;
        }

        return kept;
    }

    private static bool NumbersColumns(List<(string Text, int Line)> cells, int columns) =>
        cells.Count > columns && columns >= 3 && Enumerable.Range(0, columns).All(column => cells[column].Text.Trim('(', ')') is var text && (text == $"{column + 1}" || text == $"{column - 1}" || text == ((char)('A' + column)).ToString()));

    private static List<IReadOnlyList<Cell>> Rows(List<string> titles, List<string?> roles, List<string> cells)
    {
        var columns = roles.Count;
        var cost = new double[columns];
        var came = new (int Column, bool NewRow)[cells.Count][];
        var next = new double[columns];
        var name = roles.FindIndex(role => role is "name" or "task");
        for (var i = 0; i < cells.Count; i++)
        {
            came[i] = new (int, bool)[columns];
            for (var to = 0; to < columns; to++)
            {
                var fits = Misfit(cells[i], roles[to]);
                var best = double.MaxValue;
                for (var from = 0; from < columns; from++)
                {
                    if (i == 0 && from > 0)
                    {
                        break;
                    }

                    var stay = i == 0 ? double.MaxValue : cost[from] + Step(roles, from, to, cells[i - 1], cells[i]);
                    var turn = (i == 0 ? 0 : cost[from] + Skipped(roles, from + 1, columns)) + Begin(to, name, cells[i]) + Skipped(roles, name + 1, Math.Max(to, name + 1));
                    if (Math.Min(stay, turn) < best)
                    {
                        best = Math.Min(stay, turn);
                        came[i][to] = (from, turn <= stay);
                    }
                }

                next[to] = best + fits;
            }

            (cost, next) = (next, cost);
        }

        var rows = new List<IReadOnlyList<Cell>>();
        if (cells.Count == 0)
        {
            return rows;
        }

        var column = Array.IndexOf(cost, cost.Min());
        var dealt = new (int Column, bool NewRow)[cells.Count];
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            dealt[i] = (column, came[i][column].NewRow);
            column = came[i][column].Column;
        }

        string[]? row = null;
        for (var i = 0; i < cells.Count; i++)
        {
            if (dealt[i].NewRow || row is null)
            {
                if (row is not null)
                {
                    rows.Add([.. row.Select(text => new Cell(text))]);
                }

                row = [.. titles.Select(_ => "")];
            }

            var at = dealt[i].Column;
            row[at] = row[at].Length == 0 ? cells[i] : $"{row[at]}\n{cells[i]}";
        }

        rows.Add([.. row!.Select(text => new Cell(text))]);
        return rows;
    }

    /// <summary>How little a line looks like a cell of this column.</summary>
    private static double Misfit(string cell, string? role)
    {
        var ordinal = Ordinal.Of(cell);
        var agency = Agencies.StartsAt(cell, 0);
        var figure = cell.Length <= 40 && Targets.Of(cell, "") is not null;
        var bare = figure && cell.Count(char.IsLetter) <= 12;
        return role switch
        {
            "ordinal" => ordinal is not null ? 0 : 30,
            "unit" => Units.IsUnit(cell) ? 0 : cell.Length <= 25 && Units.Leading(cell) is not null ? 1 : 9,
            "target" or "past" => bare ? 0 : figure ? 2 : cell is "-" or "–" ? 0.5 : Print.Key(cell).StartsWith("duy trì", StringComparison.Ordinal) ? 0.5 : 8,
            "leads" or "coordinators" or "monitors" or "evaluators" => agency ? 0 : cell is "-" ? 1 : Print.StartsLower(cell) ? 3 : ordinal is not null || bare ? 12 : 7,
            "due" => Dates.Any().IsMatch(cell) || Print.Key(cell) is var key && (key.Contains("quý", StringComparison.Ordinal) || key.Contains("tháng", StringComparison.Ordinal) || key.Contains("thường xuyên", StringComparison.Ordinal) || key.Contains("năm", StringComparison.Ordinal)) && cell.Length < 60 ? 0 : 5,
            "name" or "task" => ordinal is not null ? 7 : Units.IsUnit(cell) ? 6 : bare ? 9 : agency ? 4 : 0,
            _ => ordinal is not null || bare ? 4 : 2.5,
        };
    }

    private static double Step(List<string?> roles, int from, int to, string before, string cell)
    {
        if (to < from)
        {
            return double.MaxValue / 4;
        }

        var goesOn = Print.StartsLower(cell) || before[^1] is ',' or '-' or ';' or '(' || before.EndsWith(" và", StringComparison.Ordinal) || before.EndsWith(" với", StringComparison.Ordinal);
        if (to == from)
        {
            return roles[to] is "ordinal" or "unit" or "target" ? 9 : goesOn ? 0.2 : 2.5;
        }

        return Skipped(roles, from + 1, to) + (goesOn && roles[from] is not ("ordinal" or "unit" or "target") && !(roles[to] is "unit" && Units.IsUnit(cell)) ? 2 : 0);
    }

    private static double Skipped(List<string?> roles, int from, int to)
    {
        var sum = 0.0;
        for (var column = from; column < to; column++)
        {
            sum += roles[column] is "coordinators" or "note" or "product" or null ? 0.7 : 1.2;
        }

        return sum;
    }

    private static double Begin(int to, int name, string cell) =>
        to == 0 ? 0 : to == name ? (Print.StartsLower(cell) ? 8 : 3) : to < name ? 3 : 7;
}
