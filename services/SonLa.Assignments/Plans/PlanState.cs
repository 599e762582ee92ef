namespace SonLa.Assignments.Plans;

/// <summary>How far a plan has come.</summary>
internal static class PlanState
{
    /// <summary>Loaded, and open to being loaded again.</summary>
    public const string Draft = "draft";

    /// <summary>In force; changed only by a later document.</summary>
    public const string Issued = "issued";
}
