using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A table found on a page by where its words stand: from the lines of its heading, around the title of the ordinals, down to its last line.</summary>
internal sealed record PlacedTable(double Top, double Bottom, IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<Cell>> Rows) : PageTable(Top, Bottom)
{
    private const int MostWords = 4000;
    private const int MostRows = 120;
    private const int HeadingHeight = 12;

    /// <summary>The tables of a page; null where one begins that cannot be told from where its words stand.</summary>
    public static List<PlacedTable>? On(IReadOnlyList<PlacedWord> words)
    {
        var tables = new List<PlacedTable>();
        if (words.Count > MostWords)
        {
            return words.Any(IsOrdinalTitle) ? null : tables;
        }

        var from = double.MinValue;
        while (words.Where(word => word.Top > from && IsOrdinalTitle(word) && IsFirst(word, words)).MinBy(word => word.Top) is { } title)
        {
            if (At(words, title) is not { } table)
            {
                return null;
            }

            tables.Add(table);
            from = table.Bottom;
        }

        return tables;
    }

    private static bool IsOrdinalTitle(PlacedWord word) => Print.Key(word.Text) is "stt" or "tt";

    /// <summary>True where nothing but "Số" stands left of the word on its line.</summary>
    private static bool IsFirst(PlacedWord word, IReadOnlyList<PlacedWord> words) =>
        !words.Any(other => other.Right <= word.Left && Math.Abs(other.Middle - word.Middle) < 0.35 * word.Height && Print.Key(other.Text) != "số");

    private static PlacedTable? At(IReadOnlyList<PlacedWord> words, PlacedWord title)
    {
        // The first row begins where the first ordinal stands in the column of the title.
        var right = words.Where(word => word.Left > title.Right && Math.Abs(word.Middle - title.Middle) < 4 * title.Height).Select(word => word.Left).DefaultIfEmpty(title.Right + 20).Min();
        var first = words.Where(word => word.Middle > title.Bottom && word.Left < right && word.Right > title.Left - 6 && word.Right < right + 2 && Ordinal.Of(word.Text) is not null and not { Kind: OrdinalKind.Dash }).MinBy(word => word.Top);
        if (first is null || first.Middle - title.Middle > HeadingHeight * title.Height)
        {
            return null;
        }

        var heading = Heading(words, title, first);
        var top = heading.Min(word => word.Top);
        var body = Body(words.Where(word => word.Middle > top && !heading.Contains(word)), heading, title.Height);
        if (body.Count == 0)
        {
            return null;
        }

        // Headings of groups may run over all columns; they do not say where columns are.
        var columns = PlacedColumns.Of([.. heading], [.. body.Where(line => !IsGroup(line)).SelectMany(line => line)]);
        if (columns.Count < 3)
        {
            return null;
        }

        var titles = PlacedColumns.Lines([.. heading], columns).Select(lines => string.Join(' ', lines.Select(line => line.Text))).ToList();
        var grid = new Grid([new Row([.. titles.Select(text => new Cell(text))], 1)], 1);
        if (TableHeader.Find(grid) is not { } header || !(header.Has("name") || header.Has("task")))
        {
            return null;
        }

        var lines = PlacedColumns.Lines([.. body.SelectMany(line => line)], columns);
        var rows = lines.Sum(column => column.Count) > MostRows * columns.Count ? [] : PlacedRows.Of(lines, header.Roles);
        var mixed = rows.Exists(row => row[header.Column("ordinal") is var ordinal and >= 0 ? ordinal : 0].Text.Contains('\n')) || titles.Exists(text => text.Split(' ')[^1] == first.Text);
        return mixed || rows.Count is 0 or > MostRows ? null : new PlacedTable(top, body[^1].Max(word => word.Bottom), titles, rows);
    }

    /// <summary>The words of the heading: around the title of the ordinals, nearer to it than to the first row.</summary>
    private static HashSet<PlacedWord> Heading(IReadOnlyList<PlacedWord> words, PlacedWord title, PlacedWord first)
    {
        var columns = PlacedColumns.Strips(words.Where(word => Math.Abs(word.Middle - title.Middle) < 1.4 * title.Height && word.Left >= title.Left).Select(word => (word.Left, word.Right)), 0.45 * title.Height);
        var ends = Ordinal.Of(first.Text)?.Kind is OrdinalKind.Roman or OrdinalKind.Capital || !words.Any(word => word.Left > title.Right && word.Middle < title.Top && title.Top - word.Middle < title.Height);
        var cut = ends ? first.Top : (title.Middle + first.Middle) / 2;
        var heading = new HashSet<PlacedWord>();
        foreach (var column in columns)
        {
            var lines = PlacedWord.Lines(words.Where(word => word.Left < column.Right && word.Right > column.Left && word.Middle < first.Bottom && title.Middle - word.Middle < HeadingHeight / 2 * title.Height));
            foreach (var whole in Blocks(lines, title.Height))
            {
                // Rows without space between them: the heading ends where its cells, or the first row, tell.
                var block = whole[^1][0].Middle > first.Top ? whole.FindAll(line => line[0].Middle < cut) : whole;
                if (block.Count == 0)
                {
                    continue;
                }

                // A cell stands centred beside its ordinal, or begins on its line.
                var middle = (block[0][0].Middle + block[^1][0].Middle) / 2;
                var near = block[0][0].Middle < title.Bottom + title.Height && block[^1][0].Middle > title.Top - title.Height && Math.Abs(middle - title.Middle) <= Math.Abs(middle - first.Middle);
                if (near && block[0][0].Middle < first.Top)
                {
                    heading.UnionWith(block.SelectMany(line => line));
                }
            }
        }

        heading.Add(title);
        // Rows do not overlap: what stands as high as words of the heading belongs to it.
        var (top, bottom) = (heading.Min(word => word.Top), heading.Max(word => word.Bottom));
        heading.UnionWith(words.Where(word => word.Middle > top && word.Middle < bottom));
        return heading;
    }

    private static List<List<List<PlacedWord>>> Blocks(List<List<PlacedWord>> lines, double height)
    {
        var blocks = new List<List<List<PlacedWord>>>();
        foreach (var line in lines)
        {
            if (blocks.Count > 0 && line[0].Middle - blocks[^1][^1][0].Middle < 1.4 * height)
            {
                blocks[^1].Add(line);
            }
            else
            {
                blocks.Add([line]);
            }
        }

        return blocks;
    }

    /// <summary>The lines below the heading, until one runs across the columns as prose does, or far below.</summary>
    private static List<List<PlacedWord>> Body(IEnumerable<PlacedWord> words, HashSet<PlacedWord> heading, double height)
    {
        var starts = PlacedColumns.Strips(heading.Select(word => (word.Left, word.Right)), 0.45 * height);
        var body = new List<List<PlacedWord>>();
        foreach (var line in PlacedWord.Lines(words))
        {
            var phrases = PlacedWord.Phrases(line);
            var prose = !IsGroup(line) && phrases.Exists(phrase => starts.Count(start => start.Left > phrase.Left + height && start.Right < phrase.Right) >= 2);
            var far = body.Count > 0 && line.Min(word => word.Top) - body[^1].Max(word => word.Bottom) > 4 * height;
            if (prose || far || TableEnd.At(PlacedWord.Joined(line).Text))
            {
                break;
            }

            body.Add(line);
        }

        return body;
    }

    private static bool IsGroup(List<PlacedWord> line) =>
        line.Count > 1 && (Ordinal.Of(line[0].Text)?.Kind is OrdinalKind.Roman or OrdinalKind.Capital || Print.IsUpper(PlacedWord.Joined(line).Text)) && PlacedWord.Phrases(line).Count <= 2;
}
