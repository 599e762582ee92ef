namespace SonLa.Reporting.Obligations;

internal static class ObligationPeriods
{
    /// <summary>The periods that a report's obligations are for, each once, in order.</summary>
    public static IReadOnlyList<string> DistinctPeriods(this IEnumerable<Obligation> obligations) =>
        [.. obligations.Select(obligation => obligation.Period).Distinct().Order(StringComparer.Ordinal)];
}
