using System.Globalization;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>The rows of a drawn table, page after page: headings printed again are left out, and a row that a page cuts is whole again.</summary>
internal static class RuledRows
{
    private const double SameEdge = 6;

    /// <summary>True where a table on the next page has the columns of this one.</summary>
    public static bool Continues(RuledTable table, RuledTable next)
    {
        var (more, fewer) = table.Across.Count >= next.Across.Count ? (table, next) : (next, table);
        return Math.Abs(table.Across[0] - next.Across[0]) < SameEdge
            && Math.Abs(table.Across[^1] - next.Across[^1]) < SameEdge
            && fewer.Across.All(place => more.Across.Any(other => Math.Abs(other - place) < SameEdge));
    }

    /// <summary>The rows of a table and of its continuations.</summary>
    public static List<List<Cell>> Of(IReadOnlyList<RuledTable> pages)
    {
        var across = pages.MaxBy(page => page.Across.Count)!.Across;
        var rows = new List<List<Cell>>();
        TableHeader? header = null;
        foreach (var page in pages)
        {
            var drawn = page.Rows(Math.Abs(page.Across[0] - across[0]) < Rule.Near && page.Across.Count < across.Count ? across : page.Across.Count == across.Count ? page.Across : across);
            var own = Cells(drawn);
            if (rows.Count == 0)
            {
                rows = own;
                header = Header(own);
                continue;
            }

            var repeated = header is null ? 0 : Repeated(rows, own, header);
            own.RemoveRange(0, repeated);
            if (own.Count == 0)
            {
                continue;
            }

            Merged(drawn[repeated], own[0], rows[^1]);
            if (header is not null)
            {
                CutRow.Mend(rows, own, header.Roles);
            }

            rows.AddRange(own);
        }

        return rows;
    }

    /// <summary>What the columns of the table hold; null where they are not known.</summary>
    public static TableHeader? Header(RuledTable table) => Header(Cells(table.Rows(table.Across)));

    /// <summary>False where one drawn row holds several ordinals: then lines divide columns only.</summary>
    public static bool Divides(RuledTable table)
    {
        var rows = Cells(table.Rows(table.Across));
        var ordinal = Header(rows)?.Column("ordinal") ?? 0;
        var last = 0;
        foreach (var numbers in ordinal < 0 ? [] : rows.Select(row => Numbers(row[ordinal].Text)).Where(numbers => numbers.Count > 0))
        {
            // "1" over "2" behind 11 is 12.
            if (numbers.Count > 1 && numbers[0] == last + 1 && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second > pair.First))
            {
                return false;
            }

            last = numbers.Count == 1 ? numbers[0] : last + 1;
        }

        return true;
    }

    private static List<int> Numbers(string cell)
    {
        var parts = cell.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts.All(part => Ordinal.Of(part)?.Kind == OrdinalKind.Number) ? [.. parts.Select(part => int.Parse(Ordinal.Of(part)!.Text, CultureInfo.InvariantCulture))] : [];
    }

    private static TableHeader? Header(List<List<Cell>> rows) => TableHeader.Find(new Grid([.. rows.Select((row, index) => new Row(row, index + 1))], 1));

    private static List<List<Cell>> Cells(List<List<RuledCell>> rows) =>
        [.. rows.Select((row, down) => row.Select((cell, across) =>
            cell.Row == down && cell.Column == across ? new Cell(cell.Text()) : new Cell("", FromLeft: cell.Column < across, FromAbove: cell.Row < down)).ToList())];

    /// <summary>How many rows on top of a page are those on top of the table.</summary>
    private static int Repeated(List<List<Cell>> rows, List<List<Cell>> next, TableHeader header)
    {
        var count = header.FirstRow + header.Rows;
        for (var from = 0; from <= header.FirstRow; from++)
        {
            var length = count - from;
            if (length <= next.Count && Enumerable.Range(0, length).All(row => Key(rows[from + row]) == Key(next[row])))
            {
                return length;
            }
        }

        return 0;
    }

    private static string Key(List<Cell> row) => Print.Key(string.Join('|', row.Select(cell => cell.Line)));

    /// <summary>An empty cell on top of a page is the rest of one that covers several rows before or after the cut.</summary>
    private static void Merged(List<RuledCell> drawn, List<Cell> first, List<Cell> last)
    {
        for (var column = 0; column < Math.Min(first.Count, last.Count); column++)
        {
            if (first[column] is { Text.Length: 0, FromAbove: false } empty && (drawn[column].Tall || last[column].FromAbove))
            {
                first[column] = empty with { FromAbove = true };
            }
        }
    }
}
