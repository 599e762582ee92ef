using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Estimates;

/// <summary>Shows the execution of a year's budget at the end of a month: against the estimate, its pace and the year before, with whose figures it rests on.</summary>
internal static class GetBudgetExecution
{
    /// <param name="Month">1 to 12; figures reach from 1 January to its end.</param>
    /// <param name="Thresholds">From where on an item is flagged.</param>
    /// <param name="Items">In the order of the estimate.</param>
    public sealed record Response(int Year, int Month, BudgetRules.ThresholdRule Thresholds, IReadOnlyList<ExecutionLine> Items);

    internal static void Map(IEndpointRouteBuilder years) => years
        .MapGet("/{year:int}/execution", Handle)
        .WithName(nameof(GetBudgetExecution))
        .WithSummary("Show the execution of a year's budget")
        .RequirePermission(Permissions.SeeBudget);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        int year, int? month, DateTimeOffset? asOf, BudgetShelf shelf, BudgetDbContext db, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck().Require(month is null or (>= 1 and <= 12), "month", "Tháng phải từ 1 đến 12.", "The month must be from 1 to 12.").ThrowIfAny();
        if (shelf.Find(year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var execution = new BudgetExecution(
            rules,
            await db.BudgetOf(year, asOf, cancellationToken, [.. BudgetEntryKinds.All]),
            shelf.Find(year - 1),
            await db.BudgetOf(year - 1, asOf, cancellationToken, BudgetEntryKinds.Execution));
        var shown = month ?? LastWhole(year, clock.Today);
        return TypedResults.Ok(new Response(year, shown, rules.Thresholds, execution.At(shown)));
    }

    /// <summary>The last month of the year that is over; January where none is.</summary>
    private static int LastWhole(int year, DateOnly today) => today.Year > year ? 12 : today.Year < year ? 1 : Math.Max(1, today.Month - 1);
}
