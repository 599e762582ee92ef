namespace SonLa.Reporting.Obstacles;

/// <summary>Where an obstacle stands on its way (2668/QĐ-UBND, Điều 2.1.3 and 2.2).</summary>
internal static class ObstacleStage
{
    public const string Raised = "raised";

    /// <summary>The planning department works on it.</summary>
    public const string TakenOn = "taken-on";

    /// <summary>Beyond the planning department's powers: the UBND has it, with advice.</summary>
    public const string PassedUp = "passed-up";

    /// <summary>Settled by the planning department.</summary>
    public const string Resolved = "resolved";

    /// <summary>Settled by the UBND.</summary>
    public const string Decided = "decided";

    public const string Withdrawn = "withdrawn";

    /// <summary>A filter, not a stage: waits for somebody.</summary>
    public const string Open = "open";

    public static readonly IReadOnlyList<string> Waiting = [Raised, TakenOn, PassedUp];

    public static readonly IReadOnlyList<string> All = [Raised, TakenOn, PassedUp, Resolved, Decided, Withdrawn];
}
