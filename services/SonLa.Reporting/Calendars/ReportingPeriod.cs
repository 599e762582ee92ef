using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Calendars;

/// <summary>A stretch of the plan year that is reported on: kỳ báo cáo.</summary>
/// <param name="Year">Plan year.</param>
/// <param name="Kind">One of <see cref="PeriodKinds.OfTheYear"/>, or <see cref="PeriodKinds.SummingUp"/>.</param>
/// <param name="Number">1 to 12 for months, 1 to 4 for quarters, 1 and 2 for half-years, otherwise 1.</param>
internal sealed partial record ReportingPeriod(int Year, string Kind, int Number)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public int EndMonth => Kind switch
    {
        PeriodKinds.Month => Number,
        PeriodKinds.Quarter => Number * 3,
        PeriodKinds.Half => Number * 6,
        PeriodKinds.NineMonths => 9,
        _ => 12,
    };

    public int FirstMonth => Kind switch
    {
        PeriodKinds.Month => Number,
        PeriodKinds.Quarter => EndMonth - 2,
        PeriodKinds.Half => EndMonth - 5,
        _ => 1,
    };

    /// <summary>Whether the period's figures are those of the whole year.</summary>
    public bool IsWholeYear => Kind is PeriodKinds.Year or PeriodKinds.SummingUp;

    /// <summary>The period that official figures and settlements are entered for.</summary>
    public string FiguresCode => Kind == PeriodKinds.SummingUp ? new ReportingPeriod(Year, PeriodKinds.Year, 1).Code : Code;

    public DateOnly FirstDay => new(Year, FirstMonth, 1);

    public DateOnly LastDay => new(Year, EndMonth, DateTime.DaysInMonth(Year, EndMonth));

    /// <summary><c>2024-02</c>, <c>2024-Q1</c>, <c>2024-H1</c>, <c>2024-H2</c>, <c>2024-9M</c>, <c>2024-Y</c> or <c>2024-tong-hop</c> (the summing-up, by the name that calendars give it).</summary>
    public string Code => Kind switch
    {
        PeriodKinds.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
        PeriodKinds.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        PeriodKinds.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Number}"),
        PeriodKinds.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-9M"),
        PeriodKinds.SummingUp => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-tong-hop"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Y"),
    };

    /// <summary>As officials write it: tháng 02/2024, quý I/2024, 6 tháng đầu năm 2024.</summary>
    public string VietnameseName => Kind switch
    {
        PeriodKinds.Month => string.Create(CultureInfo.InvariantCulture, $"tháng {Number:00}/{Year}"),
        PeriodKinds.Quarter => string.Create(CultureInfo.InvariantCulture, $"quý {Roman[Number - 1]}/{Year}"),
        PeriodKinds.Half => string.Create(CultureInfo.InvariantCulture, $"6 tháng {(Number == 1 ? "đầu" : "cuối")} năm {Year}"),
        PeriodKinds.NineMonths => string.Create(CultureInfo.InvariantCulture, $"9 tháng đầu năm {Year}"),
        PeriodKinds.SummingUp => string.Create(CultureInfo.InvariantCulture, $"tổng kết năm {Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"năm {Year}"),
    };

    /// <summary>Every period of a kind in the year, in order.</summary>
    public static IEnumerable<ReportingPeriod> Of(int year, string kind) => Enumerable
        .Range(1, kind switch { PeriodKinds.Month => 12, PeriodKinds.Quarter => 4, PeriodKinds.Half => 2, _ => 1 })
        .Select(number => new ReportingPeriod(year, kind, number));

    /// <summary>Null unless the text is exactly a period's code.</summary>
    public static ReportingPeriod? Find(string code) =>
        CodePattern().IsMatch(code)
            ? PeriodKinds.OfTheYear.Append(PeriodKinds.SummingUp)
                .SelectMany(kind => Of(int.Parse(code.AsSpan(0, 4), CultureInfo.InvariantCulture), kind))
                .FirstOrDefault(period => period.Code == code)
            : null;

    /// <summary>The period of a route or filter.</summary>
    /// <exception cref="InvalidInputException">Not a period's code.</exception>
    public static ReportingPeriod Parse(string code) => Find(code) ?? throw new InvalidInputException("period", new(
        $"“{code}” không phải kỳ báo cáo; hãy viết 2024-01 (tháng), 2024-Q1 (quý), 2024-H1, 2024-H2 (6 tháng), 2024-9M (9 tháng), 2024-Y (năm) hoặc 2024-tong-hop (tổng kết năm).",
        $"'{code}' is not a reporting period; write 2024-01 (month), 2024-Q1 (quarter), 2024-H1, 2024-H2 (half-year), 2024-9M (nine months), 2024-Y (year) or 2024-tong-hop (summing-up)."));

    [GeneratedRegex("^(19|20|21)[0-9]{2}-([0-9A-Z]{1,2}|tong-hop)$")]
    private static partial Regex CodePattern();
}
