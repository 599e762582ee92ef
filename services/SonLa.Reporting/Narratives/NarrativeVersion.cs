using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Narratives;

/// <summary>One version of a consolidated report's text as the planning department wrote it: its sections, and the revisions of the organisations' parts that it was written from; never changed.</summary>
internal sealed class NarrativeVersion
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>One for each of <see cref="NarrativeHeading.All"/>, in order.</summary>
    public required IReadOnlyList<NarrativeSection> Sections { get; init; }

    public required IReadOnlyList<TakenPart> Parts { get; init; }

    /// <summary>What this version changes, where the writer says so.</summary>
    public string? Note { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset EditedAt { get; init; }

    public required Guid EditedBy { get; init; }

    public required string EditedByName { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }

    /// <summary>As the consolidation holds it: with what was revised since.</summary>
    public ConsolidatedReport.NarrativeText In(PeriodFacts facts)
    {
        var newest = facts.Revisions.Concat(facts.Earlier).GroupBy(revision => revision.ReportId).ToDictionary(report => report.Key, report => report.Max(revision => revision.Revision));
        return new(
            Version,
            [.. Sections.Select(section => new ConsolidatedReport.NarrativeSection(section.Heading, section.Text))],
            [
                .. Parts.Select(part => new ConsolidatedReport.NarrativePart(
                    part.OrganisationCode,
                    part.ReportId,
                    part.Revision,
                    newest.TryGetValue(part.ReportId, out var latest) && latest > part.Revision ? latest : null)),
            ]);
    }
}

/// <param name="Heading">One of <see cref="NarrativeHeading.All"/>.</param>
/// <param name="Text">Paragraphs, one a line.</param>
internal sealed record NarrativeSection(string Heading, string Text);

/// <summary>A part that a text was written from: an organisation's report in one revision.</summary>
internal sealed record TakenPart(string OrganisationCode, Guid ReportId, int Revision);
