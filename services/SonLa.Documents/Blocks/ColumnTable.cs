using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A table whose columns are held apart by spaces, as pdftotext -layout prints them: gutters first, then rows around their ordinals.</summary>
internal static class ColumnTable
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
        while (top > 0 && start - top < HeadingHeight && ColumnLine.Segments(lines[top - 1]) is { Count: >= 1 } above && above.All(segment => segment.From > 12 && (ColumnLine.IsTitle(segment.Text) || (segment.Text.Length <= 20 && !segment.Text.Contains(')') && !Print.IsUpper(segment.Text)))))
        {
            top--;
        }

        var end = End(lines, start);
        var rows = new List<List<Cell>>();
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
                (columns, titles) = ColumnEdges.Of(lines, page, body, pageEnd);
            }
            else if (columns is not null)
            {
                var own = ColumnEdges.Gutters(lines, page, pageEnd);
                columns = own.Count == columns.Count ? own : columns;
            }

            if (columns is null || titles is null || columns.Count < 3)
            {
                return null;
            }

            var roles = titles.Select(TableHeader.RoleOf).ToList();
            var read = ColumnCells.Rows(lines, body, pageEnd, columns, roles);
            if (rows.Count == 0)
            {
                rows.Add([.. titles.Select(title => new Cell(title))]);
            }
            else if (rows.Count > 1 && read.Count > 0 && rows[^1].Count == columns.Count)
            {
                CutRow.Mend(rows, read, roles);
            }

            rows.AddRange(read);
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

        var segments = ColumnLine.Segments(line);
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
        while (line < end && line < heading + HeadingHeight && ColumnLine.Segments(lines[line]) is { Count: > 0 } segments && segments.All(segment => ColumnLine.IsTitle(segment.Text)))
        {
            line++;
        }

        return line;
    }
}
