using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.OfferedRounds;

/// <summary>Lets an offered round count among the year's; a second time changes nothing, and what is in force is never replaced.</summary>
internal static class AcceptOfferedRound
{
    private const int MostWarningDays = 180;

    /// <param name="WarningDaysBefore">So many days before the cut-off, owners of slow projects are warned; 0 for no warning.</param>
    public sealed record Request(int WarningDaysBefore = 0);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapPost("/{year:int}/offers/{offerId:guid}/acceptance", Handle)
        .WithName(nameof(AcceptOfferedRound))
        .WithSummary("Accept a review round of a document into the year")
        .RequirePermission(Permissions.OpenReviewRounds)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OfferedRoundView>, NotFound>> Handle(
        int year, Guid offerId, Request request, OfferedRoundDecision decision, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        new InputCheck()
            .Require(request.WarningDaysBefore is >= 0 and <= MostWarningDays, "warningDaysBefore", "Số ngày phải từ 0 đến 180; hãy kiểm tra.", "The days must be from 0 to 180; check them.")
            .ThrowIfAny();
        var seen = await decision.Take(year, offerId, OfferedRound.Accepted, (offer, inForce) => offer.Accept(inForce, request.WarningDaysBefore, caller.AccountId, clock.GetUtcNow()), cancellationToken);
        return seen is null ? TypedResults.NotFound() : TypedResults.Ok(seen);
    }
}
