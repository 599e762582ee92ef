using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>"Trước ngày 05/02/2025, …", "Căn cứ Kết luận số … ngày …, …": when or why, before who.</summary>
internal static partial class Occasions
{
    private const int Longest = 600;

    private static readonly string[] Orders = [.. Vocabulary.Lines("requests"), .. Vocabulary.Lines("orders")];

    /// <summary>The text from the agency that is given the duty; the whole text where no occasion stands before it.</summary>
    public static string Behind(string text)
    {
        if (!Occasion().IsMatch(text))
        {
            return text;
        }

        var depth = 0;
        for (var at = 0; at < Math.Min(text.Length - 1, Longest); at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0)
            {
                continue;
            }

            if (text[at] is ';' or ':' || (text[at] == '.' && text[at + 1] == ' '))
            {
                break;
            }

            if (text[at] != ',')
            {
                continue;
            }

            var rest = text[(at + 1)..].TrimStart();
            var cited = Document().IsMatch(text[..at]);
            if (cited && (Numbered().IsMatch(rest) || IsCited(rest) || (Agencies.StartsAt(rest, 0) && Subject().IsMatch(rest[AgencyEnds.Of(rest)..]))))
            {
                continue;
            }

            var who = Agencies.StartsAt(rest, 0) || Orders.Any(word => rest.StartsWith(word, StringComparison.Ordinal));
            return who && (cited || !Verb().IsMatch(text)) ? rest : text;
        }

        return text;
    }

    /// <summary>True where an agency is named as the one that issued a document: a whole day follows its name.</summary>
    public static bool IsCited(string text) => Agencies.StartsAt(text, 0) && Issued().IsMatch(text[AgencyEnds.Of(text)..]);

    [GeneratedRegex(@"^(?:Trước|Chậm nhất|Trong|Định kỳ|Hằng|Hàng|Đến|Từ|Căn cứ|Theo|Thực hiện|Triển khai|Trên cơ sở|Để|Nhằm|Sau khi|Khi)\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Occasion();

    /// <summary>Words that begin a duty as often as an occasion; an occasion they are where they carry out a numbered document.</summary>
    [GeneratedRegex(@"^(?:Theo|Thực hiện|Triển khai)\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\bsố:?\s*\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Document();

    [GeneratedRegex(@"^(?:và\s+)?(?:các\s+)?\p{Lu}\p{L}+(?:\s+\p{L}+){0,4}\s+số:?\s*\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:(?:khóa|khoá|lần thứ|nhiệm kỳ)\s[^,;.]{1,40},?\s+)?\(?ngày\s+" + Dates.Pattern + @"(?<=(?:19|20)\d\d)(?!\s*(?:báo cáo|gửi|trình|hoàn thành|phải))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issued();

    /// <summary>What a cited document is about, or where its issuer said it.</summary>
    [GeneratedRegex(@"^\s*(?:về\s|tại\s+\p{Lu}\p{L}+(?:\s+\p{L}+){0,3}\s+số\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Subject();
}
