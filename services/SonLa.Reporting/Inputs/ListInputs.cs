using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Inputs;

/// <summary>Lists the inputs of a period that one owes as coordinator or waits for as lead; those who direct see all.</summary>
internal static class ListInputs
{
    public sealed record Response(string Period, IReadOnlyList<InputLine> Items);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapGet("/{period}/inputs", Handle)
        .WithName(nameof(ListInputs))
        .WithSummary("List coordinators' inputs of a period");

    private static async Task<Ok<Response>> Handle(string period, InputBook book, Caller caller, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        var own = caller.OrganisationCode;
        var lines = await book.Of(named.Year, named.LastDay, cancellationToken);
        return TypedResults.Ok(new Response(named.Code, [.. lines.Where(line => caller.SeesAll() || line.OrganisationCode == own || line.LeadCodes.Contains(own))]));
    }
}
