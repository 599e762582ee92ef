namespace SonLa.Reporting.Years;

/// <summary>One obligation as one way of counting sees it, under the name of the organisation for which it was opened.</summary>
internal sealed record Accounted(Guid ObligationId, string OrganisationCode, string Regime, string Period, string Outcome)
{
    /// <summary>An obligation that passed on is settled when all that it passed to are: it has the outcome of the one that is furthest behind.</summary>
    internal static string FurthestBehind(IEnumerable<string> outcomes) =>
        outcomes.MaxBy(outcome => Array.IndexOf(Years.Outcome.NearestFirst, outcome)) ?? Years.Outcome.Open;
}
