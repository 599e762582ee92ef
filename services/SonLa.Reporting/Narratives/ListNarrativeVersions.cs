using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Narratives;

/// <summary>Lists who wrote which version of a report's text when, and from which parts; the newest first.</summary>
internal static class ListNarrativeVersions
{
    private const int Most = 200;

    public sealed record PartLine(string OrganisationCode, Guid ReportId, int Revision);

    public sealed record Line(int Version, string? Note, DateTimeOffset EditedAt, Guid EditedBy, string EditedByName, IReadOnlyList<PartLine> Parts);

    public sealed record Response(string Period, IReadOnlyList<Line> Items);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/narrative/versions", Handle)
        .WithName(nameof(ListNarrativeVersions))
        .WithSummary("List the versions of a report's text")
        .RequirePermission(Permissions.ReadConsolidation);

    private static async Task<Ok<Response>> Handle(string period, ReportingDbContext db, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var code = named.Code;
        var versions = await db.NarrativeVersions.AsNoTracking()
            .Where(version => version.PlanYear == named.Year && version.Period == code)
            .OrderByDescending(version => version.Version)
            .Take(Most)
            .Select(version => new { version.Version, version.Note, version.EditedAt, version.EditedBy, version.EditedByName, version.Parts })
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(
            code,
            [.. versions.Select(version => new Line(version.Version, version.Note, version.EditedAt, version.EditedBy, version.EditedByName, [.. version.Parts.Select(part => new PartLine(part.OrganisationCode, part.ReportId, part.Revision))]))]));
    }
}
