using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Reporting.Scenarios;

/// <summary>Shows a year's growth scenario, the newest version or an older one, and which versions there are.</summary>
internal static class GetScenario
{
    public sealed record VersionLine(int Version, int Quarter, string Reason, DateTimeOffset SetAt, string SetByName);

    public sealed record Response(ScenarioAnswer Scenario, IReadOnlyList<VersionLine> Versions);

    internal static void Map(IEndpointRouteBuilder scenarios) => scenarios.MapGet("/{year:int}", Handle)
        .WithName(nameof(GetScenario))
        .WithSummary("Show a year's growth scenario")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(int year, int? version, ReportingDbContext db, HttpContext http, CancellationToken cancellationToken)
    {
        var versions = await db.ScenarioVersions.AsNoTracking().Where(one => one.PlanYear == year).OrderBy(one => one.Version).ToListAsync(cancellationToken);
        var shown = version is null ? versions.LastOrDefault() : versions.Find(one => one.Version == version);
        if (shown is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(http, shown.Version);
        return TypedResults.Ok(new Response(ScenarioAnswer.Of(shown), [.. versions.Select(one => new VersionLine(one.Version, one.Quarter, one.Reason, one.SetAt, one.SetByName))]));
    }
}
