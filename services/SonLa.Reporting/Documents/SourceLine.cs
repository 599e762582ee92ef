using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Documents;

/// <summary>Where a figure of the document comes from: which report, in which revision.</summary>
internal sealed record SourceLine(int Number, ConsolidatedReport.MeasureLine Measure, ConsolidatedReport.ReporterLine Reporter)
{
    /// <summary>Every reported figure, numbered in the order of the table.</summary>
    public static IReadOnlyList<SourceLine> Of(ConsolidatedReport report) =>
    [
        .. report.Indicators
            .SelectMany(indicator => indicator.Measures)
            .SelectMany(measure => measure.ReportedBy.Concat(Latest(measure)).Select(reporter => (measure, reporter)))
            .Select((one, index) => new SourceLine(index + 1, one.measure, one.reporter)),
    ];

    private static IEnumerable<ConsolidatedReport.ReporterLine> Latest(ConsolidatedReport.MeasureLine measure) => measure.Latest is { } latest
        ? [new(latest.OrganisationCode, latest.Revision, latest.Accepted, latest.ToCutOff, latest.Estimate) { ReportId = latest.ReportId }]
        : [];
}
