using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A table that arrived as lines of cells, one behind the other: whole cells, parts of one, or several on a line.</summary>
internal static class CellLineTable
{
    private const int MostLines = 6000;
    private const int LongestCell = 400;

    /// <summary>What a piece may cost on average: lines that fit worse are no table that can be told apart, and none is better than a wrong one.</summary>
    private const double WorstFit = 0.8;

    public static TextTable? At(string[] lines, int start)
    {
        if (!Begins(lines, start) || CellTitles.At(lines, start) is not { } heading)
        {
            return null;
        }

        var roles = TableHeader.RolesOf(heading.Titles);
        if (roles.Count < 3 || roles.Count(role => role is not null) < 3 || roles[0] is not "ordinal" || !roles.Any(role => role is "name" or "task"))
        {
            return null;
        }

        var cells = new List<string>();
        var line = heading.Body;
        for (; line < lines.Length && cells.Count < MostLines; line++)
        {
            var text = Print.Line(lines[line]);
            if (text.Length > LongestCell || TableEnd.At(text))
            {
                break;
            }

            if (text.Length > 0)
            {
                cells.Add(text);
            }
        }

        var body = BrokenNumbers.Whole(WithoutRepeats(cells, heading));
        var whole = CellDeal.Of(roles, body.ConvertAll(cell => new CellPiece(cell, false)));
        var parts = body.SelectMany(CellPiece.Of).ToList();
        var parted = CellDeal.Of(roles, parts);
        var rows = parted.Cost < whole.Cost
            ? parted.Cost <= WorstFit * parts.Count && parted.Rows.All(row => BeginsWhole(row, roles)) ? parted.Rows : []
            : whole.Cost <= WorstFit * body.Count ? whole.Rows : [];
        return rows.Count < 2 ? null : new TextTable(start, line, [[.. heading.Titles.Select(title => new Cell(title))], .. rows]);
    }

    /// <summary>True for a row with an ordinal or a mark of a part, or with a name and an agency that leads; any other, and one that closes a bracket it did not open, may be the rest of the one above.</summary>
    private static bool BeginsWhole(IReadOnlyList<Cell> row, List<string?> roles)
    {
        var (name, leads) = (row[roles.FindIndex(role => role is "name" or "task")].Text, roles.IndexOf("leads"));
        return row[0].Text.Length > 0 || CellDeal.IsPart(name) || (name.Length > 0 && leads >= 0 && Agencies.StartsAt(row[leads].Text, 0) && row.All(cell => cell.Text.Count(letter => letter == ')') <= cell.Text.Count(letter => letter == '(')));
    }

    /// <summary>True where a line names the ordinals, alone or before other titles, or is the first letter of STT.</summary>
    private static bool Begins(string[] lines, int start)
    {
        var text = Print.Line(lines[start]);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return text.Length is > 0 and <= 160
            && (TableHeader.RoleOf(text) is "ordinal" or "name" or "task" || TableHeader.RoleOf(space < 0 ? text : text[..space]) is "ordinal" || text is "T" || (text.StartsWith('S') && (text.Length <= 2 || text[1] == ' ')) || text.StartsWith("Số TT", StringComparison.Ordinal));
    }

    /// <summary>Without headings printed again, numbers of pages before them and the row that numbers the columns.</summary>
    private static List<string> WithoutRepeats(List<string> cells, CellTitles heading)
    {
        var kept = new List<string>();
        for (var i = 0; i < cells.Count;)
        {
            if (heading.Repeated(cells, i) is var repeated and > 0)
            {
                if (kept.Count > 0 && kept[^1].Length <= 3 && kept[^1].All(char.IsAsciiDigit))
                {
                    kept.RemoveAt(kept.Count - 1);
                }

                i += repeated;
                continue;
            }

            var numbers = i == 0 ? Numbering(cells, heading.Titles.Count) : 0;
            if (numbers > 0)
            {
                i += numbers;
                continue;
            }

            kept.Add(cells[i++]);
        }

        return kept;
    }

    /// <summary>How many lines number the columns: 1, 2, 3, … or A, B, 1, …</summary>
    private static int Numbering(List<string> cells, int columns)
    {
        var column = 0;
        for (var line = 0; line < cells.Count && column < columns; line++)
        {
            foreach (var number in cells[line].Split(' '))
            {
                var text = number.Trim('(', ')');
                if (column == columns || (text != $"{column + 1}" && text != $"{column - 1}" && text != ((char)('A' + column)).ToString()))
                {
                    return 0;
                }

                column++;
            }

            if (column == columns)
            {
                return line + 1;
            }
        }

        return 0;
    }
}
