using System.Globalization;
using System.Text;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Words;

/// <summary>Lines of letterheads that a scan tore apart, written whole where it is sure what they say.</summary>
internal static class Scans
{
    private const int LongestLine = 90;

    private static readonly (string Phrase, string Letters)[] Phrases = [.. Vocabulary.Lines("scan-phrases").Select(phrase => (phrase, Letters(phrase))).OrderByDescending(pair => pair.Item2.Length)];

    public static IReadOnlyList<Paragraph> Repaired(IReadOnlyList<Paragraph> paragraphs) => [.. paragraphs.Select(paragraph => Line(paragraph.Text) is { } line ? paragraph with { Text = line } : paragraph)];

    /// <summary>Null where the line is whole, or not sure.</summary>
    private static string? Line(string text)
    {
        var line = text.Trim(' ', '*', '#', ':');
        if (line.Length is 0 or > LongestLine || !Print.IsUpper(line) || !line.Split(' ').Any(IsTorn))
        {
            return null;
        }

        var letters = Letters(line);
        foreach (var (phrase, known) in Phrases)
        {
            if (letters == known)
            {
                return phrase;
            }

            if (letters.StartsWith(known, StringComparison.Ordinal) && EndOf(line, known.Length) is { } end && end < line.Length && line[end] == ' ')
            {
                return $"{phrase} {line[end..].Trim()}";
            }
        }

        return null;
    }

    /// <summary>One or two capitals that are no word of their own.</summary>
    private static bool IsTorn(string word) => word.Length is 1 or 2 && word.All(char.IsUpper) && word is not ("XÃ" or "Ý" or "TM" or "KT" or "TL" or "TỪ" or "VÀ" or "DO");

    private static int? EndOf(string line, int letters)
    {
        for (var i = 0; i < line.Length; i++)
        {
            letters -= char.IsLetterOrDigit(line[i]) ? 1 : 0;
            if (letters == 0)
            {
                return i + 1;
            }
        }

        return null;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(letter switch { 'Đ' => 'D', _ => char.ToUpper(letter, CultureInfo.InvariantCulture) });
            }
        }

        return letters.ToString();
    }
}
