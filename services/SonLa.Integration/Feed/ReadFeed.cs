using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SonLa.Integration.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Integration.Feed;

/// <summary>Hands a partner the next public events after its cursor, as a CloudEvents batch.</summary>
internal static class ReadFeed
{
    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/v1/events", Handle)
        .WithName(nameof(ReadFeed))
        .WithSummary("Read the public events after a cursor")
        .WithTags("Feed")
        .Produces<string>(StatusCodes.Status200OK, "application/cloudevents-batch+json")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .RequirePermission(Permissions.ReadFeed);

    private static async Task<IResult> Handle(
        string? after, int? limit, IntegrationDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        var position = Position(Paging.Key(after));
        var size = Paging.Limit(limit);
        var page = await db.Events
            .Where(happened => happened.Sequence > position)
            .OrderBy(happened => happened.Sequence)
            .Take(size + 1)
            .Select(happened => new { happened.Sequence, happened.Body })
            .ToListAsync(cancellationToken);
        var more = page.Count > size;
        var shown = page.Take(size).ToList();
        var last = shown.Count > 0 ? shown[^1].Sequence : position;

        // The cursor is given also at the end of the log: the partner comes back with it for what happens next.
        var next = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last.ToString(CultureInfo.InvariantCulture)));
        context.Response.Headers.Link = $"<?after={next}&limit={size.ToString(CultureInfo.InvariantCulture)}>; rel=\"next\"";
        context.Response.Headers["Feed-Next"] = next;
        context.Response.Headers["Feed-More"] = more ? "true" : "false";
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text($"[{string.Join(",", shown.Select(happened => happened.Body))}]", "application/cloudevents-batch+json", Encoding.UTF8);
    }

    private static long Position(string? key)
    {
        if (key is null)
        {
            return 0;
        }

        return long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new InvalidInputException("after", new(
                "Con trỏ không hợp lệ; hãy dùng giá trị Feed-Next của lần đọc trước hoặc bỏ trống để đọc từ đầu.",
                "Not a cursor; use Feed-Next of the answer before, or leave it out to read from the beginning."));
    }
}
