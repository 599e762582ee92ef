using System.Globalization;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Messages;

/// <summary>Days, instants and periods the way officials write them.</summary>
internal static class Wording
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    // What the calendar calls that which is due once in a year.
    private static readonly Dictionary<string, Say> Once = new()
    {
        ["ke-hoach"] = new("chương trình, kế hoạch", "programme and plan"),
        ["tong-hop"] = new("tổng hợp kết quả", "summing-up"),
    };

    /// <summary>31/12/2024, the same in both languages.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>23:59 ngày 17/02/2024, Vietnam's time.</summary>
    public static Say Instant(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, VietnamTime.Zone);
        var time = local.ToString("HH':'mm", CultureInfo.InvariantCulture);
        var day = Day(DateOnly.FromDateTime(local.DateTime));
        return new($"{time} ngày {day}", $"{time} on {day}");
    }

    /// <summary>2024-02 is tháng 02/2024, 2024-Q1 quý I/2024; a period of another form is called as it is.</summary>
    public static Say Period(string period)
    {
        var year = period.Length > 5 && period[4] == '-' ? period[..4] : "";
        return (year, period[Math.Min(5, period.Length)..]) switch
        {
            ("", _) => new(period, period),
            (_, "Y") => new($"năm {year}", $"the year {year}"),
            (_, "H1") => new($"6 tháng đầu năm {year}", $"the first half of {year}"),
            (_, "H2") => new($"6 tháng cuối năm {year}", $"the second half of {year}"),
            (_, "9M") => new($"9 tháng năm {year}", $"the first nine months of {year}"),
            (_, ['Q', var quarter and >= '1' and <= '4']) => new($"quý {Quarters[quarter - '1']}/{year}", $"quarter {quarter} of {year}"),
            (_, var month) when int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 =>
                new($"tháng {month}/{year}", $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number)} {year}"),
            (_, var once) when Once.TryGetValue(once, out var name) => new($"{name.Vi} năm {year}", $"the {name.En} of {year}"),
            _ => new(period, period),
        };
    }

    public static Say Periods(IEnumerable<string> periods)
    {
        var said = periods.Distinct().Select(Period).ToList();
        return new(string.Join(", ", said.Select(period => period.Vi)), string.Join(", ", said.Select(period => period.En)));
    }

    /// <summary>1.234.567 đồng, in English 1,234,567 đồng.</summary>
    public static Say Dong(decimal amount) => new(
        string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{amount:N0} đồng"),
        string.Create(CultureInfo.InvariantCulture, $"{amount:N0} đồng"));

    /// <summary>Khen thưởng, chấn chỉnh, kỷ luật.</summary>
    public static Say Conduct(string kind) => kind switch
    {
        "praise" => new("khen thưởng", "praise"),
        "correction" => new("chấn chỉnh", "correction"),
        "discipline" => new("kỷ luật", "discipline"),
        _ => new(kind, kind),
    };

    public static string EnglishDays(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
