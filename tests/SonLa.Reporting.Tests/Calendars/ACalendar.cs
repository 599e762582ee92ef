using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Tests.Calendars;

internal static class ACalendar
{
    public static ReportingCalendar OfSonLa2024() =>
        CalendarShelf.Load(Path.Combine(AppContext.BaseDirectory, "Calendars", "Data")).Find("son-la", 2024)
        ?? throw new InvalidOperationException("The calendar of Sơn La 2024 is not shipped.");
}
