using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Documents.Fields;

/// <summary>Days as documents write them: 09/12/2023, 9-12-2023, ngày 09 tháng 12 năm 2023.</summary>
internal static partial class Dates
{
    /// <summary>A day with groups d, m and y; the year may be missing.</summary>
    public const string Pattern = @"(?:(?<d>\d{1,2})\s*[/.\-]\s*(?<m>\d{1,2})(?:\s*[/.\-]\s*(?<y>(?:19|20)\d{2}))?(?!\d)|(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})(?:\s*,?\s*năm\s+(?<y>(?:19|20)\d{2}))?)";

    public static DateOnly? Of(Match match, int? year = null)
    {
        if (!match.Groups["d"].Success || !match.Groups["m"].Success)
        {
            return null;
        }

        var y = match.Groups["y"].Success ? Number(match, "y") : year;
        var (d, m) = (Number(match, "d"), Number(match, "m"));
        return y is { } known && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(known, m) ? new DateOnly(known, m, d) : null;
    }

    /// <summary>A text in which years that a narrow column broke ("15/12/20 26") are whole.</summary>
    public static string Whole(string text) => BrokenYear().Replace(text, "");

    public static string Write(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=/\d{1,2}/2)\s(?=\d{3}\b)|(?<=/\d{1,2}/20)\s(?=\d\d\b)|(?<=/\d{1,2}/20\d)\s(?=\d\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BrokenYear();

    /// <summary>Every day in a text.</summary>
    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Any();
}
