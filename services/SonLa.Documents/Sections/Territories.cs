using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sections;

/// <summary>Provinces, districts and communes by name.</summary>
internal static partial class Territories
{
    /// <summary>The territory that capitals name, as "huyện Nà Mạ"; null where they name none.</summary>
    public static string? In(string capitals) => Named().Match(capitals) is { Success: true } match ? $"{match.Groups[1].Value.ToLowerInvariant()} {TitleCase(match.Groups[2].Value)}" : null;

    /// <summary>The province that a text speaks of most often.</summary>
    public static string? ProvinceOf(IEnumerable<Paragraph> paragraphs)
    {
        var votes = paragraphs.Take(400).SelectMany(paragraph => NamedProvince().Matches(Print.Cut(paragraph.Text, 4000))).GroupBy(match => TitleCase(match.Groups[1].Value)).ToList();
        return votes.Count == 0 ? null : votes.MaxBy(vote => vote.Count())!.Key;
    }

    public static string TitleCase(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.Trim().ToLowerInvariant());

    [GeneratedRegex(@"\b(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+((?!HỘI\b|ỦY\b|SỞ\b|VĂN\b)\p{Lu}+(?:\s+(?:-\s+)?(?!VIỆT NAM\b|SỞ\b|BAN\b|VĂN PHÒNG|THANH TRA|CHI CỤC|CỤC\b|PHÒNG\b|TỈNH\b|HUYỆN\b|ỦY\b|HỘI\b)\p{Lu}+){0,3})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:tỉnh|TỈNH|Tỉnh)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedProvince();
}
