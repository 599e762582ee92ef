using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>The titles of columns that arrived as lines: whole ones, parts of one under each other, or several on a line.</summary>
/// <param name="Titles">From left to right.</param>
/// <param name="Words">All words of the heading, as printed again on later pages.</param>
/// <param name="Body">The first line below.</param>
internal sealed record CellTitles(List<string> Titles, List<string> Words, int Body)
{
    private const int MostLines = 24;
    private const int MostWords = 80;
    private const double Unknown = 3;
    private const double Known = -2;

    /// <summary>"Ước TH 2025" on one line says one thing, though its parts would say the same.</summary>
    private const double OneTitle = 4;

    /// <summary>The heading that begins on a line; null where none does.</summary>
    public static CellTitles? At(string[] lines, int start)
    {
        var words = new List<(string Text, bool First)>();
        var line = start;
        for (var read = 0; line < lines.Length && read < MostLines && words.Count < MostWords; line++)
        {
            var text = Print.Line(lines[line]);
            if (text.Length == 0)
            {
                continue;
            }

            if (text.Length > 160 || (read > 0 && BeginsRows(text)))
            {
                break;
            }

            read++;
            words.AddRange(text.Split(' ').Select((word, index) => (word, index == 0)));
        }

        return words.Count is 0 or >= MostWords ? null : new CellTitles(Divide(words), words.ConvertAll(word => Print.Key(word.Text)), line);
    }

    /// <summary>How many of these lines print the heading again; 0 where they do not.</summary>
    public int Repeated(IReadOnlyList<string> lines, int start)
    {
        var left = Words.GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count());
        var (found, line) = (0, start);
        for (; line < lines.Count && line - start < MostLines; line++)
        {
            var words = lines[line].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Print.Key).ToList();
            if (words.GroupBy(word => word).Any(same => left.GetValueOrDefault(same.Key) < same.Count()))
            {
                break;
            }

            words.ForEach(word => left[word]--);
            found += words.Count;
        }

        return found >= 4 && found * 4 >= Words.Count * 3 ? line - start : 0;
    }

    /// <summary>A first row begins with its ordinal, or numbers the columns.</summary>
    private static bool BeginsRows(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? text : text[..space];
        return Ordinal.Of(first) is { Kind: OrdinalKind.Number or OrdinalKind.Roman or OrdinalKind.Capital or OrdinalKind.Dash } && first is not "T" and not "S"
            && (space < 0 || char.IsUpper(text[space + 1]) || text[space + 1] is '(' || char.IsAsciiDigit(text[space + 1]));
    }

    /// <summary>Cuts the words where titles with known meanings begin.</summary>
    private static List<string> Divide(List<(string Text, bool First)> words)
    {
        var best = new (double Cost, int From)[words.Count + 1];
        for (var end = 1; end <= words.Count; end++)
        {
            best[end] = (double.MaxValue, 0);
            for (var from = Math.Max(0, end - 16); from < end; from++)
            {
                if (best[from].Cost == double.MaxValue || (from > 0 && !char.IsUpper(words[from].Text[0])))
                {
                    continue;
                }

                var title = string.Join(' ', words.GetRange(from, end - from).Select(word => word.Text));
                var role = TableHeader.RoleOf(title);
                var cost = best[from].Cost + (role is null ? Unknown : Known) + (words[from].First ? 0 : role is not null && role == Role(best[from].From, from) ? OneTitle : 0.4);
                best[end] = cost < best[end].Cost ? (cost, from) : best[end];
            }
        }

        string? Role(int start, int end) => TableHeader.RoleOf(string.Join(' ', words.GetRange(start, end - start).Select(word => word.Text)));

        var titles = new List<string>();
        for (var end = words.Count; end > 0; end = best[end].From)
        {
            if (best[end].Cost == double.MaxValue)
            {
                return [];
            }

            titles.Add(string.Join(' ', words.GetRange(best[end].From, end - best[end].From).Select(word => word.Text)));
        }

        titles.Reverse();
        return Parted(titles);
    }

    /// <summary>"Cơ quan thực hiện" over "Chủ trì" and "Phối hợp" is no column of its own.</summary>
    private static List<string> Parted(List<string> titles)
    {
        for (var i = titles.Count - 2; i >= 0; i--)
        {
            if (TableHeader.RoleOf(titles[i]) is "leads" && TableHeader.RoleOf(titles[i + 1]) is "leads" && titles[i + 1].Length < 20 && !titles[i].Contains("chủ trì", StringComparison.OrdinalIgnoreCase))
            {
                titles.RemoveAt(i);
            }
        }

        return titles;
    }
}
