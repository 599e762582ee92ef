using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Sections;

/// <summary>Documents that a text names by number: kind, number, day, who issued them.</summary>
internal static partial class References
{
    public static IEnumerable<CitedDocument> In(Paragraph paragraph)
    {
        foreach (Match match in Cited().Matches(Print.Cut(paragraph.Text, 20_000)))
        {
            var type = match.Groups["type"].Value.Trim();
            var after = paragraph.Text.AsSpan(match.Index + match.Length);
            var day = Day().Match(after.ToString() is var rest && rest.Length > 160 ? rest[..160] : rest);
            var issuer = Issuer().Match(after.Length > 240 ? after[..240].ToString() : after.ToString());
            yield return new CitedDocument(
                type.Length > 0 ? type : null,
                match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal),
                day.Success ? Dates.Of(day) : null,
                issuer.Success ? issuer.Groups[1].Value.Trim() : null,
                new Evidence(Print.Cut(paragraph.Text[match.Index..Math.Min(paragraph.Text.Length, match.Index + match.Length + (day.Success ? day.Index + day.Length : 0))], 200), paragraph.Place, 0.95m));
        }
    }

    /// <summary>A citation as the facts of documents write it: kind and number, day, issuer, and what stands between in parentheses.</summary>
    public static IEnumerable<string> Written(string text)
    {
        foreach (Match match in Full().Matches(Print.Cut(text, 20_000)))
        {
            var day = Dates.Of(match);
            var middle = match.Groups["middle"].Value.Trim(' ', ',');
            var issuer = match.Groups["issuer"].Value.Trim(' ', ',', ';', '.');
            yield return $"{match.Groups["type"].Value} số {match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal)}"
                + (day is null ? "" : $" ngày {Dates.Write(day.Value)}")
                + (issuer.Length > 0 ? $" của {issuer}" : "")
                + (middle.Length > 0 ? $" ({middle.Replace(",", "", StringComparison.Ordinal)})" : "");
        }
    }

    [GeneratedRegex(@"(?<type>Quyết định|Nghị quyết|Chỉ thị|Kết luận|Tờ trình|Kế hoạch|Chương trình hành động|Chương trình|Công văn|Thông báo|Nghị định|Thông tư|Công điện|Văn bản|Luật)?\s*số:?\s*(?<number>\d{1,5}(?:/\d{4})?\s?[/-]\s?[A-ZĐ][A-ZĐa-z0-9&]*(?:[-/][A-ZĐa-z0-9&]+){0,3})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex(@"^[^;.]{0,80}?ngày\s+" + Dates.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"^[^;.]{0,120}?\bcủa\s+((?:Ban|Bộ|Chính phủ|Thủ tướng|Chủ tịch|UBND|Ủy ban|HĐND|Hội đồng|Tỉnh ủy|Quốc hội|Thường trực)[^;.,]{0,60}?)(?=\s+(?:về|phê|ban|quy|thông|và|giao|quyết|sửa)\b|[;.,]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"(?<type>Quyết định|Nghị quyết|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Nghị định|Thông tư|Thông báo)\s+số\s*(?<number>\d{1,5}(?:/\d{4})?\s?[/-]\s?[A-ZĐ][A-ZĐa-z0-9&]*(?:[-/][A-ZĐa-z0-9&]+){0,3})(?<middle>\s+(?!ngày|của)[^;.]{3,90}?)?\s*,?\s+ngày\s+" + Dates.Pattern + @"(?:\s+của\s+(?<issuer>[^;.,]{3,60}?)(?=\s+(?:về|phê|ban|quy|thông|và|giao|quyết|sửa)\b|[;.,]|$))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Full();
}
