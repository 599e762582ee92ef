using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Vintages;

/// <summary>Shows a period's figures by vintage: those who direct see all, everybody else their own reports beside what is official.</summary>
internal static class ListVintages
{
    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/vintages", Handle)
        .WithName(nameof(ListVintages))
        .WithSummary("Show a period's figures by vintage")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<VintageTable>, NotFound>> Handle(string period, string? measure, PeriodFactsReader reader, Caller caller, CancellationToken cancellationToken)
    {
        if (await reader.Read(ReportingPeriod.Parse(period), PeriodFactsReader.Now, cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        var table = VintageTable.Of(facts, caller.SeesAll() ? null : caller.OrganisationCode);
        return TypedResults.Ok(measure is null ? table : table with { Measures = [.. table.Measures.Where(line => line.MeasureCode == measure)] });
    }
}
