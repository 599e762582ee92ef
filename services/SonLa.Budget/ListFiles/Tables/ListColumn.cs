using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SonLa.Budget.ListFiles.Tables;

/// <summary>A column that a list may have, by the titles it is known under.</summary>
/// <param name="Key">Its name in the interface.</param>
/// <param name="Title">Its title in the template.</param>
/// <param name="Required">Whether a list without it is refused.</param>
/// <param name="IsMoney">Whether its title may carry a unit of money.</param>
/// <param name="Aliases">Other titles, English ones among them.</param>
internal sealed partial record ListColumn(string Key, string Title, bool Required, bool IsMoney, params string[] Aliases)
{
    private readonly HashSet<string> _names = [.. Aliases.Append(Title).Append(Key).Select(Plain)];

    public bool IsCalled(string title) => _names.Contains(Plain(title));

    /// <summary>Đồng per unit that a title or a line above the table names; null where it names none.</summary>
    public static decimal? UnitIn(string text)
    {
        var plain = Words().Replace(Folded(text), " ");
        return plain switch
        {
            _ when plain.Contains("nghin ty dong", StringComparison.Ordinal) => 1_000_000_000_000m,
            _ when plain.Contains("ty dong", StringComparison.Ordinal) => 1_000_000_000m,
            _ when plain.Contains("trieu dong", StringComparison.Ordinal) => 1_000_000m,
            _ when plain.Contains("nghin dong", StringComparison.Ordinal) || plain.Contains("1000 dong", StringComparison.Ordinal) || plain.Contains("1.000 dong", StringComparison.Ordinal) => 1000m,
            _ when plain.Contains("dong", StringComparison.Ordinal) || plain.Contains("vnd", StringComparison.Ordinal) => 1m,
            _ => null,
        };
    }

    /// <summary>Without case, accents, units in brackets and marks at the end.</summary>
    internal static string Plain(string title) => Words().Replace(Brackets().Replace(Folded(title), " "), " ").Trim(' ', '*', ':', '.');

    internal static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[\s\u00A0_]+")]
    private static partial Regex Words();
}
