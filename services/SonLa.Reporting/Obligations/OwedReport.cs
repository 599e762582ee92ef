using SonLa.Reporting.Calendars;
using SonLa.Reporting.Organisations;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>One report that calendar, plan and organisations together ask of somebody.</summary>
internal sealed record OwedReport(Guid ObligationId, CalendarDuty Duty, string OrganisationCode)
{
    /// <summary>Every duty of the year and of its events for every member of its audience that exists on the day it falls due, each once; pure.</summary>
    public static IReadOnlyList<OwedReport> Of(ReportingCalendar calendar, IEnumerable<CalendarDuty> onEvents, IReadOnlyList<Organisation> organisations, Func<string, CalendarDuty, bool> answerable) =>
    [
        .. CalendarReckoning.Duties(calendar).Concat(onEvents).SelectMany(duty => organisations
            .Where(organisation => organisation.ExistsOn(VietnamTime.DayOf(duty.DueAt)) && IsBound(duty, organisation, answerable))
            .Select(organisation => new OwedReport(
                ObligationIdentity.Of(calendar.Province, calendar.PlanYear, duty.Regime.Code, duty.PeriodKind, duty.Period, organisation.Code),
                duty,
                organisation.Code))),
    ];

    private static bool IsBound(CalendarDuty duty, Organisation organisation, Func<string, CalendarDuty, bool> answerable) => duty.Regime.Audience.Rule switch
    {
        Audience.Leads => answerable(organisation.Code, duty),
        Audience.Class => duty.Regime.Audience.Kinds.Contains(organisation.Kind),
        _ => duty.Regime.Audience.Organisations.Contains(organisation.Code),
    };
}
