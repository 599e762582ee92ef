using SonLa.Documents.Words;

namespace SonLa.Documents.Tables;

/// <summary>Finds two indicators that one cell holds without a mark between them.</summary>
internal static class CellNames
{
    private const int WordsThatRepeat = 3;

    private static readonly Phrases Openers = new(Vocabulary.Lines("openers"));

    public static IReadOnlyList<string> Divide(string name, IReadOnlyList<string> lines)
    {
        if (name.Length > 600)
        {
            return [name];
        }

        // Lines of one cell that each begin like an indicator.
        if (lines.Count >= 2 && lines.All(line => Openers.At(line, 0) > 0 && char.IsUpper(line[0])))
        {
            return lines;
        }

        return Repeated(name) ?? Opened(name) ?? [name];
    }

    /// <summary>"A đạt tiêu chuẩn X B đạt tiêu chuẩn X": the same end twice, a capital behind the first.</summary>
    private static string[]? Repeated(string name)
    {
        var words = name.Split(' ');
        for (var cut = WordsThatRepeat; cut <= words.Length - WordsThatRepeat - 1; cut++)
        {
            if (!Print.StartsUpper(words[cut]))
            {
                continue;
            }

            var same = 0;
            while (same < cut && same < words.Length - cut && Print.Key(words[cut - 1 - same]) == Print.Key(words[^(1 + same)]))
            {
                same++;
            }

            if (same >= WordsThatRepeat && same < cut && same < words.Length - cut)
            {
                return [string.Join(' ', words[..cut]).TrimEnd(';', ','), string.Join(' ', words[cut..])];
            }
        }

        return null;
    }

    /// <summary>"Tổng lượt khách du lịch Doanh thu từ hoạt động du lịch": a second beginning in the middle.</summary>
    private static string[]? Opened(string name)
    {
        for (var at = 1; at < name.Length; at++)
        {
            if (name[at - 1] != ' ' || !char.IsUpper(name[at]) || at < 8 || Openers.At(name, at) == 0 || Openers.At(name, 0) == 0)
            {
                continue;
            }

            var before = name[..(at - 1)].TrimEnd();
            var divided = before[^1] is ';' or '"' or '”' || (char.IsLower(before[^1]) && !before.EndsWith(" và", StringComparison.Ordinal));
            var opener = name.Substring(at, Openers.At(name, at));
            if (divided && opener is not "GRDP" && name.Length - at > 8 && Print.IsUpper(name) is false)
            {
                return [before.TrimEnd(';'), name[at..]];
            }
        }

        return null;
    }
}
