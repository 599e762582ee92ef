using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Narratives;

/// <summary>Shows the text of a period's report beside the organisations' parts: the newest version, or what is assembled from the parts while nobody has written one.</summary>
internal static class GetNarrative
{
    /// <param name="Heading"><c>evaluation</c>, <c>obstacles</c> or <c>measures</c>.</param>
    /// <param name="Text">Paragraphs, one a line.</param>
    public sealed record Section(string Heading, string Text);

    /// <param name="Revision">Of the report as it stands.</param>
    /// <param name="State"><c>taken</c> as it stands, <c>revised</c> since it was taken, or <c>new</c>.</param>
    /// <param name="TakenRevision">The revision that the text was written from; null for a new part.</param>
    public sealed record Part(string Heading, string OrganisationCode, string OrganisationName, Guid ReportId, int Revision, string Text, string State, int? TakenRevision);

    /// <param name="Version">Of the text; 0 while it is only assembled.</param>
    /// <param name="Closed">Whether the period is closed and the text can no longer be changed.</param>
    /// <param name="Gone">Organisations whose part was taken and has been returned since.</param>
    public sealed record Response(
        string Period, int Version, bool Closed, string? Note, DateTimeOffset? EditedAt, Guid? EditedBy, string? EditedByName, IReadOnlyList<Section> Sections, IReadOnlyList<Part> Parts, IReadOnlyList<string> Gone);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/narrative", Handle)
        .WithName(nameof(GetNarrative))
        .WithSummary("Show the text of a period's consolidated report and its parts")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string period, PeriodFactsReader reader, ReportingDbContext db, HttpContext http, CancellationToken cancellationToken)
    {
        if (await reader.Read(ReportingPeriod.Parse(period), PeriodFactsReader.Now, cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        var code = facts.Period.Code;
        var closed = await db.ClosedPeriods.AnyAsync(one => one.PlanYear == facts.Plan.PlanYear && one.Period == code, cancellationToken);
        Versioned.Stamp(http, facts.Narrative?.Version ?? 0);
        return TypedResults.Ok(Of(facts, closed));
    }

    private static Response Of(PeriodFacts facts, bool closed)
    {
        string NameOf(string organisation) => facts.Organisations.GetValueOrDefault(organisation)?.Name ?? organisation;
        var parts = NarrativeParts.Of(facts);
        var written = facts.Narrative;
        var taken = (written?.Parts ?? []).ToLookup(part => part.ReportId, part => part.Revision);
        return new(
            facts.Period.Code,
            written?.Version ?? 0,
            closed,
            written?.Note,
            written?.EditedAt,
            written?.EditedBy,
            written?.EditedByName,
            written is not null
                ? [.. written.Sections.Select(section => new Section(section.Heading, section.Text))]
                : [.. NarrativeHeading.All.Select(heading => new Section(heading, NarrativeParts.Assemble(parts.Where(part => part.Heading == heading), NameOf)))],
            [.. parts.Select(part => new Part(part.Heading, part.OrganisationCode, NameOf(part.OrganisationCode), part.ReportId, part.Revision, part.Text, StateOf(part, taken[part.ReportId]), taken[part.ReportId].Cast<int?>().FirstOrDefault()))],
            [.. (written?.Parts ?? []).Where(part => parts.All(standing => standing.ReportId != part.ReportId)).Select(part => part.OrganisationCode).Distinct()]);
    }

    private static string StateOf(NarrativePart part, IEnumerable<int> taken) => taken.Cast<int?>().FirstOrDefault() switch
    {
        null => "new",
        { } revision when revision < part.Revision => "revised",
        _ => "taken",
    };
}
