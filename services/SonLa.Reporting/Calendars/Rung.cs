namespace SonLa.Reporting.Calendars;

/// <summary>A step of the ladder that an unreported obligation climbs: reminders before, escalation after it is due.</summary>
/// <param name="Name"><c>due-soon-5</c>, <c>overdue-0</c>.</param>
/// <param name="Days">Before or after the due instant.</param>
/// <param name="AfterDue">False for a reminder.</param>
internal sealed record Rung(string Name, int Days, bool AfterDue)
{
    /// <summary>The instant from which the rung is due: an obligation is overdue from the first millisecond after its last acceptable one.</summary>
    public DateTimeOffset At(DateTimeOffset dueAt) => AfterDue ? dueAt.AddMilliseconds(1).AddDays(Days) : dueAt.AddDays(-Days);

    /// <summary>For an obligation whose regime is no longer written: the days that the regimes of 2024 have.</summary>
    public static readonly IReadOnlyList<Rung> Usual = Of([5, 1], [0, 1, 3]);

    /// <summary>A regime's rungs, lowest first.</summary>
    public static IReadOnlyList<Rung> Of(Regime regime) => Of(regime.RemindDaysBefore, regime.EscalateDaysAfter);

    private static IReadOnlyList<Rung> Of(IEnumerable<int> remindDaysBefore, IEnumerable<int> escalateDaysAfter) =>
    [
        .. remindDaysBefore.OrderDescending().Select(days => new Rung($"due-soon-{days}", days, false)),
        .. escalateDaysAfter.Select((days, step) => new Rung($"overdue-{step}", days, true)),
    ];
}
