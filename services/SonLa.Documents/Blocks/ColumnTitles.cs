namespace SonLa.Documents.Blocks;

/// <summary>Titles over columns that are known from what stands below: each word of a heading goes to a column, from left to right.</summary>
internal static class ColumnTitles
{
    private const double FurthestAside = 8;
    private const double TornTitle = 6;
    private const double TwoTitles = 7;
    private const double BeginsElsewhere = 3;

    public static List<string> InOrder(string[] lines, int start, int body, List<(int From, int To)> columns)
    {
        var titles = columns.Select(_ => new List<string>()).ToList();
        for (var line = start; line < body; line++)
        {
            foreach (var (word, column) in Deal([.. Words(lines[line].TrimStart('\f'))], columns))
            {
                titles[column].Add(word);
            }
        }

        return titles.ConvertAll(words => string.Join(' ', words));
    }

    private static IEnumerable<(string Text, int From, int To)> Words(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != ' ')
            {
                var end = line.IndexOf(' ', at);
                end = end < 0 ? line.Length : end;
                yield return (line[at..end], at, end);
                at = end;
            }
        }
    }

    /// <summary>True for a word that begins a title: one capital, as in "Cơ quan", not an abbreviation.</summary>
    private static bool Begins(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    /// <summary>The cheapest way to give the words of a line to columns: each title begins near its column, and words one space apart stay together where they can.</summary>
    private static List<(string Word, int Column)> Deal(List<(string Text, int From, int To)> words, List<(int From, int To)> columns)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var best = new (double Cost, int Before)[words.Count, columns.Count];
        for (var word = 0; word < words.Count; word++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var aside = Math.Min(FurthestAside, Math.Abs(words[word].From - columns[column].From));
                var elsewhere = Enumerable.Range(0, columns.Count).Any(other => other != column && Math.Abs(words[word].From - columns[other].From) <= 1);
                var stays = (Begins(words[word].Text) ? TwoTitles : 0) + (elsewhere ? BeginsElsewhere : 0);
                best[word, column] = word == 0 ? (aside, -1) : (double.MaxValue, -1);
                for (var before = 0; word > 0 && before <= column; before++)
                {
                    var apart = words[word].From - words[word - 1].To;
                    var cost = best[word - 1, before].Cost + (before < column ? aside + (Print.StartsUpper(words[word].Text) || apart > 1 || aside <= 1 ? 0 : TornTitle) : apart > 1 ? TornTitle : stays);
                    best[word, column] = cost < best[word, column].Cost ? (cost, before) : best[word, column];
                }
            }
        }

        var dealt = new List<(string, int)>();
        var at = Enumerable.Range(0, columns.Count).MinBy(column => best[words.Count - 1, column].Cost);
        for (var word = words.Count - 1; word >= 0; word--)
        {
            dealt.Add((words[word].Text, at));
            at = best[word, at].Before;
        }

        dealt.Reverse();
        return dealt;
    }
}
