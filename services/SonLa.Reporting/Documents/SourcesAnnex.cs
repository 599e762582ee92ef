using System.Globalization;
using System.Xml.Linq;
using SonLa.Papers;
using SonLa.Reporting.Periods;
using static SonLa.Papers.Word;

namespace SonLa.Reporting.Documents;

/// <summary>The annex in which every figure is followed back to its report and revision, and a closed report to its hash.</summary>
internal static class SourcesAnnex
{
    private static readonly string[] Columns = ["Số", "Chỉ tiêu", "Cơ quan", "Báo cáo", "Lần nộp", "Đến ngày chốt", "Ước kỳ"];
    private static readonly int[] Widths = [540, 2215, 1700, 2400, 600, 950, 950];

    public static IEnumerable<XElement> Of(ConsolidatedReport report, Letterhead head, IReadOnlyList<SourceLine> sources, string periodName, string? sha256) =>
    [
        PageBreak(),
        Line("center", Run("PHỤ LỤC", Look.Text with { Bold = true })),
        Line("center", Run("Nguồn của các số liệu", Look.Text with { Bold = true })),
        Line("center", Run($"(Kèm theo Báo cáo tình hình thực hiện các chỉ tiêu kinh tế - xã hội {periodName})", Look.Head with { Italic = true })),
        Rule(3300),
        Table(lines: true, Widths, headRows: 1,
        [
            [.. Columns.Select(text => Cell("center", text, bold: true))],
            .. sources.Select(source => Row(source, head)),
        ]),
        Line("left", Run("Báo cáo chưa được chấp nhận khi tổng hợp được đánh dấu * sau lần nộp.", Look.Small with { Italic = true })),
        Line("left", Run(
            sha256 is null ? $"Kỳ {report.Period} chưa chốt." : $"Kỳ {report.Period} chốt {Wording.Instant(report.ClosedAt)}; SHA-256 của báo cáo tổng hợp: {sha256}.",
            Look.Small with { Italic = true })),
    ];

    private static IReadOnlyList<IReadOnlyList<XElement>> Row(SourceLine source, Letterhead head) =>
    [
        Cell("center", source.Number.ToString(CultureInfo.InvariantCulture), bold: false),
        Cell("left", source.Measure.Name, bold: false),
        Cell("left", head.NameOf(source.Reporter.OrganisationCode), bold: false),
        Cell("left", source.Reporter.ReportId?.ToString() ?? "", bold: false),
        Cell("center", source.Reporter.Revision.ToString(CultureInfo.InvariantCulture) + (source.Reporter.Accepted ? "" : "*"), bold: false),
        Cell("right", Wording.Number(source.Reporter.ToCutOff), bold: false),
        Cell("right", Wording.Number(source.Reporter.Estimate), bold: false),
    ];

    private static XElement[] Cell(string alignment, string text, bool bold) => [Line(alignment, Run(text, new Look(20) { Bold = bold }))];
}
