using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SonLa.Integration.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Integration.Feed;

/// <summary>Hands a partner the next public events after its cursor, as a CloudEvents batch.</summary>
internal static class ReadFeed
{
    internal const string BatchType = "application/cloudevents-batch+json";

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/v1/events", Handle)
        .WithName(nameof(ReadFeed))
        .WithSummary("Read the public events after a cursor")
        .WithDescription("Without ?after= from the first event on. Feed-Next is the cursor to come back with, also at the end of the log; Feed-More and Link rel=next say whether there is more right now.")
        .WithTags("Feed")
        .Produces<string>(StatusCodes.Status200OK, BatchType)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequirePermission(Permissions.ReadFeed);

    private static async Task<IResult> Handle(
        string? after, int? limit, IntegrationDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        var cursor = FeedCursor.Read(after);
        var size = Paging.Limit(limit);
        await cursor.InsistOnThisLog(db, cancellationToken);
        var page = await db.Events
            .Where(happened => happened.Sequence > cursor.Sequence)
            .OrderBy(happened => happened.Sequence)
            .Take(size + 1)
            .Select(happened => new { happened.Sequence, happened.EventId, happened.Body })
            .ToListAsync(cancellationToken);
        var shown = page.Take(size).ToList();
        Stamp(context, shown.Count > 0 ? new(shown[^1].Sequence, shown[^1].EventId) : cursor, page.Count > size, size);
        return TypedResults.Text($"[{string.Join(",", shown.Select(happened => happened.Body))}]", BatchType, Encoding.UTF8);
    }

    private static void Stamp(HttpContext context, FeedCursor next, bool more, int size)
    {
        var headers = context.Response.Headers;
        headers["Feed-Next"] = next.ToString();
        headers["Feed-More"] = more ? "true" : "false";

        // What a partner reads is between it and the province: no proxy keeps it.
        headers.CacheControl = "no-store";
        if (more)
        {
            headers.Link = $"<?after={next}&limit={size.ToString(CultureInfo.InvariantCulture)}>; rel=\"next\"";
        }
    }
}
