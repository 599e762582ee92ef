using SonLa.Reporting.Reports;

namespace SonLa.Reporting.Checks;

/// <summary>A finding as the writers and readers of a report get it.</summary>
public sealed record FindingLine(string Rule, string Level, string MeasureCode, string Sentence, bool Explained)
{
    internal static IReadOnlyList<FindingLine> Of(IEnumerable<Finding> findings, ReportContent content, string language) =>
    [
        .. findings.Select(finding => new FindingLine(finding.Rule, finding.Level, finding.MeasureCode, finding.Sentence.In(language), FigureChecking.IsExplained(finding, content))),
    ];
}
