using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Vintages;

/// <summary>Shows a period's figures by vintage as they were known at a past instant: the same bytes for ever.</summary>
internal static class ListVintagesAsOf
{
    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/vintages/as-of", Handle)
        .WithName(nameof(ListVintagesAsOf))
        .WithSummary("Show a period's figures by vintage as of a past instant")
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

        var content = CanonicalJson.Write(VintageTable.Of(facts, null));
        return TypedResults.Bytes(content, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
    }
}
