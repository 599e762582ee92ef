using System.Text.RegularExpressions;

namespace SonLa.Documents.Fields;

/// <summary>Who gets a report by a sentence, each with its purpose, and whom they report on to.</summary>
internal sealed partial record Recipients(IReadOnlyList<string> To, IReadOnlyList<string> Onward, IReadOnlyList<string> Consolidators)
{
    public static Recipients None { get; } = new([], [], []);

    /// <summary>What the consolidator does with what it gets.</summary>
    public string Purpose { get; private init; } = "";

    public static Recipients Of(string sentence)
    {
        // "… gửi A, gửi B trước ngày 18 để tổng hợp báo cáo C": C hears from A or B, not from the sender.
        var turn = Turn().Match(sentence);
        var main = turn.Success ? sentence[..turn.Index] : sentence;
        var to = Receivers(main);
        if (to.Count == 0)
        {
            return turn.Success ? new Recipients(Receivers(sentence), [], []) : None;
        }

        if (!turn.Success)
        {
            return new Recipients(to, [], []);
        }

        var purpose = turn.Groups["purpose"].Value;
        var tail = sentence[turn.Groups["purpose"].Index..];
        var onward = Receivers(tail);
        var consolidates = purpose.StartsWith("tổng hợp", StringComparison.Ordinal);
        var last = to[^1];
        var named = to.ToList();
        var toFollow = purpose.StartsWith("theo dõi", StringComparison.Ordinal) || purpose.Contains("tổng hợp", StringComparison.Ordinal);
        if (toFollow && !last.Contains('('))
        {
            named[^1] = $"{last} (để {purpose})";
        }

        var words = tail.TrimEnd('.', ';', ' ', '/');
        return new Recipients(named, onward, consolidates && onward.Count > 0 ? [last] : []) { Purpose = words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : "" };
    }

    private static List<string> Receivers(string text)
    {
        var names = new List<string>();
        foreach (Match verb in Sending().Matches(text))
        {
            var list = text[(verb.Index + verb.Length)..];
            if (!Agencies.StartsAt(list, 0))
            {
                // "báo cáo kết quả thực hiện về Sở A": the receiver stands behind what is sent.
                if (Behind().Matches(list).FirstOrDefault(word => Agencies.StartsAt(list, word.Index + word.Length)) is not { } behind || EndsBefore().IsMatch(list[..behind.Index]))
                {
                    continue;
                }

                list = list[(behind.Index + behind.Length)..];
            }

            var end = Math.Min(AgencyEnds.Of(list), Stop().Match(Masked(list)) is { Success: true } stop ? stop.Index : list.Length);
            var names_ = AgencyLists.Split(list[..end]).Where(name => name.Length is > 1 and < 160).ToList();
            if (names_.Count > 0 && AtSession().Match(list[end..]) is { Success: true } session)
            {
                names_[^1] += $" ({session.Groups[1].Value})";
            }

            names.AddRange(names_);
        }

        return [.. names.Distinct()];
    }

    /// <summary>The same length without what stands in parentheses: a purpose there ends no list.</summary>
    private static string Masked(string text) => Aside().Replace(text, aside => new string('_', aside.Length));

    [GeneratedRegex(@"\s(?:về|tới|đến|cho|qua)\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"[,;.:]|\b(?:gửi|báo cáo|trình|để)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsBefore();

    [GeneratedRegex(@"\([^()]{0,200}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s+để\s+(?<purpose>(?:theo dõi, (?:chỉ đạo|đôn đốc, )?tổng hợp|theo dõi|tổng hợp|báo cáo|trình|xem xét))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\b(?:gửi|báo cáo|trình|cung cấp|cung ứng)\s+(?:(?:báo cáo|kết quả|văn bản|chương trình|kế hoạch)\s+)?(?:(?:về|đến|cho|với|qua|tới)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sending();

    [GeneratedRegex(@"\s(?:kết quả|tình hình|tại|trước|về|theo|những|việc|qua|định kỳ|hằng|hàng|xem xét|tổng hợp|cho ý kiến|quyết định|chậm nhất|vào|trong|và báo cáo|đồng thời|đúng)\b|[.:]|,\s+(?:gửi|báo cáo|trình|đồng thời)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^\s*(tại (?:các )?phiên họp(?: thường kỳ| định kỳ)?)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AtSession();
}
