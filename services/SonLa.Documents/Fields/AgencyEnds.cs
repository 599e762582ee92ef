using SonLa.Documents.Words;

namespace SonLa.Documents.Fields;

/// <summary>Where a list of agencies' names ends in a sentence (decision 73).</summary>
internal static class AgencyEnds
{
    private static readonly Phrases NameWords = new(Vocabulary.Lines("name-words"));
    private static readonly Phrases RoleWords = new(["chủ trì", "làm đầu mối", "là cơ quan", "là đơn vị", "phối hợp", "có trách nhiệm", "chịu trách nhiệm"]);
    private static readonly Phrases Documents = new(Vocabulary.Lines("types").Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));
    private static readonly string[] Links = [" tại", " theo", " của", " trong", " và"];
    private static readonly Phrases Duties = new(Vocabulary.Lines("duties"));

    /// <summary>Where a list of names that begins at 0 ends: before a duty, a word that no name holds, a colon, or the end of the sentence.</summary>
    /// <param name="heading">True for a heading, where words that are not known belong to the name if nothing else follows.</param>
    public static int Of(string text, bool heading = false)
    {
        var known = Ends(text, unknownWordsEnd: false);
        var end = Ends(text, unknownWordsEnd: true);
        if (end == known)
        {
            return end;
        }

        // "Công ty môi sinh X chủ trì": a few strange words directly before a role still belong to the name.
        var between = text[end..known];
        var few = between.Count(letter => letter == ' ') <= 5 && !between.Contains(',') && !between.Contains(';');
        return (few && known < text.Length && RoleWords.At(text, known) > 0) || (heading && known >= text.Length - 1) ? known : end;
    }

    private static int Ends(string text, bool unknownWordsEnd)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case ':' when !AgencyLists.IsCompound(text[..i]):
                    return i;
                case '.' when i + 1 >= text.Length || text[i + 1] == ' ':
                    return i;
            }

            if (depth > 0 || !WordStartsAt(text, i))
            {
                continue;
            }

            if (char.IsUpper(text[i]))
            {
                if (i > 0 && Cites(text, i))
                {
                    return WithoutLink(text, i);
                }

                i += Math.Max(0, CapitalPart(text, i) - 1);
                continue;
            }

            var inName = Math.Max(NameWords.At(text, i), Math.Max(Agencies.OfficeAt(text, i), Agencies.TerritoryAt(text, i)));
            if (i == 0)
            {
                inName = Math.Max(inName, Agencies.NameAt(text, i, sure: false));
            }
            else if ((IsDuty(text, i) && inName <= Duties.At(text, i))
                || (inName == 0 && unknownWordsEnd && char.IsLower(text[i]) && text[i - 1] == ' ' && !AgencyLists.StaysWhole(text, i)))
            {
                return i;
            }

            i += Math.Max(0, inName - 1);
        }

        return text.Length;
    }

    /// <summary>"Quyết định số 12/QĐ-UBND": a document, not a part of a name.</summary>
    private static bool Cites(string text, int at) => Documents.At(text, at) is > 0 and var length
        && text.AsSpan(at + length).TrimStart() is var next && (next.StartsWith("số ") || next.StartsWith("số:") || next.StartsWith("này") || text.AsSpan(at, length).Equals("Phụ lục", StringComparison.Ordinal));

    /// <summary>Back over "tại", "theo", "của" before what is cited.</summary>
    private static int WithoutLink(string text, int end)
    {
        var before = text[..end].TrimEnd();
        return Links.FirstOrDefault(link => before.EndsWith(link, StringComparison.Ordinal)) is { } word ? before.Length - word.Length + 1 : end;
    }

    private static bool WordStartsAt(string text, int at) => char.IsLetter(text[at]) && (at == 0 || !Phrases.IsWordLetter(text[at - 1]));

    /// <summary>Length of what a capital begins: a known name, or a word of one or two syllables as in "Nội vụ".</summary>
    private static int CapitalPart(string text, int at)
    {
        var known = Math.Max(AgencyLists.DepartmentAt(text, at), Math.Max(Agencies.NameAt(text, at, sure: true), Agencies.OfficeAt(text, at)));
        if (known > 0)
        {
            return known;
        }

        var end = at;
        while (end < text.Length && Phrases.IsWordLetter(text[end]))
        {
            end++;
        }

        var capitals = end - at > 1 && char.IsUpper(text[end - 1]);
        if (capitals || end + 1 >= text.Length || text[end] != ' ' || !char.IsLower(text[end + 1]) || Duties.At(text, end + 1) > 0)
        {
            return end - at;
        }

        // Unless the second syllable begins a phrase of its own, such as "tỉnh" or "các".
        if (NameWords.At(text, end + 1) > 0 || Agencies.TerritoryAt(text, end + 1) > 0)
        {
            return end - at;
        }

        end++;
        while (end < text.Length && Phrases.IsWordLetter(text[end]))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>True where the text begins with words that order.</summary>
    public static bool OrdersAt(string text) => Duties.At(text, 0) > 0;

    private static bool IsDuty(string text, int at)
    {
        if (Duties.At(text, at) == 0)
        {
            return false;
        }

        // "các tổ chức chính trị" and "theo lĩnh vực quản lý" hold words that elsewhere begin a duty.
        var before = text[..at].TrimEnd();
        return !EndsWithAny(before, "các", "những", "một số", "của", "và các", "đơn vị", "lĩnh vực", "công tác", "được", "cơ quan", "năng lực", "bộ phận", "Ban", "Hội", "ban")
            && !(text.AsSpan(at).StartsWith("tổ chức") && text.AsSpan(at + 7).TrimStart() is var next && (next.StartsWith("chính trị") || next.StartsWith("xã hội") || next.StartsWith("đoàn thể") || next.StartsWith("liên quan") || next.StartsWith("có liên quan")));
    }

    private static bool EndsWithAny(string text, params string[] words) => words.Any(word =>
        text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[text.Length - word.Length - 1] == ' '));
}
