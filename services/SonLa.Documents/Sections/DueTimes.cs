using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Sections;

/// <summary>When a sentence or a cell says that something is due: a day, a month's or quarter's end, a day of each month.</summary>
internal static partial class DueTimes
{
    private static readonly int[] EveryMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    private static readonly int[] QuarterEnds = [3, 6, 9, 12];
    private static readonly int[] QuarterStarts = [1, 4, 7, 10];

    /// <summary>A time that comes once, and whether the day itself is late.</summary>
    internal sealed record Day(DateOnly Date, bool Before, string Quote, int At);

    /// <summary>A time that comes again; without a day only the period is said.</summary>
    internal sealed record Recurring(string Rule, string Kind, int? DayOfMonth, IReadOnlyList<int> Months, string? Boundary, string Quote, int At);

    /// <summary>The days by which a sentence wants something done.</summary>
    public static IReadOnlyList<Day> Days(string sentence, int? planYear)
    {
        var days = new List<Day>();
        foreach (Match match in Until().Matches(sentence))
        {
            if (Dates.Of(match, planYear) is { } date && !EveryYear().IsMatch(sentence[(match.Index + match.Length)..]))
            {
                days.Add(new Day(date, match.Groups["before"].Success, match.Value, match.Index));
            }
        }

        if (days.Count == 0 && Due().Match(sentence) is { Success: true } due && End(due.Value, planYear, last: false) is { } end)
        {
            var before = due.Value.StartsWith("trước", StringComparison.OrdinalIgnoreCase);
            days.Add(new Day(before ? FirstDay(due.Value, end) : end, before, due.Value, due.Index));
        }

        return days;
    }

    /// <summary>The day that a cell of times names, where it is no sentence: "30/6/2025", "Quý II/2025", "Tháng 3 - tháng 5", "6 tháng đầu năm".</summary>
    public static Day? OfCell(string cell, int? planYear)
    {
        var dates = Dates.Any().Matches(cell).Select(match => (Match: match, Date: Dates.Of(match, planYear))).Where(found => found.Date is not null).ToList();
        if (dates.Count > 0)
        {
            return new Day(dates[^1].Date!.Value, false, cell, 0);
        }

        return !Always().IsMatch(cell) && End(cell, planYear, last: true) is { } end ? new Day(end, false, cell, 0) : null;
    }

    /// <summary>A day of each month, of each quarter's month, or of the same months each year.</summary>
    public static IReadOnlyList<Recurring> OnDays(string sentence)
    {
        foreach (var pattern in (Regex[])[OfYear(), OfMonth(), MonthFirst()])
        {
            if (pattern.Match(sentence) is not { Success: true } match)
            {
                continue;
            }

            var boundary = match.Groups["before"].Success ? "before" : "onOrBefore";
            var by = boundary == "before" ? "before" : "by";
            var quarterly = match.Groups["quarter"].Success;
            var months = match.Groups["month"].Success ? match.Groups["month"].Captures.Select(capture => Number(capture.Value)).Where(month => month is >= 1 and <= 12).Order().ToArray()
                : quarterly ? match.Groups["first"].Success ? QuarterStarts : QuarterEnds
                : EveryMonth;
            var kind = match.Groups["month"].Success ? "yearly" : quarterly ? "quarterly" : "monthly";
            var of = quarterly ? match.Groups["first"].Success ? " of the quarter's first month" : " of the quarter's last month" : "";
            var days = match.Groups["day"].Captures.Select(capture => Number(capture.Value)).Where(day => day is >= 1 and <= 31).ToList();
            if (months.Length > 0 && days.Count > 0)
            {
                return [.. days.Select(day => new Recurring($"{kind} {by} day {day}{of}", kind, day, months, boundary, match.Value, match.Index))];
            }
        }

        return [];
    }

    /// <summary>The periods that a sentence lists without a day: "Hằng tháng, quý, 6 tháng, 9 tháng, cả năm".</summary>
    public static IReadOnlyList<Recurring> Periods(string sentence)
    {
        var list = PeriodList().Match(sentence);
        if (!list.Success)
        {
            return [];
        }

        var key = Print.Key(list.Value);
        var periods = new List<Recurring>();
        void One(bool says, string rule, string kind, IReadOnlyList<int> months)
        {
            if (says)
            {
                periods.Add(new Recurring($"{rule}, no day given", kind, null, months, null, sentence, list.Index));
            }
        }

        One(MonthWord().IsMatch(key), "monthly", "monthly", EveryMonth);
        One(QuarterWord().IsMatch(key), "quarterly", "quarterly", QuarterEnds);
        One(TwiceAYear().IsMatch(key), "twice a year", "yearly", [6, 12]);
        One(HalfYear().IsMatch(key) && !TwiceAYear().IsMatch(key), "6-month report", "yearly", [6]);
        One(NineMonths().IsMatch(key), "9-month report", "yearly", [9]);
        One(YearWord().IsMatch(key), "whole-year report", "yearly", [12]);
        return periods;
    }

    /// <summary>The last day of the month, quarter, half-year or year that a text names.</summary>
    private static DateOnly? End(string text, int? planYear, bool last)
    {
        var named = MonthOf().Matches(text).Concat(QuarterOf().Matches(text)).OrderBy(match => match.Index).ToList();
        if (named.Count > 0)
        {
            var match = last ? named[^1] : named[0];
            var year = match.Groups["y"].Success ? Number(match.Groups["y"].Value) : named.FirstOrDefault(other => other.Groups["y"].Success) is { } dated ? Number(dated.Groups["y"].Value) : planYear;
            var month = match.Groups["m"].Success ? Number(match.Groups["m"].Value) : 3 * QuarterNumber(match.Groups["q"].Value);
            return year is { } known && month is >= 1 and <= 12 ? new DateOnly(known, month, DateTime.DaysInMonth(known, month)) : null;
        }

        if (PartOfYear().Match(text) is { Success: true } part && (part.Groups["y"].Success ? Number(part.Groups["y"].Value) : planYear) is { } y)
        {
            return part.Groups["half"].Success ? new DateOnly(y, 6, 30) : part.Groups["nine"].Success ? new DateOnly(y, 9, 30) : new DateOnly(y, 12, 31);
        }

        return null;
    }

    private static DateOnly FirstDay(string text, DateOnly end) => QuarterOf().IsMatch(text) ? new DateOnly(end.Year, end.Month - 2, 1) : new DateOnly(end.Year, end.Month, 1);

    private static int QuarterNumber(string print) => print.ToUpperInvariant() switch { "I" or "1" => 1, "II" or "2" => 2, "III" or "3" => 3, _ => 4 };

    private static int Number(string print) => int.Parse(print, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(?<before>(?:xong\s+)?trước)|(?:chậm|muộn) nhất(?: là)?(?: vào| đến| trước)?|không (?:muộn|chậm|quá)(?: hơn)?|đến hết|từ nay đến(?: hết)?|(?:xong|hoàn tất|hoàn thành|kết thúc|gửi|trình|nộp) (?:trong|vào|đúng)|hạn (?:cuối|chót)(?: là)?|trong(?=\s+ngày))\s+(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2})?(?:\s*phút)?,?\s*)?(?:ngày\s+)?" + Dates.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Until();

    [GeneratedRegex(@"^\s*(?:hằng|hàng|mỗi)\s+năm", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"(?:(?<before>trước)|(?:chậm|muộn) nhất(?: là)?(?: vào)?|không (?:muộn|chậm|quá)(?: hơn)?|vào|định kỳ)\s+(?:ngày\s+)(?<day>\d{1,2})(?:\s*(?:,|và)\s*(?:ngày\s+)?(?<day>\d{1,2}))*\s+(?:(?:hằng|hàng|mỗi|các)\s+tháng|(?:của\s+)?(?:các\s+)?tháng(?:\s+(?:cuối(?:\s+cùng)?|(?<first>đầu)))?\s+(?<quarter>(?:của\s+)?(?:mỗi\s+|hằng\s+|hàng\s+|từng\s+|các\s+)?quý)|của\s+(?:mỗi\s+)?tháng(?!\s+\d)|tháng\s+(?:báo cáo|đó|sau))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"(?:(?:hằng|hàng|mỗi)\s+(?:tháng|(?<quarter>quý)))\s*,?\s*(?:\(\s*)?(?:(?<before>trước)|(?:chậm|muộn) nhất(?: là)?(?: vào)?|không (?:muộn|chậm|quá)(?: hơn)?|vào)\s+ngày\s+(?<day>\d{1,2})(?!\d|\s*[/.\-]\s*\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?:(?<before>trước)|(?:chậm|muộn) nhất(?: là)?(?: vào)?|không (?:muộn|chậm|quá)(?: hơn)?|vào|định kỳ)\s+ngày\s+(?<day>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?<month>\d{1,2})(?:\s*(?:,|và)\s*(?:ngày\s+\d{1,2}(?:/|\s+))?(?:tháng\s+)?(?<month>\d{1,2}))*\s*(?:hằng|hàng|mỗi)\s+năm", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfYear();

    [GeneratedRegex(@"(?:0?6|sáu) tháng (?:một|1) lần|(?<!sau )(?:hằng|hàng|định kỳ|từng|mỗi)\s+(?:(?:hằng|hàng)\s+)?(?:tháng|quý|năm|(?:0?6|sáu) tháng(?: một lần)?)(?:\s*[,;và]+\s*(?:(?:hằng|hàng)\s+)?(?:tháng|quý|năm|0?6 tháng|sáu tháng|0?9 tháng|cả năm|0?1 năm))*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PeriodList();

    [GeneratedRegex(@"(?<!\d )(?<!sáu )tháng", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"\bquý\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuarterWord();

    [GeneratedRegex(@"\b0?6 tháng|\bsáu tháng", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\b(?:0?6|sáu) tháng (?:một|1) lần", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwiceAYear();

    [GeneratedRegex(@"\b0?9 tháng", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NineMonths();

    [GeneratedRegex(@"\bnăm\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"(?:trước|trong|hoàn thành|hoàn tất|xong|(?:chậm|muộn) nhất|đến hết|hết|cuối)\s+(?:trong\s+|vào\s+|cuối\s+|hết\s+)?(?:tháng\s+\d{1,2}(?:\s*[/.\-]\s*20\d\d|\s+năm\s+20\d\d)?|quý\s+(?:IV|I{1,3}|[1-4])(?:\s*[/.\-]\s*20\d\d|\s+năm\s+20\d\d)?)(?!\d)|(?:hoàn thành|hoàn tất|xong)\s+(?:trong|trước khi hết)\s+(?:năm\s+20\d\d|0?6 tháng đầu năm(?:\s+20\d\d)?)|(?:hoàn thành\s+)?trong\s+0?6 tháng (?:đầu|cuối) năm(?:\s+20\d\d)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Due();

    /// <summary>A duty without an end: "thường xuyên trong năm".</summary>
    [GeneratedRegex(@"thường xuyên|liên tục", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Always();

    [GeneratedRegex(@"tháng\s+(?<m>\d{1,2})(?:\s*[/.\-]\s*(?<y>20\d\d)|\s+năm\s+(?<y>20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthOf();

    [GeneratedRegex(@"quý\s+(?<q>IV|I{1,3}|[1-4])\b(?:\s*[/.\-]\s*(?<y>20\d\d)|\s+năm\s+(?<y>20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuarterOf();

    [GeneratedRegex(@"(?:(?<half>0?6 tháng đầu năm)|(?<nine>0?9 tháng)|0?6 tháng cuối năm|cuối năm|cả năm|trong năm|hết năm|^năm)(?:\s+(?<y>20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartOfYear();
}
