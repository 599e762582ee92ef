namespace SonLa.Reporting.Proposals;

/// <summary>How far a proposal has come.</summary>
internal static class ProposalStates
{
    public const string Proposed = "proposed";
    public const string Approved = "approved";
    public const string Refused = "refused";
    public const string Withdrawn = "withdrawn";

    public static readonly IReadOnlyList<string> All = [Proposed, Approved, Refused, Withdrawn];
}
