namespace SonLa.Portal.Figures;

/// <summary>The text of a period's report beside the organisations' parts.</summary>
internal sealed record Narrative(
    string Period, int Version, bool Closed, string? Note, DateTimeOffset? EditedAt, string? EditedByName, IReadOnlyList<Narrative.Section> Sections, IReadOnlyList<Narrative.Part> Parts, IReadOnlyList<string> Gone)
{
    internal sealed record Section(string Heading, string Text);

    /// <param name="State"><c>taken</c>, <c>revised</c> or <c>new</c>.</param>
    internal sealed record Part(string Heading, string OrganisationCode, string OrganisationName, Guid ReportId, int Revision, string Text, string State, int? TakenRevision);
}

/// <summary>The versions of a report's text, the newest first.</summary>
internal sealed record NarrativeVersions(IReadOnlyList<NarrativeVersions.Line> Items)
{
    internal sealed record Line(int Version, string? Note, DateTimeOffset EditedAt, string EditedByName, IReadOnlyList<PartLine> Parts);

    internal sealed record PartLine(string OrganisationCode, int Revision);
}

/// <summary>One version of a report's text.</summary>
internal sealed record NarrativeVersion(int Version, string? Note, DateTimeOffset EditedAt, string EditedByName, IReadOnlyList<Narrative.Section> Sections);
