using System.Globalization;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Calendars;

/// <summary>Something outside the calendar that a regime waits for, such as a ministry's approval: from then on a report is owed.</summary>
internal sealed class CalendarEvent
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Regime { get; init; }

    /// <summary>Stands for the period of what is owed: <c>2022-E1</c> for a regime's first event.</summary>
    public required string Period { get; init; }

    public required DateOnly HappenedOn { get; init; }

    /// <summary>What happened, citing the document.</summary>
    public required string Subject { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>Notes the next event of a regime.</summary>
    public static CalendarEvent Of(ReportingCalendar calendar, Regime regime, IReadOnlyCollection<CalendarEvent> before, DateOnly happenedOn, string subject, Guid recordedBy, DateTimeOffset now)
    {
        if (!regime.Periods.Contains(PeriodKinds.Event))
        {
            throw new RuleViolationException("regime.not-on-event", new(
                $"Chế độ báo cáo {regime.Code} theo kỳ, không theo sự kiện; hãy chọn chế độ có loại kỳ “event”.",
                $"The regime {regime.Code} is owed for periods and not on an event; choose one of the kind 'event'."));
        }

        if (before.Any(other => other.HappenedOn == happenedOn && other.Subject == subject))
        {
            throw new RuleViolationException("event.already-recorded", new(
                "Sự kiện này đã được ghi nhận; nghĩa vụ báo cáo đã có.",
                "This event is already recorded; its obligation exists."));
        }

        return new()
        {
            Province = calendar.Province,
            PlanYear = calendar.PlanYear,
            Regime = regime.Code,
            Period = string.Create(CultureInfo.InvariantCulture, $"{calendar.PlanYear:0000}-E{before.Count + 1}"),
            HappenedOn = happenedOn,
            Subject = subject,
            RecordedAt = now,
            RecordedBy = recordedBy,
        };
    }

    /// <summary>What it asks for.</summary>
    public CalendarDuty Duty(ReportingCalendar calendar) => CalendarReckoning.OnEvent(calendar, calendar.Regime(Regime), Period, HappenedOn, Subject);
}
