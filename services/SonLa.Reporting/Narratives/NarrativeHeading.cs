namespace SonLa.Reporting.Narratives;

/// <summary>The headings of a consolidated report's text, in order.</summary>
internal static class NarrativeHeading
{
    /// <summary>Đánh giá tình hình thực hiện.</summary>
    public const string Evaluation = "evaluation";

    /// <summary>Khó khăn, vướng mắc.</summary>
    public const string Obstacles = "obstacles";

    /// <summary>Nhiệm vụ, giải pháp.</summary>
    public const string Measures = "measures";

    public static readonly IReadOnlyList<string> All = [Evaluation, Obstacles, Measures];
}
