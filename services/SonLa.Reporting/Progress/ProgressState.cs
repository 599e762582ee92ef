namespace SonLa.Reporting.Progress;

/// <summary>How a measure stands: within the year on course or behind, at its end achieved or not, or honestly not computable.</summary>
internal static class ProgressState
{
    public const string OnCourse = "on-course";
    public const string Behind = "behind";
    public const string Achieved = "achieved";
    public const string NotAchieved = "not-achieved";
    public const string NotComputable = "not-computable";

    /// <summary>Worst first: what an indicator of several measures takes.</summary>
    public static readonly IReadOnlyList<string> WorstFirst = [NotAchieved, Behind, NotComputable, OnCourse, Achieved];

    /// <summary>The state of an indicator: the worst of its measures'.</summary>
    public static string Worst(IEnumerable<string> states)
    {
        var present = states.ToHashSet();
        return WorstFirst.First(present.Contains);
    }
}
