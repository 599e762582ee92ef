using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Periods;

/// <summary>Shows a period as it stood at a past instant: the same bytes for ever, whatever is corrected, amended or renamed since.</summary>
internal static class GetConsolidationAsOf
{
    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/consolidation/as-of", Handle)
        .WithName(nameof(GetConsolidationAsOf))
        .WithSummary("Show the consolidation of a period as of a past instant")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        string period,
        DateTimeOffset instant,
        HistoryPoint history,
        PeriodFactsReader reader,
        CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        if (await reader.Read(named, await history.At(instant, cancellationToken), cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        var content = CanonicalJson.Write(Consolidation.Of(facts, null));
        return TypedResults.Bytes(content, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
    }
}
