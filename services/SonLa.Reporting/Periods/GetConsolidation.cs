using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Periods;

/// <summary>Shows a period as it stands now: who has reported, measures against target and breakdown, obstacles.</summary>
internal static class GetConsolidation
{
    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/consolidation", Handle)
        .WithName(nameof(GetConsolidation))
        .WithSummary("Show the live consolidation of a period")
        .RequirePermission(Permissions.ReadConsolidation)
        .Produces<ConsolidatedReport>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(string period, LiveConsolidation live, CancellationToken cancellationToken) =>
        await live.Of(ReportingPeriod.Parse(period), cancellationToken) is { } found
            ? TypedResults.Bytes(found.Bytes, "application/json; charset=utf-8")
            : TypedResults.NotFound();
}
