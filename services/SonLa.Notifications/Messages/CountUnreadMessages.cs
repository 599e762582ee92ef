using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Messages;

/// <summary>Shows a person how many of their messages are unread.</summary>
internal static class CountUnreadMessages
{
    public sealed record Response(int Unread);

    internal static void Map(IEndpointRouteBuilder messages) => messages
        .MapGet("/unread-count", Handle)
        .WithName(nameof(CountUnreadMessages))
        .WithSummary("Count one's own unread messages");

    private static async Task<Ok<Response>> Handle(Caller caller, NotificationsDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Response(await Count(db, caller.AccountId, cancellationToken)));

    internal static Task<int> Count(NotificationsDbContext db, Guid accountId, CancellationToken cancellationToken) =>
        db.Messages.CountAsync(message => message.RecipientAccountId == accountId && message.ReadAt == null, cancellationToken);
}
