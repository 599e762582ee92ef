using SonLa.Budget.OfferedRounds;

namespace SonLa.Budget.Rounds;

/// <summary>What can be seen of review rounds.</summary>
internal static class ReviewRoundEndpoints
{
    internal static void MapReviewRoundEndpoints(this IEndpointRouteBuilder app)
    {
        var rounds = app.MapGroup("/review-rounds").WithTags("Review rounds");
        ListReviewRounds.Map(rounds);
        GetReviewRound.Map(rounds);
        ListOfferedRounds.Map(rounds);
        AcceptOfferedRound.Map(rounds);
        DeclineOfferedRound.Map(rounds);
    }
}
