using System.Globalization;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Portal.Language;

/// <summary>Days, instants, numbers and periods as the reader writes them: 31/12/2024; 1.234,5 in Vietnamese.</summary>
internal static class Formats
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    internal static string Day(DateTimeOffset instant) => Day(VietnamTime.DayOf(instant));

    internal static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    internal static string Instant(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, VietnamTime.Zone).ToString("HH':'mm, dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    internal static string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.CurrentCulture);

    internal static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>2024-02, 2024-Q1, 2024-H1, 2024-9M, 2024-Y.</summary>
    internal static string Period(string period)
    {
        if (period.Length < 6 || period[4] != '-')
        {
            return period;
        }

        var year = period[..4];
        return period[5..] switch
        {
            "Y" => Say($"Năm {year}", $"Year {year}"),
            "tong-hop" => Say($"Tổng kết năm {year}", $"Summing-up of {year}"),
            "H1" => Say($"6 tháng đầu năm {year}", $"First half of {year}"),
            "H2" => Say($"6 tháng cuối năm {year}", $"Second half of {year}"),
            "9M" => Say($"9 tháng năm {year}", $"Nine months of {year}"),
            ['Q', var quarter and >= '1' and <= '4'] => Say($"Quý {Quarters[quarter - '1']}/{year}", $"Quarter {quarter}, {year}"),
            [>= '0' and <= '9', >= '0' and <= '9'] month => Say($"Tháng {month}/{year}", $"{month}/{year}"),

            // A duty of the year itself, such as its plan.
            _ => Say($"Năm {year}", $"Year {year}"),
        };
    }
}
