using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>Lines cut into columns become rows: each row has an anchor (an ordinal or a figure), and the lines between two anchors go to the one whose cells they complete.</summary>
internal static class RowsOfLines
{
    public static List<string[]> Of(List<(string[] Cells, bool BlankBefore)> lines, List<string?> roles)
    {
        var rows = new List<string[]>();
        if (lines.Count == 0)
        {
            return rows;
        }

        var ordinal = roles.IndexOf("ordinal");
        var target = roles.IndexOf("target");
        var name = roles.FindIndex(role => role is "name" or "task");
        var anchors = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var cells = lines[i].Cells;
            var numbered = ordinal >= 0 && Ordinal.Of(cells[ordinal]) is not null;
            var figured = target >= 0 && cells[target].Length > 0 && Targets.Of(cells[target], "") is not null;
            var group = name >= 0 && cells[name].Length > 0 && Print.IsUpper(cells[name]) && cells.Where((_, column) => column != name).All(cell => cell.Length == 0);
            if (numbered || figured || group)
            {
                anchors.Add(i);
            }
        }

        Merge(anchors, lines, ordinal, target);
        if (anchors.Count == 0)
        {
            return [.. lines.Select(line => line.Cells)];
        }

        var centred = Centred(lines, anchors, ordinal, name);
        var start = 0;
        if (anchors[0] > 0)
        {
            // Above the first anchor: the end of a row of the page before, a part without a number, or the upper half of a centred row.
            start = Divide(lines, -1, anchors[0], roles, 0, centred, ordinal, name);
            if (start > 0)
            {
                rows.Add(Join(lines, 0, start));
            }
        }

        for (var a = 0; a < anchors.Count; a++)
        {
            var end = a + 1 < anchors.Count ? Divide(lines, anchors[a], anchors[a + 1], roles, anchors[a] - start, centred, ordinal, name) : lines.Count;
            rows.Add(Join(lines, start, end));
            start = end;
        }

        return rows;
    }

    /// <summary>A figure on the line next to an ordinal without one belongs to that ordinal.</summary>
    private static void Merge(List<int> anchors, List<(string[] Cells, bool BlankBefore)> lines, int ordinal, int target)
    {
        if (ordinal < 0 || target < 0)
        {
            return;
        }

        for (var a = anchors.Count - 2; a >= 0; a--)
        {
            var (one, two) = (lines[anchors[a]].Cells, lines[anchors[a + 1]].Cells);
            var near = anchors[a + 1] - anchors[a] == 1 && !lines[anchors[a + 1]].BlankBefore;
            var complete = one[target].Length == 0 && two[ordinal].Length == 0 || (one[ordinal].Length == 0 && two[target].Length == 0 && two[ordinal].Length > 0);
            var oneLacks = one[ordinal].Length > 0 && one[target].Length == 0 && Ordinal.Of(one[ordinal])?.Kind == OrdinalKind.Number;
            if (near && complete && oneLacks && one.Where((_, column) => column != ordinal).Count(cell => cell.Length > 0) <= 1 && Print.StartsLower(two.FirstOrDefault(cell => cell.Length > 0) ?? ""))
            {
                anchors.RemoveAt(a + 1);
            }
        }
    }

    /// <summary>The first line of the later row: where the cut leaves the fewest cells torn.</summary>
    private static int Divide(List<(string[] Cells, bool BlankBefore)> lines, int above, int below, List<string?> roles, int beforeAbove, bool centred, int ordinal, int name)
    {
        if (above >= 0 && IsGroup(lines[above].Cells, ordinal, name))
        {
            return above + 1;
        }

        if (IsGroup(lines[below].Cells, ordinal, name))
        {
            return below;
        }

        var best = below;
        var least = double.MaxValue;
        for (var cut = Math.Max(above + 1, 0); cut <= below; cut++)
        {
            var cost = lines[cut].BlankBefore ? -2.5 : 0;
            // Rows stand centred or from the top: neither side should lie far from its anchor.
            cost += above < 0 ? 0 : centred ? 0.5 * Math.Abs(cut - 1 - above - beforeAbove) : 1.0 * (below - cut);
            for (var column = 0; column < roles.Count; column++)
            {
                cost += Torn(lines, above, cut, below, column, roles[column]);
            }

            if (cost < least)
            {
                (least, best) = (cost, cut);
            }
        }

        return best;
    }

    private static bool IsGroup(string[] cells, int ordinal, int name) =>
        cells.Where((_, column) => column != ordinal && column != name).All(cell => cell.Length == 0)
        && (ordinal < 0 ? name >= 0 && Print.IsUpper(cells[name]) : Ordinal.Of(cells[ordinal])?.Kind is OrdinalKind.Roman or OrdinalKind.Capital || (cells[ordinal].Length == 0 && name >= 0 && Print.IsUpper(cells[name])));

    /// <summary>True where cells stand centred beside their ordinal: then a row may begin above it.</summary>
    private static bool Centred(List<(string[] Cells, bool BlankBefore)> lines, List<int> anchors, int ordinal, int name)
    {
        for (var a = 1; a < anchors.Count; a++)
        {
            if (IsGroup(lines[anchors[a - 1]].Cells, ordinal, name) && anchors[a] - anchors[a - 1] > 1)
            {
                return true;
            }
        }

        return anchors[0] > 0 && lines[anchors[0]].Cells[Math.Max(name, 0)].Length == 0;
    }

    private static double Torn(List<(string[] Cells, bool BlankBefore)> lines, int above, int cut, int below, int column, string? role)
    {
        var first = Next(lines, cut, below, column, 1);
        var last = Next(lines, cut - 1, Math.Max(above, 0), column, -1);
        var cost = 0.0;
        if (first is not null)
        {
            cost += Print.StartsLower(first) || first[0] is ')' or ',' or ';' or '&' ? 3 : 0;
            cost += role is "leads" or "coordinators" or "monitors" && char.IsUpper(first[0]) && !Agencies.StartsAt(first, 0) ? 3 : 0;
        }

        if (last is not null && first is not null)
        {
            cost += last[^1] is ',' or '-' or '(' or '/' || last.EndsWith(" và", StringComparison.Ordinal) || last.EndsWith(" các", StringComparison.Ordinal) || last.EndsWith("Sở", StringComparison.Ordinal) || last.EndsWith(" của", StringComparison.Ordinal) ? 2 : 0;
        }

        if (last is not null && last.Count(letter => letter == '(') > last.Count(letter => letter == ')'))
        {
            cost += 1;
        }

        return cost;
    }

    private static string? Next(List<(string[] Cells, bool BlankBefore)> lines, int from, int to, int column, int step)
    {
        for (var line = from; step > 0 ? line <= to : line >= to; line += step)
        {
            if (lines[line].Cells[column].Length > 0)
            {
                return lines[line].Cells[column];
            }
        }

        return null;
    }

    private static string[] Join(List<(string[] Cells, bool BlankBefore)> lines, int start, int end)
    {
        var row = new string[lines[start].Cells.Length];
        Array.Fill(row, "");
        for (var line = start; line < end; line++)
        {
            for (var column = 0; column < row.Length; column++)
            {
                var cell = lines[line].Cells[column];
                row[column] = cell.Length == 0 ? row[column] : row[column].Length == 0 ? cell : $"{row[column]}\n{cell}";
            }
        }

        return row;
    }
}
