using SonLa.Documents.Blocks;

namespace SonLa.Documents.Tables;

/// <summary>The rows of tables with one heading, page after page, without headings printed again and rows that only number the columns.</summary>
internal sealed record TableRows(TableHeader Header, IReadOnlyList<(Grid Grid, Row Row)> Rows)
{
    public static IReadOnlyList<TableRows> Of(IReadOnlyList<Block> blocks)
    {
        var tables = new List<TableRows>();
        var before = -2;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Grid grid)
            {
                continue;
            }

            var header = TableHeader.Find(grid);
            var rows = Body(grid, header ?? tables.LastOrDefault()?.Header);
            var follows = tables.Count > 0 && (header is null ? i - before <= 2 : i - before <= 3 && Same(tables[^1].Header, header));
            if (follows)
            {
                tables[^1] = tables[^1] with { Rows = [.. tables[^1].Rows, .. rows] };
            }
            else if (header is not null)
            {
                tables.Add(new TableRows(header, rows));
            }

            before = i;
        }

        return tables;
    }

    public Cell Cell(Row row, string role) => row[Header.Column(role)];

    private static List<(Grid, Row)> Body(Grid grid, TableHeader? header)
    {
        var rows = new List<(Grid, Row)>();
        if (header is null)
        {
            return rows;
        }

        var titles = header.Titles.Select(Print.Key).Where(title => title.Length > 0).ToHashSet();
        var own = TableHeader.Find(grid);
        for (var i = own is null ? 0 : own.FirstRow + own.Rows; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            var filled = row.Cells.Where(cell => cell.Line.Length > 0).ToList();
            if (filled.Count == 0 && !row.Cells.Any(cell => cell.FromAbove))
            {
                continue;
            }

            var printedAgain = filled.Count >= 2 && filled.All(cell => titles.Contains(Print.Key(cell.Line)) || titles.Any(title => title.Contains(Print.Key(cell.Line), StringComparison.Ordinal) && TableHeader.RoleOf(cell.Line) is not null));
            var numbersColumns = filled.Count >= 3 && filled.All(cell => cell.Line.Length <= 6 && cell.Line.Trim('(', ')', ' ') is var text && (int.TryParse(text, out _) || (text.Length == 1 && char.IsUpper(text[0])) || text.Contains('=')))
                && row[header.Column(header.Has("name") ? "name" : "task")].Line.Length is > 0 and <= 3;
            if (!printedAgain && !numbersColumns)
            {
                rows.Add((grid, row));
            }
        }

        return rows;
    }

    private static bool Same(TableHeader one, TableHeader other) => one.Roles.SequenceEqual(other.Roles);
}
