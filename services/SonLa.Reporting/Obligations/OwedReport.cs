using SonLa.Reporting.Calendars;
using SonLa.Reporting.Organisations;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>One report that calendar, plan and organisations together ask of somebody.</summary>
internal sealed record OwedReport(Guid ObligationId, CalendarDuty Duty, string OrganisationCode)
{
    public static OwedReport Of(ReportingCalendar calendar, CalendarDuty duty, string organisationCode) => new(
        ObligationIdentity.Of(calendar.Province, calendar.PlanYear, duty.Regime.Code, duty.PeriodKind, duty.Period, organisationCode),
        duty,
        organisationCode);

    /// <summary>Whether an organisation is there to owe a report: on the last day of its data and, unless somebody speaks for it afterwards, until the report is due.</summary>
    public static bool IsThere(CalendarDuty duty, Organisation organisation) =>
        organisation.ExistsOn(duty.LastDataDay) && (organisation.Ending is not null || organisation.ExistsOn(VietnamTime.DayOf(duty.DueAt)));

    public static bool IsBound(CalendarDuty duty, Organisation organisation, Func<string, CalendarDuty, bool> answerable) => duty.Regime.Audience.Rule switch
    {
        Audience.Leads => answerable(organisation.Code, duty),
        Audience.Class => duty.Regime.Audience.Kinds.Contains(organisation.Kind),
        _ => duty.Regime.Audience.Organisations.Contains(organisation.Code),
    };
}
