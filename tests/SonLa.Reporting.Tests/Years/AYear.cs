using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Tests.Calendars;
using SonLa.Reporting.Tests.Obligations;
using SonLa.ServiceDefaults.Time;

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

    public static IReadOnlyList<OrganisationChanged> Organisations =>
    [
        .. Departments.Select(AnOrganisation.Department),
        .. Districts.Select(AnOrganisation.District),
        AnOrganisation.Outside(Statistics),
    ];

    /// <summary>A department is split, two merge into a new one that is succeeded itself, and a district joins another two days after the month's data ended.</summary>
    public IReadOnlyList<(DateTimeOffset RecordedAt, AnAct Act)> Acts { get; } = year != 2024 ? [] :
    [
        (ReportingService.At("2024-03-27T09:00:00+07:00"), new(new DateOnly(2024, 4, 1)) { Ended = Ends(("so-02", [AnAct.To("so-09", "m-24"), AnAct.To("so-10")])) }),
        (ReportingService.At("2024-06-25T09:00:00+07:00"), new(new DateOnly(2024, 7, 1)) { Created = [AnOrganisation.Department("so-moi")], Ended = Ends(("so-05", [AnAct.To("so-moi")]), ("so-06", [AnAct.To("so-moi")])) }),
        (ReportingService.At("2024-09-25T09:00:00+07:00"), new(new DateOnly(2024, 10, 1)) { Ended = Ends(("so-moi", [AnAct.To("so-11")])) }),
        (ReportingService.At("2024-10-10T09:00:00+07:00"), new(new DateOnly(2024, 10, 16)) { DeliversEarlier = true, Ended = Ends(("huyen-03", [AnAct.To("huyen-04")])) }),
    ];

    public PlanIssued Plan { get; } = new APlan { Measures = Own }.Issued() with { PlanYear = year, IssuedAt = ReportingService.At($"{year}-01-04T08:00:00+07:00") };

    /// <summary>The plan's measures as they are led in the periods that end with a month.</summary>
    public IReadOnlyList<PlannedMeasure> MeasuresIn(int endMonth)
    {
        var lastDay = new DateOnly(year, endMonth, DateTime.DaysInMonth(year, endMonth));
        var cutOff = ACalendar.Of("son-la", year).CutOff;
        return Acts.Where(one => cutOff.FirstPeriodFrom(one.Act.EffectiveOn) <= lastDay).Aggregate(Own, (measures, one) => one.Act.In(measures));
    }

    /// <summary>The measures whose values an organisation enters in the periods that end with a month.</summary>
    public IReadOnlyList<PlannedMeasure> EnteredBy(string organisationCode, int endMonth) =>
        [.. MeasuresIn(endMonth).Where(measure => (measure.Collective ? measure.EvaluatorCodes : measure.LeadCodes).Contains(organisationCode))];

    /// <summary>Who writes for an organisation on a day.</summary>
    public string WriterFor(string organisationCode, DateOnly day) =>
        Acts.Where(one => one.Act.EffectiveOn <= day).Aggregate(organisationCode, (code, one) => one.Act.HeirOf(code, null));

    /// <summary>To whom what an organisation owes with data up to a day has passed; itself where it has not ended by then.</summary>
    public IReadOnlyList<string> OwersOf(string organisationCode, DateOnly lastDataDay) => Acts
        .Where(one => one.Act.EffectiveOn <= lastDataDay)
        .Aggregate((IReadOnlyList<string>)[organisationCode], (codes, one) => [.. codes.SelectMany(code => one.Act.Ended.TryGetValue(code, out var heirs) ? heirs.Select(heir => heir.OrganisationCode) : [code]).Distinct()]);

    /// <summary>What a measure has come to by the end of a month: sums grow evenly, rates hardly move.</summary>
    public static decimal ValueOf(PlannedMeasure measure, int endMonth) =>
        measure.Collective ? 40 + (decimal.Parse(measure.IndicatorOrdinal, System.Globalization.CultureInfo.InvariantCulture) * 5) + (endMonth / 10m) : 10m * endMonth;

    private static Dictionary<string, IReadOnlyList<OrganisationHeir>> Ends(params (string Code, IReadOnlyList<OrganisationHeir> Heirs)[] ends) => ends.ToDictionary(end => end.Code, end => end.Heirs);
}

/// <summary>One obligation as the list shows it.</summary>
internal sealed record OwedLine(Guid ObligationId, string Organisation, string Regime, string Period, DateTimeOffset DueAt)
{
    /// <summary>The part of the year that it reports on; what is owed once, the summing-up too, has none.</summary>
    public ReportingPeriod? Recurring => ReportingPeriod.Find(Period) is { Kind: not PeriodKinds.SummingUp } period ? period : null;

    /// <summary>The day on which its data end: the 14th of the last month.</summary>
    public DateOnly LastDataDay => Recurring is { } period ? new(period.Year, period.EndMonth, 14) : VietnamTime.DayOf(DueAt);
}

/// <summary>One report of the year: what it answers and what becomes of it.</summary>
internal sealed class Handing(string organisation, IReadOnlyList<OwedLine> owed, int? endMonth)
{
    public string Organisation => organisation;

    public IReadOnlyList<OwedLine> Owed => owed;

    /// <summary>Null for what is owed once or on an event.</summary>
    public int? EndMonth => endMonth;

    public Fate Fate { get; set; }

    public Guid ReportId { get; set; }
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
