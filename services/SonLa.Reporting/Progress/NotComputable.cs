namespace SonLa.Reporting.Progress;

/// <summary>Why a state cannot be computed.</summary>
internal static class NotComputable
{
    /// <summary>No document has set a target, or the target has no number.</summary>
    public const string NoTarget = "no-target";

    /// <summary>The target is a structure, not one number.</summary>
    public const string Composition = "composition";

    /// <summary>The target is a structure whose printed parts do not make 100 per cent.</summary>
    public const string IncompleteComposition = "incomplete-composition";

    /// <summary>The target is a range: a value lies in it or not.</summary>
    public const string Range = "range";

    /// <summary>Less is better, and no document gives the value that the way down starts from.</summary>
    public const string LowerIsBetter = "lower-is-better";

    /// <summary>The target is zero or below: nothing can be a part of it.</summary>
    public const string NoRatio = "no-ratio";

    /// <summary>The value went away from the target.</summary>
    public const string WrongWay = "wrong-way";

    /// <summary>The target is a change and nobody has given the value it starts from.</summary>
    public const string NoBaseline = "no-baseline";

    /// <summary>Neither more nor less is better.</summary>
    public const string NoDirection = "no-direction";

    /// <summary>Nobody who enters the value has handed in a report.</summary>
    public const string NotReported = "not-reported";

    /// <summary>What was handed in was sent back and is not mended yet.</summary>
    public const string Returned = "returned";

    /// <summary>A report was handed in without an estimate for the period.</summary>
    public const string NoEstimate = "no-estimate";

    /// <summary>Several offices enter the value and do not agree.</summary>
    public const string ConflictingValues = "conflicting-values";

    /// <summary>No month or quarter targets reach to the end of the period.</summary>
    public const string NoBreakdown = "no-breakdown";

    /// <summary>The value is itself a share or growth: a difference is said in points.</summary>
    public const string InPoints = "in-points";
}
