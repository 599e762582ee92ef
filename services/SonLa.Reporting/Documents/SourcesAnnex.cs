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
    private static readonly int[] Widths = [620, 4365, 3000, 2900, 800, 1300, 1300];

    public static IEnumerable<XElement> Of(ConsolidatedReport report, Letterhead head, IReadOnlyList<SourceLine> sources, ReportTitles titles, string? sha256) =>
    [
        PageBreak(),
        Line("center", Run("PHỤ LỤC II", Look.Text with { Bold = true })),
        Line("center", Run("Nguồn của các số liệu", Look.Text with { Bold = true })),
        Line("center", Run($"(Kèm theo {titles.Attached})", Look.Head with { Italic = true })),
        Rule(5700),
        Table(lines: true, Widths, headRows: 1,
        [
            [.. Columns.Select(text => Cell("center", text, bold: true))],
            .. sources.Select(source => Row(source, head)),
        ]),
        .. Words(report, head),
        Line("left", Run("Báo cáo chưa được chấp nhận khi tổng hợp được đánh dấu * sau lần nộp.", Look.Small with { Italic = true })),
        Line("left", Run(
            sha256 is null ? $"Kỳ {report.Period} chưa chốt." : $"Kỳ {report.Period} chốt {Wording.Instant(report.ClosedAt)}; SHA-256 của báo cáo tổng hợp: {sha256}.",
            Look.Small with { Italic = true })),
    ];

    // Which revisions of whose reports the text was written from, so that each sentence can be asked after.
    private static IEnumerable<XElement> Words(ConsolidatedReport report, Letterhead head) => report.Narrative is not { } written
        ? []
        :
        [
            Heading($"Lời văn báo cáo: bản thứ {written.Version.ToString(CultureInfo.InvariantCulture)}, soạn từ báo cáo của các cơ quan"),
            Paper.Grid([620, 6765, 4500, 1100, 1300], ["Số", "Cơ quan", "Báo cáo", "Lần nộp", "Sửa sau khi soạn"], ["center", "left", "left", "center", "center"],
                written.Parts.Select((part, index) => (IReadOnlyList<string?>)
                [
                    (index + 1).ToString(CultureInfo.InvariantCulture),
                    head.NameOf(part.OrganisationCode),
                    part.ReportId.ToString(),
                    part.Revision.ToString(CultureInfo.InvariantCulture),
                    part.RevisedTo is { } newer ? $"lần {newer.ToString(CultureInfo.InvariantCulture)}" : "",
                ])),
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
