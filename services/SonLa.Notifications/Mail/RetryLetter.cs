using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Mail;

/// <summary>Has a letter that was given up tried again, from the first attempt on.</summary>
internal static class RetryLetter
{
    private static readonly Say NotGivenUp = new("Thư này chưa bị bỏ; chỉ gửi lại thư có trạng thái given-up.", "This letter was not given up; only letters in the state given-up are tried again.");

    internal static void Map(IEndpointRouteBuilder letters) => letters
        .MapPost("/{letterId:guid}/retry", Handle)
        .WithName(nameof(RetryLetter))
        .WithSummary("Try a given-up e-mail again")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> Handle(Guid letterId, NotificationsDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Letters.AnyAsync(letter => letter.Id == letterId, cancellationToken))
        {
            return TypedResults.NotFound();
        }

        var again = await db.Letters
            .Where(letter => letter.Id == letterId && letter.State == LetterState.GivenUp)
            .ExecuteUpdateAsync(
                letter => letter
                    .SetProperty(row => row.State, LetterState.Waiting)
                    .SetProperty(row => row.Attempts, 0)
                    .SetProperty(row => row.NotBefore, DateTimeOffset.UnixEpoch),
                cancellationToken);
        return again == 1 ? TypedResults.NoContent() : throw new RuleViolationException("letter.not-given-up", NotGivenUp);
    }
}
