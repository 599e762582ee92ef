using Microsoft.AspNetCore.Http.Features;
using SonLa.Portal.Platform;

namespace SonLa.Portal.Inbox;

/// <summary>Passes the person's live unread count on to the browser, for a few minutes at a time: the browser then asks again, and an ended session is noticed.</summary>
internal static class LiveInbox
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    internal static void MapLiveInbox(this IEndpointRouteBuilder app) => app.MapGet("/hop-thu/truc-tiep", Relay).ExcludeFromDescription();

    private static async Task Relay(HttpContext context, PlatformClient platform)
    {
        using var stream = await platform.Open("notifications", "/stream");
        if (stream is null)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        enough.CancelAfter(Longest);
        try
        {
            await using var events = await stream.Content.ReadAsStreamAsync(enough.Token);
            await events.CopyToAsync(context.Response.Body, enough.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or HttpIOException or IOException)
        {
            // Either side may go at any time; the browser opens a new stream by itself.
            await context.Response.CompleteAsync();
        }
    }
}
