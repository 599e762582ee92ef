namespace SonLa.Integration.Feed;

/// <summary>The partner's door.</summary>
internal static class FeedEndpoints
{
    internal static void MapFeedEndpoints(this IEndpointRouteBuilder app)
    {
        ReadFeed.Map(app);
        ListSchemas.Map(app);
        GetSchema.Map(app);
    }
}
