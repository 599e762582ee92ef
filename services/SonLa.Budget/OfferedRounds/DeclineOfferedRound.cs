using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.OfferedRounds;

/// <summary>Leaves an offered round out of the year, with the reason; a second time changes nothing.</summary>
internal static class DeclineOfferedRound
{
    private const int LongestReason = 500;

    public sealed record Request(string Reason);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("/{year:int}/offers/{offerId:guid}/refusal", Handle)
        .WithName(nameof(DeclineOfferedRound))
        .WithSummary("Leave a review round of a document out of the year")
        .RequirePermission(Permissions.OpenReviewRounds)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OfferedRoundView>, NotFound>> Handle(
        int year, Guid offerId, Request request, OfferedRoundDecision decision, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", LongestReason).ThrowIfAny();
        var seen = await decision.Take(year, offerId, OfferedRound.Declined, (offer, _) => offer.Decline(request.Reason, caller.AccountId, clock.GetUtcNow()), cancellationToken);
        return seen is null ? TypedResults.NotFound() : TypedResults.Ok(seen);
    }
}
