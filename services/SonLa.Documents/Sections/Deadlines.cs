using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Sections;

/// <summary>Deadlines, periods and capital review rounds in the sentences of the duties.</summary>
internal sealed partial class Deadlines(int? planYear)
{
    private static readonly int[] EveryMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    private static readonly int[] QuarterEnds = [3, 6, 9, 12];

    private readonly List<Deadline> _deadlines = [];
    private readonly List<CapitalReviewRound> _rounds = [];

    public IReadOnlyList<Deadline> All => _deadlines;

    public IReadOnlyList<CapitalReviewRound> Rounds => _rounds;

    public void Take(TaskSection task, OutlineNode node, IReadOnlySet<string> sentencesElsewhere)
    {
        var inside = task.Section.Contains("(câu", StringComparison.Ordinal);
        var paragraphs = inside ? [(task.Text, node.Paragraph!.Place)] : Paragraphs(task, node);
        foreach (var (text, place) in paragraphs)
        {
            foreach (var sentence in Sentences.Of(Print.Cut(text, 20_000)))
            {
                if (inside || !sentencesElsewhere.Contains(sentence))
                {
                    Sentence(new Source(task, place), sentence);
                }
            }
        }
    }

    /// <summary>A deadline that a table's column gives a task.</summary>
    public void Column(TaskSection task, string cell, Place place)
    {
        var source = new Source(task, place);
        var before = _deadlines.Count;
        Sentence(source, cell, column: true);
        if (_deadlines.Count == before && Dates.Any().Match(cell) is { Success: true } match && Dates.Of(match, planYear) is { } day)
        {
            Once(source, cell, day, "onOrBefore", cell);
        }
        else if (_deadlines.Count == before && LastDay(cell) is { } last)
        {
            Once(source, cell, last, "onOrBefore", cell, 0.75m);
        }
    }

    private static IEnumerable<(string Text, Place Place)> Paragraphs(TaskSection task, OutlineNode node)
    {
        var own = task.Text.Split('\n', 2)[0];
        if (node.Text.EndsWith(own, StringComparison.Ordinal))
        {
            yield return (own, node.Paragraph!.Place);
        }

        if (task.Paragraphs > 1 || !node.Text.EndsWith(own, StringComparison.Ordinal))
        {
            foreach (var child in node.Below())
            {
                yield return (child.Text, child.Paragraph!.Place);
            }
        }
    }

    private void Sentence(Source source, string sentence, bool column = false)
    {
        if (Round(source, sentence))
        {
            return;
        }

        if (Monthly().Match(sentence) is { Success: true } monthly)
        {
            OnDay(source, sentence, monthly);
            return;
        }

        var dated = false;
        foreach (Match match in Until().Matches(sentence))
        {
            if (Dates.Of(match, planYear) is { } day)
            {
                dated = true;
                Once(source, sentence, day, match.Groups["before"].Success ? "before" : "onOrBefore", match.Value);
            }
        }

        if (dated)
        {
            return;
        }

        if (Due().Match(sentence) is { Success: true } due && LastDay(due.Value) is { } last)
        {
            Once(source, sentence, last, due.Value.StartsWith("trước", StringComparison.OrdinalIgnoreCase) ? "before" : "onOrBefore", due.Value, 0.75m);
            return;
        }

        if (Periods(source, sentence, column))
        {
            return;
        }

        if (!column && YearReport().IsMatch(sentence))
        {
            Add(source, sentence, "yearly, no date given", "yearly", null, null, null, null, Recipients.Of(sentence), 0.7m, sentence);
        }
    }

    private void OnDay(Source source, string sentence, Match match)
    {
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var quarterly = match.Groups["quarter"].Success;
        var boundary = match.Groups["before"].Success ? "before" : "onOrBefore";
        var months = quarterly ? QuarterEnds : EveryMonth;
        var kind = quarterly ? "quarterly" : "monthly";
        var recipients = Recipients.Of(sentence);
        Add(source, sentence, $"{kind} {(boundary == "before" ? "before" : "by")} day {day}{(quarterly ? " of the quarter's last month" : "")}", kind, null, day, months, boundary, recipients with { Onward = recipients.Consolidators.Count > 0 ? [] : recipients.Onward }, 0.95m, match.Value);
        foreach (var consolidator in recipients.Consolidators)
        {
            Add(source with { Who = consolidator }, sentence, $"{kind}, no day given (follows the day-{day} inputs)", kind, null, null, months, null, new Recipients(recipients.Onward, [], []), 0.85m, sentence);
        }
    }

    private bool Periods(Source source, string sentence, bool column)
    {
        var list = PeriodList().Match(sentence);
        var acts = column || Reports().IsMatch(sentence);
        if (!acts)
        {
            return false;
        }

        if (!list.Success)
        {
            return false;
        }

        var key = Print.Key(list.Value);
        var recipients = Recipients.Of(sentence);
        var meeting = Meeting().Match(sentence);
        if (meeting.Success && recipients.To.Count == 0)
        {
            source = source with { Who = meeting.Groups[1].Value };
        }

        var found = false;
        void One(bool says, string rule, string kind, IReadOnlyList<int>? months)
        {
            if (says)
            {
                found = true;
                Add(source, sentence, $"{rule}, no day given", kind, null, null, months, null, recipients, 0.9m, sentence);
            }
        }

        One(MonthWord().IsMatch(key), "monthly", "monthly", EveryMonth);
        One(QuarterWord().IsMatch(key), "quarterly", "quarterly", QuarterEnds);
        One(key.Contains("6 tháng", StringComparison.Ordinal) || key.Contains("06 tháng", StringComparison.Ordinal) || key.Contains("sáu tháng", StringComparison.Ordinal), "6-month report", "yearly", [6]);
        One(key.Contains("9 tháng", StringComparison.Ordinal) || key.Contains("09 tháng", StringComparison.Ordinal), "9-month report", "yearly", [9]);
        One(YearWord().IsMatch(key), "whole-year report", "yearly", [12]);
        return found;
    }

    private bool Round(Source source, string sentence)
    {
        var number = RoundNumber().Match(sentence);
        var asNeeded = AsNeeded().IsMatch(sentence) && Capital().IsMatch(sentence);
        if ((!number.Success || !Capital().IsMatch(sentence)) && !asNeeded)
        {
            return false;
        }

        var quote = Print.Cut(sentence, 400);
        var evidence = new Dictionary<string, Evidence> { ["round"] = new(quote, source.Place, 0.95m) };
        var percent = Below().Match(sentence);
        var state = AsOf().Match(sentence);
        var until = Until().Match(sentence);
        var cutoff = state.Success ? Dates.Of(state, planYear) : null;
        var adjust = until.Success ? Dates.Of(until, planYear) : null;
        if (asNeeded && !number.Success)
        {
            var phrase = AdHoc().Match(sentence) is { Success: true } match ? match.Value : sentence;
            var applies = Print.Cut(phrase.Trim(' ', ',', '.'), 200) + (InYear().IsMatch(sentence) && !phrase.Contains("trong năm", StringComparison.OrdinalIgnoreCase) ? " trong năm" : "")
                + (adjust is null ? "" : $" ({AdjustTime().Match(sentence) switch { { Success: true } time => time.Value.Trim(' ', '.', ','), _ => until.Value.Trim() }})");
            _rounds.Add(new CapitalReviewRound { Round = null, Cutoff = null, MinDisbursementPercent = null, AppliesTo = applies, Boundary = adjust is null ? null : "before", AdjustBefore = adjust, Evidence = evidence });
            if (adjust is { } last)
            {
                Once(source, sentence, last, "before", until.Value);
            }

            return true;
        }

        var round = int.TryParse(number.Groups[1].Value, out var value) ? value : (int?)null;
        var threshold = percent.Success ? VietnameseNumber.Of(percent.Groups[1].Value) : null;
        evidence["minDisbursementPercent"] = new Evidence(percent.Success ? percent.Value : quote, source.Place, 0.95m);
        _rounds.Add(new CapitalReviewRound
        {
            Round = round,
            Cutoff = cutoff,
            MinDisbursementPercent = threshold,
            AppliesTo = Projects(sentence),
            Boundary = cutoff is not null ? "asOf" : adjust is not null ? "before" : null,
            AdjustBefore = cutoff is null ? adjust : null,
            Evidence = evidence,
        });
        if (cutoff is { } day)
        {
            Add(source, sentence, $"once, disbursement state as of {Dates.Write(day)}", "once", day, null, null, "asOf", Recipients.None, 0.95m, state.Value);
        }
        else if (adjust is { } before)
        {
            Once(source, sentence, before, "before", until.Value);
        }

        return true;
    }

    private static string Projects(string sentence)
    {
        var named = ProjectsOf().Match(sentence);
        named = named.Success ? named : AnyProjects().Match(sentence);
        return named.Success ? named.Groups[1].Value.Trim(' ', ',', '.') : Print.Cut(sentence, 120);
    }

    private void Once(Source source, string sentence, DateOnly day, string boundary, string quote, decimal confidence = 0.95m) =>
        Add(source, sentence, $"once, {(boundary == "before" ? "before" : "by")} {Dates.Write(day)}", "once", day, null, null, boundary, Recipients.Of(sentence), confidence, quote);

    private void Add(Source source, string sentence, string rule, string kind, DateOnly? date, int? day, IReadOnlyList<int>? months, string? boundary, Recipients recipients, decimal confidence, string quote)
    {
        var what = Print.Cut(sentence.TrimEnd('.', ';', ' '), 400);
        _deadlines.Add(new Deadline
        {
            Rule = rule,
            Kind = kind,
            Date = date,
            Day = day,
            Months = months,
            Who = source.Who ?? WhoOf(source.Task),
            To = recipients.To,
            What = what,
            SourceSection = source.Task.Section.Split(" (câu", 2)[0],
            Boundary = boundary,
            Onward = recipients.Onward.Count > 0 ? [recipients.Onward[0]] : null,
            Evidence = new Dictionary<string, Evidence> { ["rule"] = new(Print.Cut(quote, 300), source.Place, confidence), ["what"] = new(what, source.Place, confidence) },
        });
    }

    /// <summary>The leads, and the coordinators that are named and not a class.</summary>
    private static string WhoOf(TaskSection task)
    {
        var named = task.Coordinators.Where(name => char.IsUpper(name[0]) && !ClassName().IsMatch(name)).ToList();
        return string.Join("; ", task.Leads) + (named.Count > 0 ? $" (phối hợp {string.Join(", ", named)})" : "");
    }

    private DateOnly? LastDay(string text)
    {
        if (MonthOf().Match(text) is { Success: true } month && Year(month) is { } year && int.Parse(month.Groups["m"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var m)
        {
            return new DateOnly(year, m, DateTime.DaysInMonth(year, m));
        }

        if (QuarterOf().Match(text) is { Success: true } quarter && Year(quarter) is { } y)
        {
            var q = quarter.Groups["q"].Value.ToUpperInvariant() switch { "I" or "1" => 1, "II" or "2" => 2, "III" or "3" => 3, _ => 4 };
            return new DateOnly(y, q * 3, DateTime.DaysInMonth(y, q * 3));
        }

        return null;

        int? Year(Match match) => match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : planYear;
    }

    private sealed record Source(TaskSection Task, Place Place)
    {
        public string? Who { get; init; }
    }

    [GeneratedRegex(@"(?:(?<before>trước)|chậm nhất(?: là)?(?: vào| đến| trước)?|muộn nhất|đến hết|xong (?:trong|vào)|hạn (?:cuối|chót)(?: là)?)\s+(?:ngày\s+)?" + Dates.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?:(?<before>trước)|chậm nhất(?: là)?(?: vào)?|vào|định kỳ)\s+(?:ngày\s+)(?<day>\d{1,2})\s+(?:(?:hằng|hàng|mỗi|các)\s+tháng|(?:của\s+)?(?:các\s+)?tháng(?:\s+cuối(?:\s+cùng)?)?\s+(?<quarter>(?:của\s+)?(?:mỗi\s+|hằng\s+|hàng\s+|từng\s+|các\s+)?quý)|của\s+(?:mỗi\s+)?tháng(?!\s+\d)|tháng\s+(?:báo cáo|đó|sau))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"(?:hằng|hàng|định kỳ|từng|mỗi)\s+(?:(?:hằng|hàng)\s+)?(?:tháng|quý|năm|6 tháng|06 tháng)(?:\s*[,;và]+\s*(?:(?:hằng|hàng)\s+)?(?:tháng|quý|năm|0?6 tháng|sáu tháng|0?9 tháng|cả năm|1 năm))*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PeriodList();

    [GeneratedRegex(@"báo cáo|tổng hợp|giao ban|gửi|họp|rà soát|sơ kết|tổng kết|kiểm điểm|cập nhật", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reports();

    [GeneratedRegex(@"(?<!\d )tháng", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"\bquý\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuarterWord();

    [GeneratedRegex(@"\bnăm\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"phiên họp[^()]{0,40}?\bcủa\s+((?:UBND|Ủy ban nhân dân)\s[^(),.;]{2,40})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"báo cáo [^.;]{0,80}kết quả[^.;]{0,120} năm 20\d\d|^Tổng kết\b|^Sơ kết\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearReport();

    [GeneratedRegex(@"^[-+\s]*Đợt\s+(\d+|[IVX]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
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

    [GeneratedRegex(@"(?:dưới|thấp hơn|nhỏ hơn|chưa đạt|<|không đạt)\s*(\d{1,3}(?:,\d+)?)\s*%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Below();

    [GeneratedRegex(@"(?<!chậm nhất )(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?" + Dates.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AsOf();

    [GeneratedRegex(@"(?:đối với|của)\s+((?:các\s+|những\s+|toàn bộ\s+|tất cả\s+)*dự án\b.*?)(?=\s+(?:(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\d|thu hồi|có (?:kết quả|tỷ lệ)|trước\s|để\s|chậm nhất|mà\s)|[,;.]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectsOf();

    [GeneratedRegex(@"((?:các\s+|những\s+|toàn bộ\s+|tất cả\s+)*dự án\b.*?)(?=\s+(?:(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\d|thu hồi|có (?:kết quả|tỷ lệ)|trước\s|để\s|chậm nhất)|[,;.]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyProjects();

    [GeneratedRegex(@"(?:trước|trong|hoàn thành|xong|chậm nhất)\s+(?:trong\s+|vào\s+|cuối\s+|hết\s+)?(?:tháng\s+\d{1,2}(?:\s*[/.\-]\s*20\d\d|\s+năm\s+20\d\d)?|quý\s+(?:IV|I{1,3}|[1-4])(?:\s*[/.\-]\s*20\d\d|\s+năm\s+20\d\d)?)(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Due();

    [GeneratedRegex(@"tháng\s+(?<m>\d{1,2})(?:\s*[/.\-]\s*(?<y>20\d\d)|\s+năm\s+(?<y>20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthOf();

    [GeneratedRegex(@"quý\s+(?<q>IV|I{1,3}|[1-4])\b(?:\s*[/.\-]\s*(?<y>20\d\d)|\s+năm\s+(?<y>20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuarterOf();

    [GeneratedRegex(@"\b[Cc]ác\b|^UBND (?:các|huyện)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClassName();
}
