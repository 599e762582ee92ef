using System.Globalization;
using System.Text;

namespace SonLa.Assignments.Organisations;

/// <summary>What two spellings of one name have in common: composition, case, spaces, dashes and the place of the tone mark do not tell names apart.</summary>
internal static class NameKey
{
    private const string Vowels = "oaoeuy";
    private static readonly string[] Tones = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

    private static readonly (string New, string Old)[] TonePlaces =
    [
        .. from tone in Tones
           from start in (int[])[0, 2, 4]
           let first = Vowels[start]
           let second = Vowels[start + 1]
           select ($"{first}{second}{tone}".Normalize(), $"{first}{tone}{second}".Normalize()),
    ];

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        var gap = false;
        foreach (var letter in name.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
            {
                gap = true;
                continue;
            }

            if (gap && key.Length > 0)
            {
                key.Append(' ');
            }

            gap = false;
            key.Append(char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation ? '-' : letter);
        }

        // "hoá" and "hóa", "uỷ" and "ủy" are one word in two schools of spelling.
        foreach (var (newPlace, oldPlace) in TonePlaces)
        {
            key.Replace(newPlace, oldPlace);
        }

        return key.ToString();
    }
}
