using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Narratives;

/// <summary>What one organisation says under one heading, in which report and revision.</summary>
internal sealed record NarrativePart(string Heading, string OrganisationCode, Guid ReportId, int Revision, string Text);

/// <summary>Assembles a report's text from the organisations' parts; pure.</summary>
internal static class NarrativeParts
{
    /// <summary>Every part by heading, then in the order of the consolidation; what says nothing under a heading is not in it.</summary>
    public static IReadOnlyList<NarrativePart> Of(PeriodFacts facts)
    {
        var standings = ReportStanding.WithWordsOf(facts, ReportStanding.Of(facts))
            .Where(standing => !standing.ReturnedWhole)
            .OrderBy(standing => standing.Latest.OrganisationCode, StringComparer.Ordinal)
            .ThenBy(standing => standing.Latest.Sequence)
            .ToList();
        var names = facts.Plan.Measures.GroupBy(measure => measure.Code).ToDictionary(measures => measures.Key, measures => measures.First().Name);
        return
        [
            .. NarrativeHeading.All.SelectMany(heading => standings
                .Select(standing => new NarrativePart(heading, standing.Latest.OrganisationCode, standing.Latest.ReportId, standing.Latest.Revision, Text(heading, standing, names)))
                .Where(part => part.Text.Length > 0)),
        ];
    }

    /// <summary>The parts under a heading as one text, each below its organisation's name.</summary>
    public static string Assemble(IEnumerable<NarrativePart> parts, Func<string, string> nameOf) =>
        string.Join('\n', parts.GroupBy(part => part.OrganisationCode).Select(own => $"{nameOf(own.Key)}: {string.Join('\n', own.Select(part => part.Text).Distinct())}"));

    private static string Text(string heading, ReportStanding standing, Dictionary<string, string> names)
    {
        var content = standing.Latest.Content;
        var lines = heading switch
        {
            NarrativeHeading.Evaluation => new[] { content.Assessment }.Concat(content.Figures
                .Where(figure => !string.IsNullOrWhiteSpace(figure.Text) && !standing.IsReturned(figure.MeasureCode))
                .Select(figure => $"- {names.GetValueOrDefault(figure.MeasureCode, figure.MeasureCode)}: {figure.Text}")),
            NarrativeHeading.Obstacles => content.Obstacles.Select(obstacle => $"- {obstacle.What}. Nguyên nhân: {obstacle.Why}. Ảnh hưởng: {obstacle.Effect}. Kiến nghị: {obstacle.Proposal}."),
            _ => [content.Proposals],
        };
        return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim()));
    }
}
