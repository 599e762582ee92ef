using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Calendars;

/// <summary>What the calendar asks of everybody in a regime's audience for one period.</summary>
/// <param name="Regime">The rule.</param>
/// <param name="PeriodKind">One of <see cref="PeriodKinds.All"/>.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="PeriodEndsOn">Obligations that end together can share one report.</param>
/// <param name="OpensAt">First instant of the period's data window.</param>
/// <param name="DueAt">Last acceptable instant.</param>
internal sealed record CalendarDuty(
    Regime Regime,
    string PeriodKind,
    string Period,
    DateOnly PeriodEndsOn,
    DateTimeOffset OpensAt,
    DateTimeOffset DueAt)
{
    /// <summary>Last day of the period's data window; null where the period has none.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>Who exists on this day owes the report: its data end here.</summary>
    public DateOnly LastDataDay => CutOff ?? PeriodEndsOn;

    /// <summary>What happened, for a report owed on an event.</summary>
    public string? Subject { get; init; }

    /// <summary>Last acceptable day.</summary>
    public DateOnly LastDay => VietnamTime.DayOf(DueAt);

    public string Title => Regime.Title.Replace(
        "{period}",
        ReportingPeriod.Find(Period)?.VietnameseName ?? Subject ?? Period,
        StringComparison.Ordinal);
}

/// <summary>The days whose data a period's report holds, both included.</summary>
internal sealed record DataWindow(DateOnly From, DateOnly To);
