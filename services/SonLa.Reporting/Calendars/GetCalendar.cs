using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Calendars;

/// <summary>Shows a year's calendar: regimes with their sources, and every period with its window and due instant.</summary>
internal static class GetCalendar
{
    public sealed record PeriodLine(string Regime, string PeriodKind, string Period, DateTimeOffset OpensAt, DateTimeOffset DueAt, string Title);

    public sealed record RegimeLine(
        string Code,
        string Title,
        string Document,
        string Article,
        DateOnly HoldsFrom,
        bool HoldsFromAssumed,
        string HoldsFromNote,
        bool DueAssumed,
        string DueNote,
        string? MayPrecedeCutOff,
        int? CutOffDay,
        string Audience,
        string AudienceText,
        bool AudienceAssumed,
        IReadOnlyList<RecipientLine> Recipients,
        string? Consolidator,
        IReadOnlyList<RecipientLine> Onward,
        IReadOnlyList<string> Requires,
        IReadOnlyList<int> RemindDaysBefore,
        IReadOnlyList<int> EscalateDaysAfter);

    public sealed record RecipientLine(string OrganisationCode, string Purpose, string? Note);

    public sealed record HolidayLine(DateOnly Day, string Name);

    public sealed record EventLine(string Regime, string Period, DateOnly HappenedOn, string Subject, DateTimeOffset RecordedAt);

    public sealed record Response(
        string Province,
        int PlanYear,
        int? CutOffDay,
        string CutOffSource,
        string WeekendPolicy,
        bool WeekendPolicyAssumed,
        bool HolidaysAssumed,
        IReadOnlyList<HolidayLine> Holidays,
        IReadOnlyList<HolidayLine> WorkedDays,
        IReadOnlyList<RegimeLine> Regimes,
        IReadOnlyList<EventLine> Events,
        IReadOnlyList<PeriodLine> Periods,
        IReadOnlyList<string> OfficialFiguresBy);

    internal static void Map(IEndpointRouteBuilder calendars) => calendars.MapGet("/{year:int}", Handle)
        .WithName(nameof(GetCalendar))
        .WithSummary("Show the reporting calendar of a year")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(int year, ReportingDbContext db, CalendarsInForce calendars, CancellationToken cancellationToken)
    {
        if (await calendars.InUse(year, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var events = await db.CalendarEvents.AsNoTracking()
            .Where(happened => happened.Province == found.Province && happened.PlanYear == year)
            .OrderBy(happened => happened.Regime).ThenBy(happened => happened.Period)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Of(found, events));
    }

    private static Response Of(ReportingCalendar calendar, IReadOnlyList<CalendarEvent> events) => new(
        calendar.Province,
        calendar.PlanYear,
        calendar.CutOff.Day,
        calendar.CutOff.Source,
        calendar.Weekend.Policy,
        calendar.Weekend.Assumption,
        calendar.HolidaysNote.Assumption,
        [.. calendar.Holidays.Select(holiday => new HolidayLine(holiday.Day, holiday.Name))],
        [.. calendar.WorkedDays.Select(worked => new HolidayLine(worked.Day, worked.Name))],
        [.. calendar.Regimes.Select(regime => Of(calendar, regime))],
        [.. events.Select(happened => new EventLine(happened.Regime, happened.Period, happened.HappenedOn, happened.Subject, happened.RecordedAt))],
        [.. CalendarReckoning.Duties(calendar).Concat(events.Select(happened => happened.Duty(calendar))).OrderBy(duty => duty.DueAt).Select(duty => new PeriodLine(duty.Regime.Code, duty.PeriodKind, duty.Period, duty.OpensAt, duty.DueAt, duty.Title))],
        calendar.OfficialFigures?.EnteredBy ?? []);

    private static RegimeLine Of(ReportingCalendar calendar, Regime regime) => new(
        regime.Code,
        regime.Title,
        regime.Document,
        regime.Article,
        regime.HoldsFrom.Day,
        regime.HoldsFrom.Assumption,
        regime.HoldsFrom.Note,
        regime.Due.Assumption,
        regime.Due.Note,
        regime.Due.MayPrecedeCutOff,
        (regime.CutOff ?? calendar.CutOff).Day,
        regime.Audience.Label,
        regime.Audience.Text,
        regime.Audience.Assumption,
        [.. regime.Recipients.Select(recipient => new RecipientLine(recipient.OrganisationCode, recipient.Purpose, null))],
        regime.Consolidator,
        [.. regime.Onward.Select(recipient => new RecipientLine(recipient.OrganisationCode, recipient.Purpose, recipient.Note))],
        regime.Requires,
        regime.RemindDaysBefore,
        regime.EscalateDaysAfter);
}
