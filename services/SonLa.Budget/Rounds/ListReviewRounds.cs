using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Rounds;

/// <summary>Shows the review rounds of a plan year: those of its decision, and those that were opened, also when necessary.</summary>
internal static class ListReviewRounds
{
    /// <param name="AdHocUntil">Last day for rounds when necessary; null where the decision sets no end.</param>
    /// <param name="AimPercent">What part of the year's capital is to be disbursed; null where the decision sets no aim.</param>
    /// <param name="Weights">Of the criteria by which a proposal serves projects, where it names none.</param>
    /// <param name="Opened">Rounds whose list is frozen, by number; those beyond the decision's were opened when necessary.</param>
    public sealed record Response(int Year, IReadOnlyList<ReviewRound> Rounds, DateOnly? AdHocUntil, decimal? AimPercent, UsualWeights Weights, IReadOnlyList<OpenedRound> Opened);

    /// <param name="Filter"><c>carried-over</c>, <c>all</c>, <c>by-judgement</c> or <c>ad-hoc</c>.</param>
    /// <param name="Basis">Decision and section, or the reason.</param>
    /// <param name="Caught">Projects on the list.</param>
    public sealed record OpenedRound(int Number, DateOnly CutOff, string Filter, string Basis, DateTimeOffset OpenedAt, int Caught);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}", Handle)
        .WithName(nameof(ListReviewRounds))
        .WithSummary("List the review rounds of a year")
        .RequirePermission(Permissions.SeeReviewRounds);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(int year, RoundsInForce rounds, BudgetDbContext db, CancellationToken cancellationToken)
    {
        if (await rounds.Find(year, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var opened = await db.RoundLists.Where(list => list.Year == year)
            .OrderBy(list => list.Number)
            .Select(list => new OpenedRound(list.Number, list.CutOff, list.Filter, list.Basis, list.OpenedAt, list.Lines.Count(line => line.Caught)))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(found.Year, found.Rounds, found.AdHocUntil, found.AimPercent, found.Weights ?? UsualWeights.Unless, opened));
    }
}
