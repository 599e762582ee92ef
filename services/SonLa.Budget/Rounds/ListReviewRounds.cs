using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Rounds;

/// <summary>Shows the review rounds of a plan year.</summary>
internal static class ListReviewRounds
{
    /// <param name="AdHocUntil">Last day for rounds when necessary; null where the decision sets no end.</param>
    /// <param name="AimPercent">What part of the year's capital is to be disbursed; null where the decision sets no aim.</param>
    public sealed record Response(int Year, IReadOnlyList<ReviewRound> Rounds, DateOnly? AdHocUntil, decimal? AimPercent);

    internal static void Map(IEndpointRouteBuilder rounds) => rounds
        .MapGet("/{year:int}", Handle)
        .WithName(nameof(ListReviewRounds))
        .WithSummary("List the review rounds of a year")
        .RequirePermission(Permissions.SeeReviewRounds);

    private static Results<Ok<Response>, NotFound> Handle(int year, ReviewRoundCalendar calendar) =>
        calendar.Find(year) is { } found
            ? TypedResults.Ok(new Response(found.Year, found.Rounds, found.AdHocUntil, found.AimPercent))
            : TypedResults.NotFound();
}
