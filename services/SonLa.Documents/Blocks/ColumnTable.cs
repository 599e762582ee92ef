using System.Globalization;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A table whose columns are held apart by spaces, as pdftotext -layout prints them: gutters first, then rows around their ordinals.</summary>
internal static class ColumnTable
{
    private const int HeadingHeight = 8;
    private const int MostBlankLines = 8;

    public static TextTable? At(string[] lines, int start)
    {
        if (!HeadingLine(lines[start]))
        {
            return null;
        }

        var top = start;
        while (top > 0 && start - top < HeadingHeight && ColumnLine.Segments(lines[top - 1]) is { Count: >= 1 } above && above.All(BelongsAbove))
        {
            top--;
        }

        var end = End(lines, start);
        var pages = Pages(lines, top, end);
        if (pages.MaxBy(page => ColumnEdges.Known(page.Titles)) is not { } widest || widest.Columns.Count < 3)
        {
            return null;
        }

        var roles = TableHeader.RolesOf(widest.Titles);
        var rows = new List<List<Cell>> { widest.Titles.ConvertAll(title => new Cell(title)) };
        var columns = widest.Columns;
        foreach (var page in pages)
        {
            columns = Columns(lines, page, widest) ?? columns;
            var read = ColumnCells.Rows(lines, page.Body, page.End, columns, roles, LastNumber(rows, roles));
            if (rows.Count > 1 && read.Count > 0)
            {
                CutRow.Mend(rows, read, roles);
            }

            rows.AddRange(read);
        }

        return rows.Count < 3 ? null : new TextTable(top, end, rows);
    }

    /// <summary>True for words that stand above the line of titles: the first line of some of them.</summary>
    private static bool BelongsAbove((string Text, int From, int To) segment) =>
        segment.Text is "Số" or "S"
        || (segment.From > 12 && (ColumnLine.IsTitle(segment.Text) || (segment.Text.Length <= 20 && !segment.Text.Contains(')') && !Print.IsUpper(segment.Text))));

    private static List<Page> Pages(string[] lines, int top, int end)
    {
        HashSet<string>? words = null;
        var pages = new List<Page>();
        for (var start = top; start < end;)
        {
            var last = PageEnd(lines, start, end);
            var heading = Enumerable.Range(start, last - start).Take(16).FirstOrDefault(line => HeadingLine(lines[line]), -1);
            var body = heading >= 0 ? HeadingEnd(lines, heading, last, words) : start;
            if (words is null && heading >= 0)
            {
                words = [.. Enumerable.Range(start, body - start).SelectMany(line => Words(lines[line]))];
            }

            var (columns, titles) = heading >= 0 ? ColumnEdges.Of(lines, start, body, last) : ([], []);
            pages.Add(new Page(body, last, columns, titles));
            start = last;
        }

        return pages;
    }

    /// <summary>A page's own columns where they are as many as those whose titles are known best; null where they are not.</summary>
    private static List<(int From, int To)>? Columns(string[] lines, Page page, Page widest)
    {
        if (page.Columns.Count == widest.Columns.Count && page.Titles.Select(TableHeader.RoleOf).SequenceEqual(widest.Titles.Select(TableHeader.RoleOf)))
        {
            return page.Columns;
        }

        var own = ColumnEdges.Gutters(lines, page.Body, page.End);
        return own.Count == widest.Columns.Count ? own : null;
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

        var segments = ColumnLine.Segments(line);
        if (segments.Count < 2 || segments.Any(segment => segment.Text.Length > 60))
        {
            return false;
        }

        var roles = segments.SelectMany(ColumnEdges.Parts).Select(segment => TableHeader.RoleOf(segment.Text)).ToList();
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

    /// <summary>The highest ordinal so far; the last one may be the first digit of a number that the page cuts.</summary>
    private static int? LastNumber(List<List<Cell>> rows, List<string?> roles)
    {
        var ordinal = roles.IndexOf("ordinal");
        var numbers = ordinal < 0 ? [] : rows.Skip(1).Select(row => Ordinal.Of(row[ordinal].Line)).Where(found => found?.Kind == OrdinalKind.Number).Select(found => int.Parse(found!.Text, CultureInfo.InvariantCulture)).ToList();
        return numbers.Count == 0 ? null : numbers.Max();
    }

    /// <param name="words">Those of the heading on the first page: below its repetition a row may go on; null on the first page.</param>
    private static int HeadingEnd(string[] lines, int heading, int end, HashSet<string>? words)
    {
        var line = heading + 1;
        while (line < end && line < heading + HeadingHeight && ColumnLine.Segments(lines[line]) is { Count: > 0 } segments && segments.All(segment => ColumnLine.IsTitle(segment.Text))
            && (words is null || Words(lines[line]).All(words.Contains)))
        {
            line++;
        }

        return line;
    }

    private static IEnumerable<string> Words(string line) => line.Split([' ', '\f'], StringSplitOptions.RemoveEmptyEntries).Select(Print.Key);

    /// <summary>A page of the table: the first line of its body, the line behind its last, and what its heading says.</summary>
    private sealed record Page(int Body, int End, List<(int From, int To)> Columns, List<string> Titles);
}
