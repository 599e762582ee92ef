using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.OfferedRegimes;

/// <summary>The regimes in force that ask the same people for the same periods as an offered one.</summary>
/// <param name="Same">Codes of those that are due at the same time as well: the offered one is in force already.</param>
/// <param name="Others">Codes of those that are due at another time.</param>
internal sealed record Neighbours(IReadOnlyList<string> Same, IReadOnlyList<string> Others)
{
    public static Neighbours Of(Regime offered, ReportingCalendar calendar)
    {
        var near = calendar.Regimes.Where(regime => regime.Code != offered.Code && AsksTheSame(regime, offered)).ToLookup(regime => IsDueTogether(regime.Due, offered.Due));
        return new([.. near[true].Select(regime => regime.Code)], [.. near[false].Where(regime => !offered.Periods.Contains(PeriodKinds.Once)).Select(regime => regime.Code)]);
    }

    private static bool AsksTheSame(Regime one, Regime other) =>
        one.Periods.Intersect(other.Periods).Any(kind => !one.Only.TryGetValue(kind, out var ones) || !other.Only.TryGetValue(kind, out var others) || ones.Intersect(others).Any())
        && one.Audience.Rule == other.Audience.Rule
        && (one.Audience.Kinds.Intersect(other.Audience.Kinds).Any() || one.Audience.Organisations.Intersect(other.Audience.Organisations).Any());

    private static bool IsDueTogether(DueRule one, DueRule other) =>
        (one.Limit, one.DayOfLastMonth, one.MonthsLater, one.Date, one.WorkingDaysAfterCutOff) == (other.Limit, other.DayOfLastMonth, other.MonthsLater, other.Date, other.WorkingDaysAfterCutOff);
}
