using System.Xml.Linq;
using static SonLa.Papers.Word;

namespace SonLa.Papers;

/// <summary>Who issues an administrative document, from where and to whom (Decree 30/2020/NĐ-CP, annex I).</summary>
/// <param name="Superior">Cơ quan chủ quản.</param>
/// <param name="Issuer">Cơ quan ban hành; null where the superior issues itself.</param>
/// <param name="Signer">Title of whoever signs.</param>
/// <param name="Place">Địa danh.</param>
/// <param name="Symbol">What stands behind the number: <c>TTr-SKHĐT</c>.</param>
/// <param name="Recipients">Nơi nhận, in order.</param>
public sealed record PaperLetterhead(string Superior, string? Issuer, string Signer, string Place, string Symbol, IReadOnlyList<string> Recipients);

/// <summary>Quốc hiệu, tiêu ngữ, cơ quan, số ký hiệu, địa danh, tên loại, trích yếu.</summary>
public static class PaperHead
{
    /// <summary>What the clerk fills in by hand on a draft.</summary>
    public const string BlankDay = "ngày      tháng      năm          ";

    /// <param name="head">Who issues it.</param>
    /// <param name="day">The day in words, or <see cref="BlankDay"/>.</param>
    /// <param name="kind">Tên loại: BÁO CÁO, TỜ TRÌNH.</param>
    /// <param name="subject">Trích yếu.</param>
    /// <param name="note">A line in brackets below it; null for none.</param>
    public static IEnumerable<XElement> Of(PaperLetterhead head, string day, string kind, string subject, string? note) =>
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
                [Line("center", Run($"{head.Place}, {day}", Look.Text with { Italic = true }))],
            ],
        ]),
        Line("center", Run("", Look.Text)),
        Line("center", Run(kind, Look.Text with { Bold = true })),
        Line("center", Run(subject, Look.Text with { Bold = true })),
        .. note is null ? [] : new[] { Line("center", Run($"({note})", Look.Text with { Italic = true })) },
        Rule(3300),
    ];

    private static XElement[] Names(string superior, string issuer) =>
        [Line("center", Run(Upper(superior), Look.Head)), Line("center", Run(Upper(issuer), Look.Head with { Bold = true }))];

    private static string Upper(string name) => name.ToUpperInvariant();
}
