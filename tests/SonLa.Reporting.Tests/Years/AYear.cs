using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;

namespace SonLa.Reporting.Tests.Years;

/// <summary>A whole province's year: 28 indicators, 20 departments, 12 districts and the statistics office.</summary>
internal sealed class AYear(int year)
{
    public const string Planning = "so-khdt";
    public const string Statistics = "cuc-thong-ke";

    public static readonly IReadOnlyList<string> Departments = [Planning, "vp-ubnd", .. Enumerable.Range(1, 18).Select(number => $"so-{number:00}")];
    public static readonly IReadOnlyList<string> Districts = ["tp-son-la", .. Enumerable.Range(1, 11).Select(number => $"huyen-{number:00}")];

    // Indicators 1 to 4 are led by all together and evaluated by two, as in 2668/QĐ-UBND; 24 others by the 18 remaining departments.
    private static readonly IReadOnlyList<PlannedMeasure> Own =
    [
        .. Enumerable.Range(1, 4).Select(number => AMeasure.Named($"m-{number:00}", $"{number}") with { Collective = true, Kind = "rate", Aggregation = "last", Unit = "%", LeadCodes = [.. Departments, .. Districts], EvaluatorCodes = [Planning, Statistics] }),
        .. Enumerable.Range(5, 24).Select(number => AMeasure.Named($"m-{number:00}", $"{number}") with
        {
            LeadCodes = [Departments[2 + ((number - 5) % 18)]],
            CoordinatorCodes = [Districts[number % 12], Districts[(number + 5) % 12]],
        }),
    ];

    public int Year => year;

    public DateTimeOffset Start => ReportingService.At($"{year}-01-04T08:00:00+07:00");

    /// <summary>When everything has come that will come.</summary>
    public DateTimeOffset End => ReportingService.At($"{year + 1}-02-01T08:00:00+07:00");

    public IReadOnlyList<PlannedMeasure> Measures { get; } = Own;

    public static IReadOnlyList<OrganisationChanged> Organisations =>
    [
        .. Departments.Select(AnOrganisation.Department),
        .. Districts.Select(AnOrganisation.District),
        AnOrganisation.Outside(Statistics),
    ];

    public PlanIssued Plan => new APlan { Measures = Measures }.Issued() with { PlanYear = year, IssuedAt = Start };

    /// <summary>The measures whose values an organisation enters.</summary>
    public IReadOnlyList<PlannedMeasure> EnteredBy(string organisationCode) =>
        [.. Measures.Where(measure => (measure.Collective ? measure.EvaluatorCodes : measure.LeadCodes).Contains(organisationCode))];

    /// <summary>What a measure has come to by the end of a month: sums grow evenly, rates hardly move.</summary>
    public static decimal ValueOf(PlannedMeasure measure, int endMonth) =>
        measure.Collective ? 40 + (decimal.Parse(measure.IndicatorOrdinal, System.Globalization.CultureInfo.InvariantCulture) * 5) + (endMonth / 10m) : 10m * endMonth;
}

/// <summary>What becomes of one report of the year.</summary>
internal enum Fate
{
    OnTime,
    RefusedFirst,
    ReturnedWhole,
    ReturnedForAMeasure,
    Corrected,
    Reopened,
    NeverReviewed,
    Late,
    LateExcused,
    Excused,
    Missing,
}
