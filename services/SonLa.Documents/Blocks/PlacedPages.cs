namespace SonLa.Documents.Blocks;

/// <summary>Pages whose words have places become blocks: tables by where words stand, the rest by its lines.</summary>
internal static class PlacedPages
{
    /// <param name="pages">The words and rules of each page.</param>
    /// <returns>Null where a table cannot be told.</returns>
    public static IReadOnlyList<Block>? Read(IReadOnlyList<PlacedPage> pages)
    {
        var sheets = pages.Select(page => page with { Words = WithoutNumber(page.Words) }).Select(page => (Page: page, Tables: Tables(page))).ToList();
        var ruled = sheets.Exists(sheet => sheet.Tables is not null && sheet.Tables.Any(table => table is RuledTable));
        if (!ruled && sheets.Exists(sheet => sheet.Tables is null))
        {
            return null;
        }

        var blocks = new BlockList();
        var prose = new PlacedProse([.. sheets.Select(sheet => sheet.Page)]);
        var table = new List<PageTable>();
        foreach (var (page, tables) in sheets)
        {
            var from = double.MinValue;
            foreach (var next in tables ?? [])
            {
                var above = PlacedWord.Lines(page.Words.Where(word => word.Middle > from && word.Middle < next.Top));
                if (above.Count > 0 || table.Count == 0 || !Continues(table, next, from == double.MinValue))
                {
                    EndTable();
                    prose.Add(page, above, from == double.MinValue);
                    LineBlocks.Add(blocks, prose.Take());
                }

                table.Add(next);
                from = next.Bottom;
            }

            var below = PlacedWord.Lines(page.Words.Where(word => word.Middle > from));
            if (below.Count > 0)
            {
                EndTable();
                prose.Add(page, below, from == double.MinValue);
            }
        }

        EndTable();
        LineBlocks.Add(blocks, prose.Take());
        return blocks.Blocks;

        void EndTable()
        {
            if (table.Count > 0)
            {
                blocks.AddTable(Rows(table));
                table.Clear();
            }
        }
    }

    /// <summary>Drawn tables where there are some, else those that stand by their words; null where one cannot be told.</summary>
    private static IReadOnlyList<PageTable>? Tables(PlacedPage page)
    {
        var drawn = RuledTable.On(page);
        return drawn.Count > 0 && drawn.TrueForAll(RuledRows.Divides) ? drawn : PlacedTable.On(page.Words);
    }

    private static bool Continues(List<PageTable> table, PageTable next, bool firstOfPage) => (table[0], table[^1], next) switch
    {
        // The same heading on top of the next page repeats it.
        (_, PlacedTable before, PlacedTable placed) => placed.Titles.SequenceEqual(before.Titles),
        (RuledTable first, RuledTable before, RuledTable ruled) => firstOfPage && RuledRows.Continues(before, ruled)
            && (RuledRows.Header(ruled) is not { } own || RuledRows.Header(first) is not { } header || own.Titles.Select(Print.Key).SequenceEqual(header.Titles.Select(Print.Key))),
        _ => false,
    };

    private static List<List<Cell>> Rows(List<PageTable> table) =>
        table[0] is PlacedTable placed
            ? [[.. placed.Titles.Select(title => new Cell(title))], .. table.Cast<PlacedTable>().SelectMany(page => page.Rows).Select(row => row.ToList())]
            : RuledRows.Of([.. table.Cast<RuledTable>()]);

    /// <summary>Leaves out a number that stands alone on the first or last line of a page.</summary>
    private static List<PlacedWord> WithoutNumber(IReadOnlyList<PlacedWord> page)
    {
        var lines = PlacedWord.Lines(page);
        if (lines.Count > 1 && IsNumber(lines[^1]))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 1 && IsNumber(lines[0]))
        {
            lines.RemoveAt(0);
        }

        return [.. lines.SelectMany(line => line)];
    }

    private static bool IsNumber(List<PlacedWord> line) => line.Count == 1 && line[0].Text.Length <= 3 && line[0].Text.All(char.IsAsciiDigit);
}
