using System.Xml.Linq;
using static SonLa.Papers.Word;

namespace SonLa.Papers;

/// <summary>Nơi nhận and the place of the signature.</summary>
public static class PaperFoot
{
    public static IEnumerable<XElement> Of(PaperLetterhead head) =>
    [
        Line("left", Run("", Look.Text)),
        Table(lines: false, [4600, 4755], headRows: 0,
        [
            [
                [
                    Line("left", Run("Nơi nhận:", new Look(24) { Bold = true, Italic = true })),
                    .. head.Recipients.Select(recipient => Line("left", Run($"- {recipient};", Look.Small))),
                    Line("left", Run("- Lưu: VT.", Look.Small)),
                ],
                [
                    Line("center", Run(head.Signer.ToUpperInvariant(), Look.Text with { Bold = true })),
                    .. Enumerable.Range(0, 5).Select(_ => Line("center", Run("", Look.Text))),
                ],
            ],
        ]),
    ];
}
