using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SonLa.Documents.Words;

/// <summary>Text in the encodings from before Unicode (TCVN3 with its ABC fonts, VNI), known by letters that no Vietnamese word holds, made Unicode where every such word becomes a Vietnamese one.</summary>
internal static partial class LegacyLetters
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly Lazy<IReadOnlyList<Encoding>> Encodings = new(Load);

    /// <summary>The text with its legacy lines converted; lines in Unicode stay as they are.</summary>
    public static string Read(string text)
    {
        if (!text.Any(IsCandidate))
        {
            return text;
        }

        return text.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(Line)) : Line(text);
    }

    /// <summary>How many words of a text would become Vietnamese ones; what bytes without a known encoding are tried by.</summary>
    public static int Gain(string text) => text.Split('\n').Take(400).Sum(line => Best(line)?.Words ?? 0);

    private static string Line(string line) => Best(line)?.Text ?? line;

    private static (string Text, int Words)? Best(string line)
    {
        if (!line.Any(IsCandidate) || line.Any(IsUnicodeVietnamese))
        {
            return null;
        }

        var strange = Words().Matches(line).Select(match => match.Value).Where(IsStrange).Distinct().ToList();
        if (strange.Count == 0)
        {
            return null;
        }

        return Encodings.Value
            .Select(encoding => (Good: strange.Count(word => IsVietnamese(encoding.Convert(word))), Encoding: encoding))
            .Where(tried => tried.Good == strange.Count || (strange.Count >= 6 && tried.Good * 10 >= strange.Count * 9))
            .OrderByDescending(tried => tried.Good)
            .Select(tried => ((string Text, int Words)?)(Words().Replace(line, match => Capitals(match.Value, tried.Encoding.Convert(match.Value))), tried.Good))
            .FirstOrDefault();
    }

    /// <summary>Capitals of a legacy font print small accented letters as capitals: "QUYÕT" is QUYẾT.</summary>
    private static string Capitals(string printed, string converted)
    {
        var plain = printed.Where(letter => letter < 128 && char.IsLetter(letter)).ToList();
        return plain.Count >= 2 && plain.All(char.IsUpper) ? converted.ToUpperInvariant() : converted;
    }

    /// <summary>A word with a sign that no Vietnamese word in Unicode holds, or with an accented capital behind a small letter.</summary>
    private static bool IsStrange(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (IsAlien(word[i]) && word.Any(letter => letter < 128 && char.IsLetter(letter)))
            {
                return true;
            }

            if (i > 0 && word[i] > 127 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && word[i - 1] < 128)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVietnamese(string word)
    {
        var marks = word.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var plain = string.Concat(marks.Where(letter => !Tones.Contains(letter, StringComparison.Ordinal))).Normalize();
        return (marks.Length - marks.Count(letter => !Tones.Contains(letter, StringComparison.Ordinal)) <= 1 && Syllable().IsMatch(plain)) || Abbreviation().IsMatch(word);
    }

    private static bool IsCandidate(char letter) => letter is >= '\u00A1' and <= '\u00FF';

    private static bool IsAlien(char letter) => IsCandidate(letter) && letter is not ('\u00B0' or '\u00B2' or '\u00B3') && !"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".Contains(letter, StringComparison.Ordinal);

    private static bool IsUnicodeVietnamese(char letter) => letter is (>= '\u1EA0' and <= '\u1EF9') or 'đ' or 'Đ' or 'ă' or 'Ă' or 'ơ' or 'Ơ' or 'ư' or 'Ư';

    private static List<Encoding> Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "vocabulary", "common", "legacy-encodings.txt");
        return [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split([':', '='], StringSplitOptions.TrimEntries))
            .GroupBy(parts => parts[0])
            .Select(group => new Encoding([.. group
                .Select(parts => (Bytes: string.Concat(parts[1].Split(' ').Select(hex => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))), Letter: parts[2].Normalize()))
                .OrderByDescending(pair => pair.Bytes.Length)]))];
    }

    private sealed class Encoding(IReadOnlyList<(string Bytes, string Letter)> letters)
    {
        private readonly Dictionary<string, string> _letters = letters.GroupBy(pair => pair.Bytes).ToDictionary(group => group.Key, group => group.First().Letter);
        private readonly int _longest = letters.Count == 0 ? 0 : letters[0].Bytes.Length;

        public string Convert(string word)
        {
            var converted = new StringBuilder(word.Length);
            for (var i = 0; i < word.Length;)
            {
                var length = Math.Min(_longest, word.Length - i);
                while (length > 0 && !_letters.ContainsKey(word.Substring(i, length)))
                {
                    length--;
                }

                converted.Append(length == 0 ? word[i].ToString() : _letters[word.Substring(i, length)]);
                i += Math.Max(1, length);
            }

            return converted.ToString();
        }
    }

    [GeneratedRegex(@"[A-Za-z\u00A1-\u00FF]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    /// <summary>A syllable without its tone: beginning, vowels and end that Vietnamese has.</summary>
    [GeneratedRegex("^(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?(?:iêu|yêu|uyê|uôi|ươi|ươu|oai|oay|oao|oeo|uya|uyu|uây|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|ui|uê|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)(?:ch|c|m|ng|nh|n|p|t)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Syllable();

    /// <summary>Abbreviations such as QĐ and HĐND.</summary>
    [GeneratedRegex("^[A-Z]*Đ[A-Z]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Abbreviation();
}
