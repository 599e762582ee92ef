using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Estimates;

/// <summary>Shows a year's items with who enters them, the pace and the thresholds, each with its source.</summary>
internal static class GetBudgetRules
{
    internal static void Map(IEndpointRouteBuilder years) => years
        .MapGet("/{year:int}", Handle)
        .WithName(nameof(GetBudgetRules))
        .WithSummary("Show the items and rules of a year's budget")
        .RequirePermission(Permissions.SeeBudget);

    private static Results<Ok<BudgetRules>, NotFound> Handle(int year, BudgetShelf shelf) =>
        shelf.Find(year) is { } rules ? TypedResults.Ok(rules) : TypedResults.NotFound();
}
