using SonLa.Documents.Fields;

namespace SonLa.Documents.Blocks;

/// <summary>A row of which the end stands on the next page.</summary>
internal static class CutRow
{
    /// <summary>Gives what the first row of a page holds of the row above back to it.</summary>
    /// <param name="rows">The rows before the cut.</param>
    /// <param name="next">The rows behind it; the first is removed where nothing of its own is left.</param>
    /// <param name="roles">What the columns hold.</param>
    public static void Mend(List<List<Cell>> rows, List<List<Cell>> next, List<string?> roles)
    {
        var first = next[0];
        if (GoesOn(rows[^1], first, roles))
        {
            for (var column = 0; column < first.Count; column++)
            {
                // Where a column is too narrow for a number the cut may fall between its digits.
                Append(rows, column, first[column].Text, roles[column] == "ordinal");
            }

            next.RemoveAt(0);
            return;
        }

        for (var column = 0; column < first.Count; column++)
        {
            if (roles[column] is "leads" or "coordinators" or "monitors" or "evaluators" && RestOf(first[column].Line) && Owner(rows, column) is not null)
            {
                // The end of a cell that covers rows on both pages.
                Append(rows, column, first[column].Text);
                first[column] = new Cell("", FromAbove: true);
            }
        }
    }

    private static bool GoesOn(List<Cell> last, List<Cell> first, List<string?> roles)
    {
        var ordinal = roles.IndexOf("ordinal");
        var name = roles.FindIndex(role => role is "name" or "task");
        if (ordinal >= 0 && name >= 0 && first[ordinal].Line.Length > 0 && (!first[ordinal].Line.All(char.IsAsciiDigit) || !last[ordinal].Line.All(char.IsAsciiDigit) || last[ordinal].Line.Length == 0 || !RestOf(first[name].Line)))
        {
            return false;
        }

        if (name < 0 || first.TrueForAll(cell => cell.Line.Length == 0))
        {
            return false;
        }

        if (first[name].Line.Length == 0 || RestOf(first[name].Line))
        {
            return true;
        }

        var figures = first.Where((_, column) => roles[column] is "unit" or "target").Any(cell => cell.Line.Length > 0);
        return !figures && first.Zip(last).Any(pair => pair.First.Line.Length > 0 && (RestOf(pair.First.Line) || Open(pair.Second.Line)));
    }

    /// <summary>True for words that no cell begins with.</summary>
    private static bool RestOf(string text) =>
        (Print.StartsLower(text) && !Agencies.StartsAt(text, 0) && !(text.Length > 1 && text[1] is ')' or '.')) || (text.Length > 0 && text[0] is ')' or ',' or ';' or '.' or '&');

    /// <summary>True for words that no cell ends with.</summary>
    private static bool Open(string text) =>
        text.Length > 0 && (text[^1] is ',' or '-' or '(' or '/' || text.EndsWith(" và", StringComparison.Ordinal) || text.EndsWith(" của", StringComparison.Ordinal) || text.EndsWith(" các", StringComparison.Ordinal) || text.EndsWith(" với", StringComparison.Ordinal));

    private static bool Ended(string text) => text.Length > 0 && text[^1] is '.' or ';';

    private static List<Cell>? Owner(List<List<Cell>> rows, int column)
    {
        var row = rows.Count - 1;
        while (row > 0 && rows[row][column].FromAbove)
        {
            row--;
        }

        return rows[row][column].Text.Length > 0 ? rows[row] : null;
    }

    private static void Append(List<List<Cell>> rows, int column, string text, bool digits = false)
    {
        if (text.Length > 0)
        {
            var owner = Owner(rows, column) ?? rows[^1];
            var before = owner[column].Text;
            owner[column] = new Cell(before.Length == 0 ? text : $"{before}{(digits ? "" : (Agencies.StartsAt(text, 0) || Ended(before)) && !Open(before) ? "\n" : " ")}{text}");
        }
    }
}
