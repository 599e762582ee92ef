using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Notifications.Messages;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Live;

/// <summary>Keeps a person's unread count up to date on an open page, as server-sent events named <c>unread</c>.</summary>
internal static class StreamUnreadCount
{
    // Also the heartbeat that keeps proxies from closing the stream, and the net under a lost notification.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public sealed record Response(int Unread);

    internal static void Map(IEndpointRouteBuilder live) => live
        .MapGet("/stream", Handle)
        .WithName(nameof(StreamUnreadCount))
        .WithSummary("Stream one's own unread count as server-sent events");

    private static ServerSentEventsResult<Response> Handle(
        Caller caller,
        NotificationsDbContext db,
        UnreadSignals signals,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        HttpContext context)
    {
        // The browser reconnects by itself, with a token of its own for the next stretch.
        var untilExpiry = DateTimeOffset.FromUnixTimeSeconds(long.Parse(context.User.FindFirst("exp")?.Value ?? "0", CultureInfo.InvariantCulture)) - time.GetUtcNow();
        return TypedResults.ServerSentEvents(
            Counts(caller.AccountId, db, signals, untilExpiry, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping)),
            "unread");
    }

    private static async IAsyncEnumerable<Response> Counts(
        Guid accountId,
        NotificationsDbContext db,
        UnreadSignals signals,
        TimeSpan untilExpiry,
        CancellationTokenSource end)
    {
        using var ending = end;
        using var subscription = signals.Subscribe(accountId);
        end.CancelAfter(untilExpiry > TimeSpan.Zero ? untilExpiry : TimeSpan.Zero);
        do
        {
            yield return new(await CountUnreadMessages.Count(db, accountId, CancellationToken.None));
        }
        while (await subscription.Wait(Heartbeat, end.Token));
    }
}
