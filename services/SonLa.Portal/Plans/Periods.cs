using System.Globalization;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Portal.Plans;

/// <summary>The periods of a plan's year, as officials go through them: months, each quarter after its last month, half, nine months, year.</summary>
internal static class Periods
{
    private const string SummingUp = "tong-hop";

    internal static IEnumerable<string> Of(int year) =>
        from month in Enumerable.Range(1, 12)
        from period in EndingWith(year, month)
        select period;

    /// <summary>The same with the summing-up of the year, which has a consolidation and figures of its own.</summary>
    internal static IEnumerable<string> WithSummingUp(int year) => Of(year).Append(Name(year, SummingUp));

    /// <summary>The month it is; the year itself once it is over, its first month before it begins.</summary>
    internal static string Current(int year, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        return today.Year > year ? Name(year, "Y") : Month(year, today.Year < year ? 1 : today.Month);
    }

    /// <summary>The month a period ends in; null for what is not a period.</summary>
    internal static (int Year, int Month)? EndOf(string period)
    {
        if (period.Length < 6 || !int.TryParse(period[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        return period[5..] switch
        {
            "Y" or SummingUp => (year, 12),
            "9M" => (year, 9),
            "H1" => (year, 6),
            "H2" => (year, 12),
            ['Q', var quarter and >= '1' and <= '4'] => (year, (quarter - '0') * 3),
            var month when int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => (year, number),
            _ => null,
        };
    }

    private static IEnumerable<string> EndingWith(int year, int month)
    {
        yield return Month(year, month);
        if (month % 3 == 0)
        {
            yield return Name(year, string.Create(CultureInfo.InvariantCulture, $"Q{month / 3}"));
        }

        if (month is 6 or 9 or 12)
        {
            yield return Name(year, month == 6 ? "H1" : month == 9 ? "9M" : "Y");
        }
    }

    private static string Month(int year, int month) => Name(year, month.ToString("00", CultureInfo.InvariantCulture));

    private static string Name(int year, string part) => string.Create(CultureInfo.InvariantCulture, $"{year}-{part}");
}
