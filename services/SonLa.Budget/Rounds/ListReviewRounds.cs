using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Rounds;

/// <summary>Shows the review rounds of a plan year.</summary>
internal static class ListReviewRounds
{
    public sealed record Response(int Year, IReadOnlyList<ReviewRound> Rounds, DateOnly? AdHocUntil);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}", Handle)
        .WithName(nameof(ListReviewRounds))
        .WithSummary("List the review rounds of a year")
        .RequirePermission(Permissions.SeeReviewRounds);

    private static Results<Ok<Response>, NotFound> Handle(int year, ReviewRoundCalendar calendar) =>
        calendar.Find(year) is { } found
            ? TypedResults.Ok(new Response(found.Year, found.Rounds, found.AdHocUntil))
            : TypedResults.NotFound();
}
