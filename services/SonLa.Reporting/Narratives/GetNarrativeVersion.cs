using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Narratives;

/// <summary>Shows one version of a report's text exactly as it was written.</summary>
internal static class GetNarrativeVersion
{
    public sealed record Section(string Heading, string Text);

    public sealed record Response(string Period, int Version, string? Note, DateTimeOffset EditedAt, Guid EditedBy, string EditedByName, IReadOnlyList<Section> Sections, IReadOnlyList<ListNarrativeVersions.PartLine> Parts);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/narrative/versions/{version:int}", Handle)
        .WithName(nameof(GetNarrativeVersion))
        .WithSummary("Show one version of a report's text")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, int version, ReportingDbContext db, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var code = named.Code;
        var found = await db.NarrativeVersions.AsNoTracking().FirstOrDefaultAsync(one => one.PlanYear == named.Year && one.Period == code && one.Version == version, cancellationToken);
        return found is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new Response(
                code,
                found.Version,
                found.Note,
                found.EditedAt,
                found.EditedBy,
                found.EditedByName,
                [.. found.Sections.Select(section => new Section(section.Heading, section.Text))],
                [.. found.Parts.Select(part => new ListNarrativeVersions.PartLine(part.OrganisationCode, part.ReportId, part.Revision))]));
    }
}
