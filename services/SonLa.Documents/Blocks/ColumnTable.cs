using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A table whose columns are held apart by spaces, as pdftotext -layout prints them: gutters first, then rows around their ordinals.</summary>
internal static partial class ColumnTable
{
    private const int HeadingHeight = 6;
    private const int MostBlankLines = 8;

    public static TextTable? At(string[] lines, int start)
    {
        if (!HeadingLine(lines[start]))
        {
            return null;
        }

        var top = start;
        while (top > 0 && start - top < HeadingHeight && Segments(lines[top - 1]) is { Count: >= 1 } above && above.All(segment => segment.From > 12 && (IsTitle(segment.Text) || (segment.Text.Length <= 20 && !segment.Text.Contains(')') && !Print.IsUpper(segment.Text)))))
        {
            top--;
        }

        var end = End(lines, start);
        var rows = new List<IReadOnlyList<Cell>>();
        List<(int From, int To)>? columns = null;
        List<string>? titles = null;
        for (var page = top; page < end;)
        {
            var pageEnd = PageEnd(lines, page, end);
            var heading = Enumerable.Range(page, pageEnd - page).Take(16).FirstOrDefault(line => HeadingLine(lines[line]), -1);
            var body = page;
            if (heading >= 0)
            {
                body = HeadingEnd(lines, heading, pageEnd);
                var gutters = Columns(lines, page, pageEnd);
                (columns, titles) = Titled(lines, gutters, page, body);
            }
            else if (columns is not null)
            {
                var own = Columns(lines, page, pageEnd);
                columns = own.Count == columns.Count ? own : columns;
            }

            if (columns is null || titles is null || columns.Count < 3)
            {
                return null;
            }

            if (rows.Count == 0)
            {
                rows.Add([.. titles.Select(title => new Cell(title))]);
            }

            rows.AddRange(PageRows(lines, body, pageEnd, columns, [.. titles.Select(TableHeader.RoleOf)]));
            page = pageEnd;
        }

        return rows.Count < 3 ? null : new TextTable(top, end, rows);
    }

    /// <summary>The next page, or the next heading where the breaks of pages were lost.</summary>
    private static int PageEnd(string[] lines, int page, int end)
    {
        var heading = HeadingLine(lines[page]) ? page : -1;
        for (var line = page + 1; line < end; line++)
        {
            if (lines[line].StartsWith('\f'))
            {
                return line;
            }

            if (HeadingLine(lines[line]))
            {
                if (heading >= 0 && line - heading > HeadingHeight)
                {
                    return line;
                }

                heading = heading < 0 ? line : heading;
            }
        }

        return end;
    }

    /// <summary>True where a line holds at least two titles of columns, one of them the ordinals', the names' or the duties'.</summary>
    private static bool HeadingLine(string line)
    {
        line = line.TrimStart('\f');
        if (line.Length is < 10 or > 400 || line.Contains('\t') || !line.Contains("  ", StringComparison.Ordinal))
        {
            return false;
        }

        var segments = Segments(line);
        if (segments.Count < 2 || segments.Any(segment => segment.Text.Length > 60))
        {
            return false;
        }

        var roles = segments.Select(segment => TableHeader.RoleOf(segment.Text)).ToList();
        return roles.Count(role => role is not null) >= 2 && (roles.Contains("ordinal") || roles.Count(role => role is not null) >= 3) && !segments.Any(segment => Ordinal.Of(segment.Text)?.Kind == OrdinalKind.Number);
    }

    private static int End(string[] lines, int start)
    {
        var blank = 0;
        var prose = 0;
        var last = start + 1;
        for (var line = start + 1; line < lines.Length; line++)
        {
            var text = lines[line].Trim(' ', '\f');
            if (text.Length == 0)
            {
                if (++blank > MostBlankLines)
                {
                    break;
                }

                continue;
            }

            blank = 0;
            if (TableEnd.At(text))
            {
                break;
            }

            prose = text.Length > 70 && !text.Contains("   ", StringComparison.Ordinal) ? prose + 1 : 0;
            if (prose >= 3)
            {
                return last - 2;
            }

            last = line + 1;
        }

        return last;
    }

    private static int HeadingEnd(string[] lines, int heading, int end)
    {
        var line = heading + 1;
        while (line < end && line < heading + HeadingHeight && Segments(lines[line]) is { Count: > 0 } segments && segments.All(segment => IsTitle(segment.Text)))
        {
            line++;
        }

        return line;
    }

    /// <summary>True for words of a heading cell: a role, the rest of one in small letters, or a year; an agency's name is a cell.</summary>
    private static bool IsTitle(string text) =>
        Ordinal.Of(text) is null && text.Length < 60
        && (Print.StartsLower(text) || RestOfTitle().IsMatch(text)
            || (TableHeader.RoleOf(text) is not null && (!Agencies.StartsAt(text, 0) || OfAgencies().IsMatch(text))));

    /// <summary>Spans of positions between gutters, where (almost) no line has a letter.</summary>
    private static List<(int From, int To)> Columns(string[] lines, int start, int end)
    {
        var width = 0;
        var count = 0;
        var used = new int[401];
        var starts = new int[402];
        for (var line = start; line < end; line++)
        {
            var text = lines[line].TrimStart('\f');
            if (text.Trim().Length == 0 || Segments(text).Count < 2 && text.Trim().Length > 60)
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

        var allowed = count / 40;
        // Cells that stand flush left show where a column begins even where a line of the print slipped over its edge.
        bool Edge(int at) => used[at] <= Math.Max(1, count * 6 / 100) && starts[at + 1] >= Math.Max(4, count / 5);
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
            foreach (var segment in Segments(lines[line]))
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

    private static int Nearest(List<(int From, int To)> columns, int from, int to)
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

    private static List<IReadOnlyList<Cell>> PageRows(string[] lines, int start, int end, List<(int From, int To)> columns, List<string?> roles)
    {
        var cut = new List<(string[] Cells, bool BlankBefore)>();
        var blank = false;
        for (var line = start; line < end; line++)
        {
            var text = lines[line].TrimStart('\f');
            if (text.Trim().Length == 0)
            {
                blank = true;
                continue;
            }

            if (Alone().IsMatch(text) && columns.Count > 0 && text.Length - text.TrimStart().Length > columns[0].To + 4)
            {
                // The number of the page.
                continue;
            }

            cut.Add((WithUnits(Cells(text, columns), roles), blank));
            blank = false;
        }

        return [.. RowsOfLines.Of(cut, roles).Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => new Cell(cell))])];
    }

    /// <summary>A line's text by columns; words that reach over a gutter go where most of them stands.</summary>
    private static string[] Cells(string line, List<(int From, int To)> columns)
    {
        var cells = columns.Select(_ => "").ToArray();
        foreach (var segment in Segments(line))
        {
            foreach (var (from, to) in AtGutters(line, segment.From, segment.To, columns))
            {
                var at = Nearest(columns, from, to);
                var text = line[from..to].Trim();
                cells[at] = cells[at].Length == 0 ? text : $"{cells[at]} {text}";
            }
        }

        return cells;
    }

    /// <summary>A unit that slipped into the column beside its own goes back.</summary>
    private static string[] WithUnits(string[] cells, List<string?> roles)
    {
        var (name, unit, target) = (roles.FindIndex(role => role is "name" or "task"), roles.IndexOf("unit"), roles.IndexOf("target"));
        if (unit < 0 || name < 0)
        {
            return cells;
        }

        if (cells[unit].Length == 0 && cells[name].EndsWith(" %", StringComparison.Ordinal))
        {
            (cells[name], cells[unit]) = (cells[name][..^2], "%");
        }

        if (target >= 0 && cells[target].Length == 0 && Units.Leading(cells[unit]) is { } printed && printed.Length < cells[unit].Length && Targets.Of(cells[unit][printed.Length..], "") is not null)
        {
            (cells[unit], cells[target]) = (printed, cells[unit][printed.Length..].Trim());
        }

        return cells;
    }

    /// <summary>Parts of a run of words that reaches over gutters: cut at a gutter, behind a unit, and where an agency's name begins.</summary>
    private static IEnumerable<(int From, int To)> AtGutters(string line, int from, int to, List<(int From, int To)> columns)
    {
        if (Units.Leading(line[from..to]) is { } unit && from + unit.Length < to && columns.Any(column => column.From > from + 2 && column.From < to))
        {
            yield return (from, from + unit.Length);
            from += unit.Length + 1;
        }

        for (var i = 1; i < columns.Count; i++)
        {
            var edge = columns[i].From;
            if (edge <= from || edge >= to || columns[i - 1].To <= from)
            {
                continue;
            }

            var cut = line[edge - 1] == ' ' ? edge - 1 : Enumerable.Range(Math.Max(from + 1, edge - 5), 7).FirstOrDefault(at => at < to && line[at] == ' ' && Agencies.StartsAt(line, at + 1), -1);
            if (cut > from)
            {
                yield return (from, cut);
                from = cut + 1;
            }
        }

        if (from < to)
        {
            yield return (from, to);
        }
    }

    private static List<(string Text, int From, int To)> Segments(string line)
    {
        var segments = new List<(string, int, int)>();
        foreach (Match match in Segment().Matches(line))
        {
            var text = match.Value.Trim('\f');
            var ordinals = OrdinalTitle().Match(text);
            if (ordinals.Success)
            {
                // The narrow column of ordinals stands one space before the names.
                segments.Add((ordinals.Groups[1].Value, match.Index, match.Index + ordinals.Groups[1].Length));
                segments.Add((text[ordinals.Length..], match.Index + ordinals.Length, match.Index + match.Length));
                continue;
            }

            segments.Add((text, match.Index, match.Index + match.Length));
        }

        return segments;
    }

    [GeneratedRegex(@"[^\s](?:[^\s]| (?=[^\s]))*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Segment();

    [GeneratedRegex(@"^(STT|TT|Stt|Số TT)\s(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OrdinalTitle();

    [GeneratedRegex(@"^(?:20\d\d|HĐND|UBND tỉnh giao|Năm|\(\p{L}+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RestOfTitle();

    [GeneratedRegex(@"^(?:Cơ quan|Đơn vị|Người)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfAgencies();

    [GeneratedRegex(@"^\s*\d{1,3}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alone();
}
