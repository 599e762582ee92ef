namespace SonLa.Budget.RoundLists;

/// <summary>What can be done with the frozen lists of review rounds.</summary>
internal static class RoundListEndpoints
{
    internal static void MapRoundListEndpoints(this IEndpointRouteBuilder app)
    {
        var rounds = app.MapGroup("/review-rounds").WithTags("Review rounds");
        OpenReviewRound.Map(rounds);
        OpenAdHocRound.Map(rounds);
        GetRoundList.Map(rounds);
    }
}
