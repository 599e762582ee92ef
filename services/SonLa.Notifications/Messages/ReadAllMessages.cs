using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Messages;

/// <summary>Marks all of a person's own messages as read.</summary>
internal static class ReadAllMessages
{
    internal static void Map(IEndpointRouteBuilder messages) => messages
        .MapPost("/read-all", Handle)
        .WithName(nameof(ReadAllMessages))
        .WithSummary("Mark all of one's own messages as read");

    private static async Task<NoContent> Handle(Caller caller, NotificationsDbContext db, BusinessClock clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Messages
            .Where(message => message.RecipientAccountId == caller.AccountId && message.ReadAt == null)
            .ExecuteUpdateAsync(message => message.SetProperty(unread => unread.ReadAt, now), cancellationToken);
        return TypedResults.NoContent();
    }
}
