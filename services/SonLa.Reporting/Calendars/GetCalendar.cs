using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Security;

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
        string Audience,
        string AudienceText,
        IReadOnlyList<RecipientLine> Recipients,
        IReadOnlyList<RecipientLine> Onward,
        IReadOnlyList<string> Requires,
        IReadOnlyList<int> RemindDaysBefore,
        IReadOnlyList<int> EscalateDaysAfter);

    public sealed record RecipientLine(string OrganisationCode, string Purpose, string? Note);

    public sealed record HolidayLine(DateOnly Day, string Name);

    public sealed record Response(
        string Province,
        int PlanYear,
        int CutOffDay,
        string CutOffSource,
        string WeekendPolicy,
        bool WeekendPolicyAssumed,
        IReadOnlyList<HolidayLine> Holidays,
        IReadOnlyList<RegimeLine> Regimes,
        IReadOnlyList<PeriodLine> Periods);

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/calendars/{year:int}", Handle)
        .WithName(nameof(GetCalendar))
        .WithSummary("Show the reporting calendar of a year")
        .WithTags("Calendars")
        .RequirePermission(Permissions.ReadReporting)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<Response>, NotFound> Handle(int year, CalendarShelf shelf) =>
        shelf.All.FirstOrDefault(calendar => calendar.PlanYear == year) is { } found
            ? TypedResults.Ok(Of(found))
            : TypedResults.NotFound();

    private static Response Of(ReportingCalendar calendar) => new(
        calendar.Province,
        calendar.PlanYear,
        calendar.CutOff.Day,
        calendar.CutOff.Source,
        calendar.Weekend.Policy,
        calendar.Weekend.Assumption,
        [.. calendar.Holidays.Select(holiday => new HolidayLine(holiday.Day, holiday.Name))],
        [.. calendar.Regimes.Select(Of)],
        [.. CalendarReckoning.Duties(calendar).Select(duty => new PeriodLine(duty.Regime.Code, duty.PeriodKind, duty.Period, duty.OpensAt, duty.DueAt, duty.Title))]);

    private static RegimeLine Of(Regime regime) => new(
        regime.Code,
        regime.Title,
        regime.Document,
        regime.Article,
        regime.HoldsFrom.Day,
        regime.HoldsFrom.Assumption,
        regime.HoldsFrom.Note,
        regime.Due.Assumption,
        regime.Due.Note,
        regime.Audience.Label,
        regime.Audience.Text,
        [.. regime.Recipients.Select(recipient => new RecipientLine(recipient.OrganisationCode, recipient.Purpose, null))],
        [.. regime.Onward.Select(recipient => new RecipientLine(recipient.OrganisationCode, recipient.Purpose, recipient.Note))],
        regime.Requires,
        regime.RemindDaysBefore,
        regime.EscalateDaysAfter);
}
