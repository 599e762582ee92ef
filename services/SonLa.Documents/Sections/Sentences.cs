namespace SonLa.Documents.Sections;

/// <summary>Divides a paragraph into sentences; abbreviations, numbers and ellipses do not end one.</summary>
internal static class Sentences
{
    public static IReadOnlyList<string> Of(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length - 2; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && !char.IsLower(text[i + 2]) && !(i > 0 && text[i - 1] is '.') && !Abbreviation(text, i))
            {
                sentences.Add(text[start..(i + 1)].Trim());
                start = i + 2;
            }
        }

        if (start < text.Length)
        {
            sentences.Add(text[start..].Trim());
        }

        return sentences;
    }

    private static bool Abbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..dot] is "TP" or "TX" or "KT" or "TM" or "QL" or "TS" or "ThS" or "GS" or "PGS";
    }
}
