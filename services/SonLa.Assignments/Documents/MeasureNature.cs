using System.Globalization;
using System.Text;

namespace SonLa.Assignments.Documents;

/// <summary>What documents never say about a measure and a plan must know: an assumption from its unit and target, for people to check.</summary>
/// <param name="Kind"><c>cumulative</c>, <c>level</c>, <c>rate</c> or <c>composition</c>.</param>
/// <param name="Aggregation">How months make the year.</param>
internal sealed record MeasureNature(string Kind, string Aggregation)
{
    private const int LongestCode = 48;
    private static readonly string[] Shares = ["%", "‰", "điểm phần trăm"];
    private static readonly string[] Counted = ["đồng", "usd", "lượt", "xã", "ha", "tấn", "km", "trường", "người"];

    public static MeasureNature Of(string name, string? unit, string? targetKind, bool hasComponents)
    {
        if (targetKind is null or "none" && (hasComponents || name.StartsWith("Cơ cấu", StringComparison.OrdinalIgnoreCase)))
        {
            return new("composition", "last");
        }

        var per = unit?.Contains('/', StringComparison.Ordinal) is true || name.Contains("/10.000", StringComparison.Ordinal) || name.Contains("bình quân", StringComparison.OrdinalIgnoreCase) || name.Contains("vạn dân", StringComparison.OrdinalIgnoreCase);
        return unit switch
        {
            null => name.StartsWith("Tỷ lệ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Tốc độ", StringComparison.OrdinalIgnoreCase) ? new("rate", "last") : new("level", "last"),
            _ when Shares.Contains(unit) => new("rate", "last"),
            _ when per => new("level", "last"),
            _ when targetKind == "increaseBy" || Counted.Any(word => unit.Contains(word, StringComparison.OrdinalIgnoreCase)) => new("cumulative", "sum"),
            _ => new("level", "last"),
        };
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
