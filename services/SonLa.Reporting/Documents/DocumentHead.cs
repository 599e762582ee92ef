using System.Xml.Linq;
using SonLa.Reporting.Periods;
using static SonLa.Reporting.Documents.Word;

namespace SonLa.Reporting.Documents;

/// <summary>Quốc hiệu, tiêu ngữ, cơ quan, số ký hiệu, địa danh, tên loại, trích yếu.</summary>
internal static class DocumentHead
{
    public static IEnumerable<XElement> Of(Letterhead head, ConsolidatedReport report, string periodName) =>
    [
        Table(lines: false, [3600, 5755], headRows: 0,
        [
            [
                [.. head.Issuer is { } issuer ? Names(head.Superior, issuer) : [Line("center", Run(Upper(head.Superior), Look.Head with { Bold = true }))], Rule(1200)],
                [
                    Line("center", Run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.Head with { Bold = true })),
                    Line("center", Run("Độc lập - Tự do - Hạnh phúc", Look.Text with { Bold = true })),
                    Rule(1130),
                ],
            ],
            [
                [Line("center", Run($"Số:          /{head.Symbol}", Look.Head))],
                [Line("center", Run($"{head.Place}, {Day(report)}", Look.Text with { Italic = true }))],
            ],
        ]),
        Line("center", Run("", Look.Text)),
        Line("center", Run("BÁO CÁO", Look.Text with { Bold = true })),
        Line("center", Run($"Tình hình thực hiện các chỉ tiêu kinh tế - xã hội {periodName}", Look.Text with { Bold = true })),
        .. report.ClosedAt is null ? new[] { Line("center", Run("(Dự thảo: kỳ báo cáo chưa chốt)", Look.Text with { Italic = true })) } : [],
        Rule(3300),
    ];

    private static XElement[] Names(string superior, string issuer) =>
        [Line("center", Run(Upper(superior), Look.Head)), Line("center", Run(Upper(issuer), Look.Head with { Bold = true }))];

    private static string Upper(string name) => name.ToUpperInvariant();

    // The clerk fills in the day of a draft by hand, as the number of every report.
    private static string Day(ConsolidatedReport report) => report.ClosedAt is { } closed
        ? Wording.LongDay(closed)
        : "ngày      tháng      năm          ";
}
