using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Years;

/// <summary>Shows what has become of every obligation of a year, counted from the books and again from the events.</summary>
internal static class GetYearAccount
{
    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/years/{year:int}/account", Handle)
        .WithTags("Years")
        .WithName(nameof(GetYearAccount))
        .WithSummary("Account for every obligation of a year, counted twice")
        .RequirePermission(Permissions.ReadConsolidation);

    private static async Task<Ok<YearAccount>> Handle(int year, StandingCount standing, EventRecount recount, CancellationToken cancellationToken) =>
        TypedResults.Ok(YearAccount.Of(year, await standing.Of(year, cancellationToken), await recount.Of(year, cancellationToken)));
}
