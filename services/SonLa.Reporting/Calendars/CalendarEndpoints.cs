using SonLa.Reporting.OfferedRegimes;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Calendars;

/// <summary>The slices of calendars.</summary>
internal static class CalendarEndpoints
{
    internal static void MapCalendarEndpoints(this IEndpointRouteBuilder app)
    {
        var calendars = app.MapGroup("/calendars").WithTags("Calendars").RequirePermission(Permissions.ReadReporting);
        GetCalendar.Map(calendars);
        RecordEvent.Map(calendars);
        ListOfferedRegimes.Map(calendars);
        AcceptOfferedRegime.Map(calendars);
        DeclineOfferedRegime.Map(calendars);
    }
}
