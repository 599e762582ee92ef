using System.Text.RegularExpressions;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Sections;

/// <summary>Rounds in which capital of slow projects is reviewed and moved: "Đợt 1: … đến ngày 30/6/2024 giải ngân dưới 50%".</summary>
internal static partial class CapitalRounds
{
    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư"];

    /// <summary>The round of a sentence; null where it tells of none.</summary>
    public static CapitalReviewRound? Of(string sentence, int? planYear, Place place)
    {
        var number = RoundNumber().Match(sentence);
        var asNeeded = AsNeeded().IsMatch(sentence) && Capital().IsMatch(sentence);
        if ((!number.Success || !Capital().IsMatch(sentence)) && !asNeeded)
        {
            return null;
        }

        var evidence = new Dictionary<string, Evidence> { ["round"] = new(Print.Cut(sentence, 400), place, 0.95m) };
        var until = DueTimes.Until().Match(sentence);
        var adjust = until.Success ? Dates.Of(until, planYear) : null;
        if (!number.Success)
        {
            return new CapitalReviewRound
            {
                Round = null,
                Cutoff = null,
                MinDisbursementPercent = null,
                AppliesTo = AdHocPhrase(sentence) + (adjust is null ? "" : $" ({AdjustTime().Match(sentence) switch { { Success: true } time => time.Value.Trim(' ', '.', ','), _ => until.Value.Trim() }})"),
                Boundary = adjust is null ? null : "before",
                AdjustBefore = adjust,
                Evidence = evidence,
            };
        }

        var percent = Below().Match(sentence);
        var state = AsOf().Match(sentence);
        var cutoff = state.Success ? Dates.Of(state, planYear) : null;
        evidence["minDisbursementPercent"] = new Evidence(Print.Cut(percent.Success ? percent.Value : sentence, 400), place, 0.95m);
        return new CapitalReviewRound
        {
            Round = NumberOf(number.Groups[1].Value),
            Cutoff = cutoff,
            MinDisbursementPercent = percent.Success ? VietnameseNumber.Of(percent.Groups[1].Value) : null,
            AppliesTo = Projects(sentence),
            Boundary = cutoff is not null ? "asOf" : adjust is not null ? "before" : null,
            AdjustBefore = adjust,
            Evidence = evidence,
        };
    }

    /// <summary>"các đợt điều chỉnh khi thấy cần thiết trong năm".</summary>
    public static string AdHocPhrase(string sentence)
    {
        var phrase = AdHoc().Match(sentence) is { Success: true } match ? match.Value : sentence;
        return Print.Cut(phrase.Trim(' ', ',', '.'), 200) + (InYear().IsMatch(sentence) && !phrase.Contains("trong năm", StringComparison.OrdinalIgnoreCase) ? " trong năm" : "");
    }

    private static int? NumberOf(string print)
    {
        if (int.TryParse(print, out var number))
        {
            return number;
        }

        var word = Array.IndexOf(Ordinals, print.ToLowerInvariant());
        return word >= 0 ? word + 1 : print.ToUpperInvariant() switch { "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, _ => null };
    }

    private static string Projects(string sentence)
    {
        var named = ProjectsOf().Match(sentence);
        named = named.Success ? named : AnyProjects().Match(sentence);
        return named.Success ? named.Groups[1].Value.Trim(' ', ',', '.') : Print.Cut(sentence, 120);
    }

    [GeneratedRegex(@"^[-+\s]*(?:Đợt|Lần)\s+(?:thứ\s+)?(\d+|[IVX]+|nhất|hai|ba|tư)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoundNumber();

    [GeneratedRegex(@"giải ngân|kế hoạch vốn|điều chuyển|đầu tư công", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"điều (?:chỉnh|chuyển)[^.]{0,60}khi (?:thấy )?cần thiết|khi (?:thấy )?cần thiết[^.]{0,60}điều (?:chỉnh|chuyển)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AsNeeded();

    [GeneratedRegex(@"(?:các\s+đợt\s+)?điều (?:chỉnh|chuyển)[^.,;]{0,60}khi (?:thấy )?cần thiết", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AdHoc();

    [GeneratedRegex(@"\btrong năm\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InYear();

    [GeneratedRegex(@"thời (?:gian|hạn) điều (?:chỉnh|chuyển)[^.;]{0,60}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AdjustTime();

    [GeneratedRegex(@"(?:dưới|thấp hơn|nhỏ hơn|chưa đạt|<|không đạt|chưa đến|ít hơn)\s*(\d{1,3}(?:,\d+)?)\s*%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Below();

    [GeneratedRegex(@"(?<!chậm nhất )(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?" + Dates.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex AsOf();

    [GeneratedRegex(@"(?:đối với|của)\s+((?:các\s+|những\s+|toàn bộ\s+|tất cả\s+)*dự án\b.*?)(?=\s+(?:(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\d|thu hồi|có (?:kết quả|tỷ lệ)|trước\s|để\s|chậm nhất|mà\s)|[,;.]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectsOf();

    [GeneratedRegex(@"((?:các\s+|những\s+|toàn bộ\s+|tất cả\s+)*dự án\b.*?)(?=\s+(?:(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\d|thu hồi|có (?:kết quả|tỷ lệ)|trước\s|để\s|chậm nhất)|[,;.]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyProjects();
}
