using SonLa.Portal.Language;

namespace SonLa.Portal.Offers;

/// <summary>Says for which periods something is due, and by when, as officials say it.</summary>
internal static class DueWords
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    internal static string Of(OfferedRule rule)
    {
        var due = rule.Due;
        var before = due.Limit == "before";
        if (due.Date is { } date)
        {
            return before ? Say($"Trước ngày {Formats.Day(date)}", $"Before {Formats.Day(date)}") : Say($"Chậm nhất ngày {Formats.Day(date)}", $"By {Formats.Day(date)}");
        }

        var kind = rule.Periods.Count > 0 ? rule.Periods[0] : "";
        var numbers = rule.Only is { } only && only.TryGetValue(kind, out var named) ? named : [];
        var day = before
            ? Say($"Trước ngày {due.DayOfLastMonth}", $"Before day {due.DayOfLastMonth}")
            : Say($"Chậm nhất ngày {due.DayOfLastMonth}", $"By day {due.DayOfLastMonth}");
        return $"{day} {Month(kind, due.MonthsLater)}{(numbers.Count == 0 || kind is "half" ? "" : $" ({string.Join(", ", numbers.Select(number => Number(kind, number)))})")}";
    }

    private static string Month(string kind, int later) => (kind, later) switch
    {
        ("month", 0) => Say("hằng tháng", "of every month"),
        ("month", _) => Say($"của tháng thứ {later} sau đó", $"of month {later} after it"),
        ("quarter", 0) => Say("của tháng cuối quý", "of the quarter's last month"),
        ("quarter", _) => Say($"của tháng thứ {later} sau quý", $"of month {later} after the quarter"),
        ("half", _) => Say("tháng 6", "of June"),
        ("nine-months", _) => Say("tháng 9", "of September"),
        ("year", _) => Say("tháng 12", "of December"),
        _ => "",
    };

    private static string Number(string kind, int number) => kind == "quarter" && number is >= 1 and <= 4
        ? Say($"quý {Quarters[number - 1]}", $"quarter {number}")
        : Say($"tháng {number}", $"month {number}");
}
