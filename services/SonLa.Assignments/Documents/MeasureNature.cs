using System.Globalization;
using System.Text;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>What documents never say about a measure and a plan must know: from the catalogue, else an assumption from its unit, both data.</summary>
internal static class MeasureNature
{
    private const int LongestCode = 48;

    public static Nature Of(string name, string code, string? unit, bool isComposition)
    {
        if (isComposition)
        {
            return new("composition", "last");
        }

        var counted = name.Contains('/', StringComparison.Ordinal) ? "/" : unit ?? (name.StartsWith("Tỷ lệ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Tốc độ", StringComparison.OrdinalIgnoreCase) ? "%" : "");
        return KnownMeasure.WithCode(code)?.Nature ?? Nature.OfUnit(counted) ?? new("level", "last");
    }

    /// <summary>A code for a measure that no catalogue knows: its name in plain letters.</summary>
    public static string CodeOf(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLower(CultureInfo.InvariantCulture))
        {
            var plain = letter == 'đ' ? 'd' : letter;
            if (char.IsAsciiLetterOrDigit(plain))
            {
                code.Append(plain);
            }
            else if (char.GetUnicodeCategory(plain) != UnicodeCategory.NonSpacingMark && code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }

            if (code.Length == LongestCode)
            {
                break;
            }
        }

        return code.ToString().Trim('-') is { Length: > 0 } plainCode ? plainCode : "measure";
    }
}
