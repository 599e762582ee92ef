using SonLa.Documents.Blocks;
using SonLa.Documents.Words;

namespace SonLa.Documents.Tables;

/// <summary>What the columns of a table mean, and which of its first rows say so.</summary>
internal sealed record TableHeader(List<string?> Roles, List<string> Titles, int FirstRow, int Rows)
{
    private const int RowsSearched = 8;

    private static readonly Rule[] Rules = [.. Vocabulary.Lines("headings").Select(Rule.Of)];

    public int Column(string role) => Roles.IndexOf(role);

    public bool Has(string role) => Roles.Contains(role);

    /// <summary>The heading of a table that could assign something; null for any other table.</summary>
    public static TableHeader? Find(Grid grid)
    {
        for (var row = 0; row < Math.Min(RowsSearched, grid.Rows.Count); row++)
        {
            if (At(grid.Rows, row, grid.Columns) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>The role that one heading cell names; null where its words are not known.</summary>
    public static string? RoleOf(string title)
    {
        var key = Print.Key(title).Trim('.', ':', '*', '(', ')');
        return key.Length is 0 or > 160 ? null : Rules.FirstOrDefault(rule => rule.Fits(key))?.Role;
    }

    /// <summary>The roles that titles beside each other name: one of them is the name.</summary>
    public static List<string?> RolesOf(List<string> titles)
    {
        var roles = titles.ConvertAll(RoleOf);
        OneNameColumn(titles, roles);
        OneLeadColumn(titles, roles);
        return roles;
    }

    private static TableHeader? At(IReadOnlyList<Row> rows, int first, int columns)
    {
        var single = TitlesOf(rows, first, 1, columns);
        var double_ = first + 1 < rows.Count && MayBeSecondRow(rows[first], rows[first + 1]) ? TitlesOf(rows, first, 2, columns) : null;
        var withTwo = double_ is null ? null : Shaped(double_, first, 2);
        var withOne = Shaped(single, first, 1);
        return withTwo is not null && (withOne is null || withTwo.Roles.Count(role => role is not null) >= withOne.Roles.Count(role => role is not null)) ? withTwo : withOne;
    }

    /// <summary>A second heading row names parts of a merged heading and holds no figures.</summary>
    private static bool MayBeSecondRow(Row first, Row second)
    {
        var filled = second.Cells.Select((cell, column) => (cell, column)).Where(pair => pair.cell.Line.Length > 0).ToList();
        return filled.Count > 0
            && filled.All(pair => RoleOf(pair.cell.Line) is not null || first[pair.column].FromLeft || (pair.column + 1 < first.Cells.Count && first[pair.column + 1].FromLeft))
            && filled.All(pair => Ordinal.Of(pair.cell.Line) is null)
            && filled.All(pair => first[pair.column].Line.Length == 0 || second[pair.column].FromAbove || (pair.column + 1 < first.Cells.Count && first[pair.column + 1].FromLeft));
    }

    private static List<string> TitlesOf(IReadOnlyList<Row> rows, int first, int count, int columns)
    {
        var titles = new List<string>();
        for (var column = 0; column < columns; column++)
        {
            var words = new List<string>();
            for (var row = first; row < first + count; row++)
            {
                var from = column;
                while (from > 0 && rows[row][from].FromLeft)
                {
                    from--;
                }

                // Without marks of merging, an empty cell of the upper row belongs to the heading on its left if the lower row divides it.
                if (row == first && count == 2 && rows[row][from].Line.Length == 0 && !rows[row][from].FromAbove && rows[row + 1][column].Line.Length > 0)
                {
                    while (from > 0 && rows[row][from].Line.Length == 0)
                    {
                        from--;
                    }
                }

                words.Add(rows[row][from].Line);
            }

            titles.Add(Print.Line(string.Join(' ', words)));
        }

        return titles;
    }

    private static TableHeader? Shaped(List<string> titles, int first, int count)
    {
        if (titles.Count < 2 || titles.All(title => title.Length == 0) || titles.Max(title => title.Length) > 200)
        {
            return null;
        }

        var roles = RolesOf(titles);
        var known = roles.Where(role => role is not null).Distinct().ToList();
        var what = known.Contains("name") || known.Contains("task");
        var rest = known.Count(role => role is "ordinal" or "unit" or "target" or "leads" or "coordinators" or "monitors" or "due");
        var filled = titles.Count(title => title.Length > 0);
        return what && rest >= 1 && known.Count >= 2 && known.Count * 3 >= Math.Min(filled, 6) ? new TableHeader(roles, titles, first, count) : null;
    }

    /// <summary>Of several columns that speak of chỉ tiêu the first is the name and the others hold targets.</summary>
    private static void OneNameColumn(List<string> titles, List<string?> roles)
    {
        var named = roles.IndexOf("name");
        if (named < 0 && roles.IndexOf("task") < 0)
        {
            // "Chỉ tiêu kế hoạch" alone, without another name: it is the name.
            named = titles.FindIndex(title => Print.Key(title).Contains("chỉ tiêu", StringComparison.Ordinal));
            if (named >= 0)
            {
                roles[named] = "name";
            }
        }

        for (var column = named + 1; named >= 0 && column < roles.Count; column++)
        {
            roles[column] = roles[column] switch
            {
                "name" => "target",
                "task" => null,
                _ => roles[column],
            };
        }
    }

    /// <summary>Beside the agencies that lead, a column of the leaders who watch over them names nobody who leads.</summary>
    private static void OneLeadColumn(List<string> titles, List<string?> roles)
    {
        bool OfLeaders(int column) => roles[column] == "leads" && Print.Key(titles[column]) is var key && (key.Contains("lãnh đạo", StringComparison.Ordinal) || key.Contains("đồng chí", StringComparison.Ordinal));
        var leaders = Enumerable.Range(0, roles.Count).Where(OfLeaders).ToList();
        if (leaders.Count < roles.Count(role => role == "leads"))
        {
            leaders.ForEach(column => roles[column] = "note");
        }
    }

    private sealed record Rule(string Role, string Words, string[] Not, bool Whole)
    {
        public static Rule Of(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var parts = line[(colon + 1)..].Split(" - ", StringSplitOptions.TrimEntries);
            var whole = parts[0].StartsWith('=');
            return new Rule(line[..colon].Trim(), Print.Key(parts[0].TrimStart('=')), [.. parts.Skip(1).Select(Print.Key)], whole);
        }

        public bool Fits(string key) =>
            (Whole ? key == Words || (Words.EndsWith("20", StringComparison.Ordinal) && key.StartsWith(Words, StringComparison.Ordinal) && key.Length <= Words.Length + 2) : key.Contains(Words, StringComparison.Ordinal))
            && !Not.Any(word => key.Contains(word, StringComparison.Ordinal));
    }
}
