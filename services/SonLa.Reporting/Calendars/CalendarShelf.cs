using System.Text.Json;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Calendars;

/// <summary>The calendars that this installation knows, by province and year.</summary>
internal sealed class CalendarShelf
{
    private static readonly JsonSerializerOptions Json = MakeJson();
    private readonly Dictionary<(string Province, int Year), ReportingCalendar> _calendars;

    public CalendarShelf(IEnumerable<ReportingCalendar> calendars)
    {
        _calendars = calendars.ToDictionary(calendar => (calendar.Province, calendar.PlanYear));
        foreach (var calendar in _calendars.Values)
        {
            if (CalendarCheck.Mistakes(calendar).ToList() is { Count: > 0 } mistakes)
            {
                throw new InvalidOperationException($"The reporting calendar {calendar.Province} {calendar.PlanYear} cannot be used: {string.Join("; ", mistakes)}.");
            }
        }
    }

    /// <summary>The year's calendars, one for each province.</summary>
    public IReadOnlyList<ReportingCalendar> OfYear(int year) =>
        [.. _calendars.Values.Where(calendar => calendar.PlanYear == year).OrderBy(calendar => calendar.Province, StringComparer.Ordinal)];

    /// <summary>Null where no calendar was written for the year.</summary>
    public ReportingCalendar? Find(string province, int year) => _calendars.GetValueOrDefault((province, year));

    /// <summary>The calendar behind an obligation.</summary>
    public ReportingCalendar Of(string province, int year) => Find(province, year)
        ?? throw new InvalidOperationException($"Obligations of {province} {year} exist, but their calendar's file is gone.");

    /// <summary>Reads every calendar in a folder.</summary>
    public static CalendarShelf Load(string folder) =>
        new(Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => Parse(File.ReadAllText(file))));

    internal static ReportingCalendar Parse(string json) => JsonSerializer.Deserialize<ReportingCalendar>(json, Json)
        ?? throw new InvalidOperationException("A calendar's file holds null.");

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        return options;
    }
}
