namespace SonLa.Budget.Capacity;

/// <summary>The five-year periods of medium-term public investment: 2016–2020, 2021–2025, 2026–2030.</summary>
internal static class MediumTerm
{
    internal const int Years = 5;

    /// <summary>First year of the period that holds the year.</summary>
    internal static int BeginOf(int year) => year - ((year - 1) % Years);
}
