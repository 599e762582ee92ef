using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;

namespace SonLa.Reporting.Inputs;

/// <summary>One input that a coordinator owes the leads of a measure before their report is due.</summary>
internal sealed record OwedInput(PlannedMeasure Measure, string OrganisationCode, DateTimeOffset DueAt)
{
    /// <summary>Every input for the reports that end with a period, by measure and coordinator; none where no regime asks coordinators for any.</summary>
    public static IReadOnlyList<OwedInput> Of(ReportingCalendar calendar, PlanVersion plan, DateOnly periodEndsOn)
    {
        // One report can serve several duties: the earliest of them binds.
        var due = CalendarReckoning.Duties(calendar)
            .Where(duty => duty.PeriodEndsOn == periodEndsOn && duty.Regime.Inputs is not null && duty.Regime.Audience.Rule == Audience.Leads)
            .Select(duty => (DateTimeOffset?)CalendarReckoning.InputsDueAt(calendar, duty))
            .Min();
        return due is not { } instant ? [] :
        [
            .. plan.Measures
                .Where(measure => !measure.Collective)
                .OrderBy(measure => measure.IndicatorOrdinal, OrdinalOrder.Instance)
                .ThenBy(measure => measure.Part, StringComparer.Ordinal)
                .SelectMany(measure => measure.CoordinatorCodes
                    .Where(coordinator => !measure.LeadCodes.Contains(coordinator))
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(coordinator => new OwedInput(measure, coordinator, instant))),
        ];
    }
}
