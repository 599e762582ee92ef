using SonLa.Reporting.Calendars;

namespace SonLa.Reporting.Tests.Calendars;

internal static class ACalendar
{
    private static readonly CalendarShelf Shipped = CalendarShelf.Load(Path.Combine(AppContext.BaseDirectory, "Calendars", "Data"));

    public static ReportingCalendar OfSonLa2024() => Of("son-la", 2024);

    public static ReportingCalendar Of(string province, int year) => Shipped.Find(province, year)
        ?? throw new InvalidOperationException($"The calendar of {province} {year} is not shipped.");
}
