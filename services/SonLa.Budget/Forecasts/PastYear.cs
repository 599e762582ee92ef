namespace SonLa.Budget.Forecasts;

/// <summary>How one project's capital of one year was disbursed, month by month: what a forecast learns from.</summary>
/// <param name="ProjectCode">The project.</param>
/// <param name="Year">Plan year, over.</param>
/// <param name="CapitalInDong">Capital in force at the year's end, above 0.</param>
/// <param name="CumulativeInDong">Twelve sums from 1 January to the end of each month.</param>
internal sealed record PastYear(string ProjectCode, int Year, decimal CapitalInDong, IReadOnlyList<decimal> CumulativeInDong)
{
    /// <summary>Disbursed of the year's capital by the end of a month, 0 to 1; 0 before the first.</summary>
    public decimal Ratio(int month) => month == 0 ? 0 : Math.Clamp(CumulativeInDong[month - 1] / CapitalInDong, 0, 1);
}
