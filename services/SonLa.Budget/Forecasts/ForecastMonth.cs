namespace SonLa.Budget.Forecasts;

/// <summary>The month that a forecast rests on: the last one of the plan year that is over.</summary>
internal static class ForecastMonth
{
    /// <summary>0 where none is over.</summary>
    public static int Last(int year, DateOnly day) =>
        day.Year < year ? 0 : day.Year > year ? 12 : day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? day.Month : day.Month - 1;

    public static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
