using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Evaluations;

/// <summary>A judgement as a person writes it.</summary>
public sealed record OpinionText
{
    /// <summary>Code of the year's scale.</summary>
    public required string Grade { get; init; }

    public string? Words { get; init; }

    internal static void Check(InputCheck check, OpinionText opinion, GradeScale scale, string field) => check
        .Require(scale.Find(opinion.Grade) is not null, $"{field}.grade", $"Không có mức này trong thang đánh giá; hãy dùng một trong: {scale.Codes}.", $"The scale has no such grade; use one of: {scale.Codes}.")
        .LimitText(opinion.Words, $"{field}.words", ReportText.LongestText);

    internal Opinion By(GradeScale scale) => new(scale.Find(Grade) ?? throw new InvalidOperationException("A grade was checked and is gone."), string.IsNullOrWhiteSpace(Words) ? null : Words);
}
