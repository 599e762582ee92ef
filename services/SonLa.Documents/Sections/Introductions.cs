using System.Text.RegularExpressions;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Sentences that say whom the list behind them binds.</summary>
internal static partial class Introductions
{
    private static readonly string[] Silent = [.. Vocabulary.Lines("silent-headings").Select(Print.Key)];

    /// <summary>A paragraph before a list: "… yêu cầu A; B thực hiện các nhiệm vụ sau:".</summary>
    public static Addressed? BeforeList(string text)
    {
        if (!text.TrimEnd().EndsWith(':'))
        {
            return null;
        }

        var sentence = Sentences.Of(text)[^1];
        return Ordering().Match(sentence) is { Success: true } order && Addressed.Of(sentence[(order.Index + order.Length)..].TrimStart()) is { } bound && (bound.OnlyNames || DutiesBelow().IsMatch(sentence)) ? bound : null;
    }

    /// <summary>The last sentence of a clause that ends with a colon and names classes of agencies.</summary>
    public static Addressed? OfClause(string text)
    {
        if (!text.TrimEnd().EndsWith(':'))
        {
            return null;
        }

        var sentence = Aside().Replace(Sentences.Of(text)[^1], "");
        if (Ordering().Match(sentence) is { Success: true } order)
        {
            return Addressed.Of(sentence[(order.Index + order.Length)..].TrimStart());
        }

        // "… theo ý kiến của Chủ tịch UBND tỉnh, …:" speaks of somebody and binds nobody.
        var classes = Classes().Matches(sentence).FirstOrDefault(words => !SpokenOf().IsMatch(sentence[..words.Index]));
        return classes is null ? null : Addressed.Of(sentence[classes.Index..]);
    }

    /// <summary>True of a clause that binds its addressees by itself, whatever list follows.</summary>
    public static bool BindsByItself(string text) => Sentences.Of(text).Count > 1 || Answers().IsMatch(text);

    /// <summary>True of a heading such as "Mục đích, yêu cầu", below which nobody is given a duty.</summary>
    public static bool IsSilent(string heading)
    {
        if (heading.Length > 160 || Addressed.Of(heading) is not null)
        {
            return false;
        }

        var key = Print.Key(heading);
        return Silent.Any(words => key.StartsWith(words, StringComparison.Ordinal)) && !SpeaksOfDuties().IsMatch(key);
    }

    [GeneratedRegex(@"(?:(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân) (?:tỉnh|huyện|thành phố|thị xã|xã|phường)|Chủ tịch UBND)\s+(?:đề nghị|yêu cầu|giao(?: nhiệm vụ cho)?|chỉ đạo|chỉ thị)\s*:?\s+|(?:như sau|sau đây|các nhiệm vụ)[^:]{0,10}:\s+(?=Giao )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ordering();

    [GeneratedRegex(@"(?:nhiệm vụ|công việc|nội dung|giải pháp|biện pháp|yêu cầu)[^:]{0,80}(?:sau|dưới đây)[^:]{0,20}:\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DutiesBelow();

    [GeneratedRegex(@"(?:Thủ trưởng|Giám đốc|Chủ tịch UBND|[Cc]ác (?:[Ss]ở|cơ quan, đơn vị|phòng, ban|chủ đầu tư))(?!,? các Phó)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Classes();

    [GeneratedRegex(@"\b(?:của|với|do|trình|báo cáo|thay mặt|đề nghị của)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpokenOf();

    [GeneratedRegex(@"(?:chịu trách nhiệm|trả lời|giải trình)(?:\s+(?:toàn diện|trực tiếp|cá nhân|chính|hoàn toàn))?\s+trước\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\s*\([^()]{0,300}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside();

    [GeneratedRegex("nhiệm vụ|giải pháp|thực hiện|phân công|trách nhiệm", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpeaksOfDuties();
}
