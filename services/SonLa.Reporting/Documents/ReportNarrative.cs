using System.Xml.Linq;
using SonLa.Papers;
using SonLa.Reporting.Narratives;
using SonLa.Reporting.Periods;
using static SonLa.Papers.Word;

namespace SonLa.Reporting.Documents;

/// <summary>The report's words: as the planning department wrote them, or each organisation's own while nobody has.</summary>
internal static class ReportNarrative
{
    public static IEnumerable<XElement> Of(ConsolidatedReport report, Letterhead head, ReportTitles titles) => report.Narrative is { } written
        ? [.. written.Sections.SelectMany(section => Section(titles.Written[section.Heading], section.Text)), .. Behind(written, head, report.ClosedAt is null)]
        :
        [
            .. Words(report, head, titles.Assembled[NarrativeHeading.Evaluation], line => line.Assessment, withMeasures: true),
            .. Obstacles(report, head, titles.Assembled[NarrativeHeading.Obstacles]),
            .. Words(report, head, titles.Assembled[NarrativeHeading.Measures], line => line.Proposals, withMeasures: false),
        ];

    private static IEnumerable<XElement> Section(string heading, string text) =>
        [Heading(heading), .. Paragraphs(text).DefaultIfEmpty("Không có.").Select(paragraph => Body(Run(paragraph, Look.Text)))];

    // A warning for who signs: it is on drafts alone, since a closed report can no longer follow.
    private static IEnumerable<XElement> Behind(ConsolidatedReport.NarrativeText written, Letterhead head, bool isDraft)
    {
        var revised = written.Parts.Where(part => part.RevisedTo is not null).Select(part => head.NameOf(part.OrganisationCode)).Distinct().ToList();
        if (isDraft && revised.Count > 0)
        {
            yield return Body(Run($"(Lưu ý khi soạn: báo cáo của {string.Join("; ", revised)} đã được sửa sau bản lời văn thứ {written.Version}.)", Look.Text with { Italic = true }));
        }
    }

    private static IEnumerable<XElement> Words(ConsolidatedReport report, Letterhead head, string heading, Func<ConsolidatedReport.NarrativeLine, string?> part, bool withMeasures)
    {
        yield return Heading(heading);
        var said = (report.Narratives ?? []).Where(line => !string.IsNullOrWhiteSpace(part(line)) || (withMeasures && line.OnMeasures.Count > 0)).ToList();
        if (said.Count == 0)
        {
            yield return Body(Run("Không có.", Look.Text));
        }

        foreach (var line in said)
        {
            yield return Body(Run(head.NameOf(line.OrganisationCode), Look.Text with { Bold = true, Italic = true }));
            foreach (var paragraph in Paragraphs(part(line) ?? ""))
            {
                yield return Body(Run(paragraph, Look.Text));
            }

            foreach (var words in withMeasures ? line.OnMeasures : [])
            {
                yield return Body(Run($"- {NameOfMeasure(report, words.MeasureCode)}: {words.Text}", Look.Text));
            }
        }
    }

    private static IEnumerable<XElement> Obstacles(ConsolidatedReport report, Letterhead head, string heading)
    {
        yield return Heading(heading);
        if (report.Obstacles.Count == 0)
        {
            yield return Body(Run("Không có.", Look.Text));
        }

        foreach (var obstacle in report.Obstacles)
        {
            var about = obstacle.MeasureCode is { } code ? $" ({NameOfMeasure(report, code)})" : "";
            yield return Body(
                Run($"- {head.NameOf(obstacle.OrganisationCode)}{about}: ", Look.Text with { Bold = true }),
                Run($"{obstacle.What}. Nguyên nhân: {obstacle.Why}. Ảnh hưởng: {obstacle.Effect}. Kiến nghị: {obstacle.Proposal}.", Look.Text));
        }
    }

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string NameOfMeasure(ConsolidatedReport report, string code) =>
        report.Indicators.SelectMany(indicator => indicator.Measures).FirstOrDefault(measure => measure.MeasureCode == code)?.Name ?? code;
}
