using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.OfferedRounds;

/// <summary>Shows the review rounds of documents that are offered for a year, each beside what is in force.</summary>
internal static class ListOfferedRounds
{
    public sealed record Response(int Year, IReadOnlyList<OfferedRoundView> Offers);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}/offers", Handle)
        .WithName(nameof(ListOfferedRounds))
        .WithSummary("Show the review rounds of documents that are offered for a year")
        .RequirePermission(Permissions.SeeReviewRounds);

    private static async Task<Ok<Response>> Handle(int year, RoundsInForce rounds, BudgetDbContext db, CancellationToken cancellationToken)
    {
        var inForce = await rounds.Find(year, cancellationToken);
        var offers = await db.OfferedRounds.AsNoTracking()
            .Where(offer => offer.PlanYear == year)
            .OrderBy(offer => offer.OfferedAt).ThenBy(offer => offer.PlanId).ThenBy(offer => offer.Number == 0).ThenBy(offer => offer.Number)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(year, [.. offers.Select(offer => OfferedRoundView.Of(offer, inForce))]));
    }
}
