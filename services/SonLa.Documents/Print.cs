using System.Globalization;
using System.Text;
using SonLa.Documents.Words;

namespace SonLa.Documents;

/// <summary>The letters of a print: one Unicode form, and what two spellings of one word have in common.</summary>
internal static class Print
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly string[] Tones = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

    private static readonly (string New, string Old)[] TonePlaces =
    [
        .. from tone in Tones
           from pair in (string[])["oa", "oe", "uy"]
           select ($"{pair}{tone}".Normalize(), $"{pair[0]}{tone}{pair[1]}".Normalize()),
    ];

    /// <summary>Text in Unicode NFC, without invisible letters; other spaces become plain ones, tabs and line ends stay.</summary>
    public static string Normalised(string text)
    {
        text = Composed(LegacyLetters.Read(text));
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '\n' or '\t' or '\f':
                    clean.Append(letter);
                    break;
                case '\r' or '\u00AD' or '\uFEFF':
                    break;
                case '\u000B' or '\u2028' or '\u2029' or '\u0085':
                    clean.Append('\n');
                    break;
                case '\u2010' or '\u2011':
                    clean.Append('-');
                    break;
                case >= '\uFB00' and <= '\uFB06':
                    clean.Append(Ligatures[letter - '\uFB00']);
                    break;
                default:
                    if (char.IsWhiteSpace(letter))
                    {
                        clean.Append(' ');
                    }
                    else if (!char.IsControl(letter) && (char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) != UnicodeCategory.Format))
                    {
                        clean.Append(letter);
                    }

                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>One line: runs of white space become one space.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                gap = line.Length > 0;
                continue;
            }

            if (gap)
            {
                line.Append(' ');
                gap = false;
            }

            line.Append(letter);
        }

        return line.ToString();
    }

    /// <summary>What spellings of one name share: case, spaces, dashes, quotes and the place of the tone mark do not count.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in Line(text))
        {
            key.Append(letter switch
            {
                '–' or '—' or '−' => '-',
                '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' => '"',
                _ => char.ToLower(letter, CultureInfo.InvariantCulture),
            });
        }

        foreach (var (newPlace, oldPlace) in TonePlaces)
        {
            // "quý" has its tone on the y in both schools.
            key.Replace($"q{newPlace}", $"q\u0001{newPlace[1]}").Replace(newPlace, oldPlace).Replace($"q\u0001{newPlace[1]}", $"q{newPlace}");
        }

        return key.Replace(" - ", "-").Replace(" -", "-").Replace("- ", "-").ToString();
    }

    public static bool StartsLower(string text) => text.Length > 0 && char.IsLower(text[0]);

    public static bool StartsUpper(string text) => text.Length > 0 && char.IsUpper(text[0]);

    /// <summary>True where most letters are capitals, as in headings.</summary>
    public static bool IsUpper(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var letter in text)
        {
            upper += char.IsUpper(letter) ? 1 : 0;
            lower += char.IsLower(letter) ? 1 : 0;
        }

        return upper > 2 && upper > lower * 4;
    }

    public static string FirstWords(string text, int count)
    {
        var words = text.Split(' ', count + 1, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(count));
    }

    public static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    private static string Composed(string text)
    {
        text = WithoutStrays(text);
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Without what normalisation cannot take: half surrogates, and piles of marks on one letter.</summary>
    private static string WithoutStrays(string text)
    {
        const int marksOnOneLetter = 8;
        StringBuilder? clean = null;
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var pair = char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            marks = char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if ((char.IsSurrogate(letter) && !pair) || marks > marksOnOneLetter)
            {
                clean ??= new StringBuilder(text, 0, i, text.Length);
                continue;
            }

            clean?.Append(letter);
            if (pair)
            {
                i++;
                clean?.Append(text[i]);
            }
        }

        return clean?.ToString() ?? text;
    }
}
