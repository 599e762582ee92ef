using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>Where the columns of a table begin and end among lines held apart by spaces: at gutters, or where the titles say that gutters were lost.</summary>
internal static class ColumnEdges
{
    /// <param name="start">The first line of the heading.</param>
    /// <param name="body">The first line below it.</param>
    /// <param name="end">The line behind the last of the page.</param>
    public static (List<(int From, int To)> Columns, List<string> Titles) Of(string[] lines, int start, int body, int end)
    {
        var both = Titled(lines, Gutters(lines, start, end), start, body);
        var spans = TitleSpans(lines, start, body);
        if (spans.Count > both.Columns.Count && Known(both.Titles) < spans.Count && Between(lines, body, end, spans) is { } between)
        {
            both = Titled(lines, between, start, body);
        }

        // Above narrow columns titles may stand a little aside: what stands below tells the columns, and their order the titles.
        var below = Gutters(lines, body, end);
        var titles = below.Count < 3 ? [] : ColumnTitles.InOrder(lines, start, body, below);
        return Known(titles) > Known(both.Titles) ? (below, titles) : both;
    }

    /// <summary>How many different meanings of titles are known; none where the names' is not.</summary>
    public static int Known(List<string> titles) =>
        TableHeader.RolesOf(titles) is var roles && roles.Any(role => role is "name" or "task") ? roles.Where(role => role is not null).Distinct().Count() : 0;

    /// <summary>Where titles with known meanings stand; those under each other are one.</summary>
    private static List<(int From, int To)> TitleSpans(string[] lines, int start, int body) =>
        [.. PlacedColumns.Strips(Enumerable.Range(start, body - start).SelectMany(line => ColumnLine.Segments(lines[line]).SelectMany(Parts)).Select(part => ((double)part.From, (double)part.To)), 0.5).Select(span => ((int)span.Left, (int)span.Right))];

    /// <summary>Titles with only one space between them, each beginning with a capital.</summary>
    public static IEnumerable<(string Text, int From, int To)> Parts((string Text, int From, int To) segment)
    {
        for (var at = segment.Text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = segment.Text.IndexOf(' ', at + 1))
        {
            var (one, rest) = (segment.Text[..at], segment.Text[(at + 1)..]);
            if (Print.StartsUpper(rest) && TableHeader.RoleOf(one) is { } role && TableHeader.RoleOf(rest) is { } other && (role != other || role == "target"))
            {
                return Parts((rest, segment.From + at + 1, segment.To)).Prepend((one, segment.From, segment.From + at));
            }
        }

        return [segment];
    }

    /// <summary>Between two titles the column ends where the fewest words are cut and the most begin; null where none begin.</summary>
    private static List<(int From, int To)>? Between(string[] lines, int body, int end, List<(int From, int To)> titles)
    {
        var (used, starts, width) = Count(lines, body, end, out var count);
        var columns = new List<(int, int)>();
        var from = 0;
        for (var i = 1; i < titles.Count; i++)
        {
            var last = Math.Min(400, (titles[i].From + titles[i].To) / 2);
            var edge = Enumerable.Range(Math.Max(from + 1, titles[i - 1].From + 1), Math.Max(1, last - titles[i - 1].From - 1))
                .MinBy(at => used[Math.Min(at, 400)] - (0.5 * starts[Math.Min(at, 400) + 1]) + (0.01 * Math.Abs(titles[i].From - 1 - at)));
            if (starts[Math.Min(edge, 400) + 1] < Math.Max(2, count / 8))
            {
                return null;
            }

            columns.Add((from, edge));
            from = edge + 1;
        }

        columns.Add((from, Math.Max(width, Math.Max(from + 1, titles[^1].To))));
        return columns;
    }

    /// <summary>How many lines have a letter at each place, and how many a word that begins there.</summary>
    private static (int[] Used, int[] Starts, int Width) Count(string[] lines, int start, int end, out int count)
    {
        var (used, starts, width) = (new int[401], new int[402], 0);
        count = 0;
        for (var line = start; line < end; line++)
        {
            var text = lines[line].TrimStart('\f');
            if (text.Trim().Length == 0 || ColumnLine.NumbersColumns(text) || (ColumnLine.Segments(text) is { Count: <= 2 } segments && (Print.IsUpper(text) || (segments.Count < 2 && text.Trim().Length > 60))))
            {
                continue;
            }

            count++;
            for (var i = 0; i < Math.Min(text.Length, 400); i++)
            {
                if (text[i] != ' ')
                {
                    used[i]++;
                    starts[i] += i == 0 || text[i - 1] == ' ' ? 1 : 0;
                    width = Math.Max(width, i + 1);
                }
            }
        }

        return (used, starts, width);
    }

    /// <summary>Spans of positions between gutters, where (almost) no line has a letter.</summary>
    public static List<(int From, int To)> Gutters(string[] lines, int start, int end)
    {
        var (used, starts, width) = Count(lines, start, end, out var count);
        var allowed = count / 40;
        // Cells that stand flush left show where a column begins even where a line of the print slipped over its edge.
        bool Edge(int at) => used[at] - Math.Min(starts[at], starts[at + 1] / 3) <= Math.Max(1, count * 6 / 100) && starts[at + 1] >= Math.Max(4, count / 5);
        var columns = new List<(int, int)>();
        var from = -1;
        var gap = 0;
        for (var i = 0; i <= width; i++)
        {
            if (i < width && used[i] > allowed && !Edge(i))
            {
                from = from < 0 ? i : from;
                gap = 0;
                continue;
            }

            gap++;
            if (from >= 0 && (gap >= 2 || i == width || (count >= 8 && (used[i] == 0 || Edge(i)))))
            {
                columns.Add((from, i - gap + 1));
                from = -1;
            }
        }

        return columns;
    }

    /// <summary>Columns with their titles; a span without a title is a part of its nearest neighbour.</summary>
    private static (List<(int From, int To)> Columns, List<string> Titles) Titled(string[] lines, List<(int From, int To)> spans, int start, int end)
    {
        var columns = spans.ToList();
        var titles = columns.Select(_ => new List<string>()).ToList();
        for (var line = start; line < end; line++)
        {
            foreach (var segment in ColumnLine.Segments(lines[line]).SelectMany(Parts))
            {
                var at = Nearest(columns, segment.From, segment.To);
                if (at >= 0)
                {
                    titles[at].Add(segment.Text);
                }
            }
        }

        for (var i = columns.Count - 1; i >= 0 && columns.Count > 1; i--)
        {
            if (titles[i].Count > 0)
            {
                continue;
            }

            var left = i > 0 ? columns[i].From - columns[i - 1].To : int.MaxValue;
            var right = i + 1 < columns.Count ? columns[i + 1].From - columns[i].To : int.MaxValue;
            var into = left <= right ? i - 1 : i + 1;
            columns[into] = (Math.Min(columns[into].From, columns[i].From), Math.Max(columns[into].To, columns[i].To));
            columns.RemoveAt(i);
            titles.RemoveAt(i);
        }

        return (columns, [.. titles.Select(words => string.Join(' ', words))]);
    }

    public static int Nearest(List<(int From, int To)> columns, int from, int to)
    {
        var best = -1;
        var most = int.MinValue;
        for (var i = 0; i < columns.Count; i++)
        {
            var overlap = Math.Min(to, columns[i].To) - Math.Max(from, columns[i].From);
            if (overlap > most)
            {
                (best, most) = (i, overlap);
            }
        }

        return best;
    }
}
