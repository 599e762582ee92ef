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
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ConsolidatedReport>, NotFound>> Handle(string period, PeriodFactsReader reader, CancellationToken cancellationToken) =>
        await reader.Read(ReportingPeriod.Parse(period), PeriodFactsReader.Now, cancellationToken) is { } facts
            ? TypedResults.Ok(Consolidation.Of(facts, null))
            : TypedResults.NotFound();
}
