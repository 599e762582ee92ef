using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Messages;

/// <summary>Marks one of a person's own messages as read; doing it again changes nothing.</summary>
internal static class ReadMessage
{
    internal static void Map(IEndpointRouteBuilder messages) => messages
        .MapPost("/{messageId:guid}/read", Handle)
        .WithName(nameof(ReadMessage))
        .WithSummary("Mark one of one's own messages as read")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid messageId,
        Caller caller,
        NotificationsDbContext db,
        BusinessClock clock,
        CancellationToken cancellationToken)
    {
        var message = await db.Messages.SingleOrDefaultAsync(
            candidate => candidate.Id == messageId && candidate.RecipientAccountId == caller.AccountId,
            cancellationToken);
        if (message is null)
        {
            return TypedResults.NotFound();
        }

        message.Read(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
