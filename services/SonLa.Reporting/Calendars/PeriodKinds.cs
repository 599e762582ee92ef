namespace SonLa.Reporting.Calendars;

/// <summary>The lengths of time a report can be owed for.</summary>
internal static class PeriodKinds
{
    public const string Month = "month";
    public const string Quarter = "quarter";
    public const string Half = "half";
    public const string NineMonths = "nine-months";
    public const string Year = "year";

    /// <summary>A report owed one time, for no period of the year.</summary>
    public const string Once = "once";

    /// <summary>A report owed because something happened outside.</summary>
    public const string Event = "event";

    /// <summary>The summing-up of the year (tổng kết năm), owed before the year ends; a calendar asks for it as a report owed once.</summary>
    public const string SummingUp = "summing-up";

    public static readonly IReadOnlyList<string> OfTheYear = [Month, Quarter, Half, NineMonths, Year];

    public static readonly IReadOnlyList<string> All = [.. OfTheYear, Once, Event];
}
