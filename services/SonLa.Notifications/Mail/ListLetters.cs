using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Mail;

/// <summary>Shows an operator which e-mail was to go to whom, when it went, and what stood in the way; newest first.</summary>
internal static class ListLetters
{
    public sealed record Request(LetterState? State, Guid? AccountId, int? Limit, string? Cursor);

    /// <param name="DueAt">Business instant.</param>
    /// <param name="SentAt">System instant.</param>
    /// <param name="Failure">What the mail server or the connection said last.</param>
    public sealed record Response(
        Guid LetterId,
        Guid AccountId,
        string? DisplayName,
        string? Address,
        bool Digest,
        LetterState State,
        DateTimeOffset DueAt,
        int Attempts,
        DateTimeOffset? SentAt,
        string? Failure,
        IReadOnlyList<Guid> MessageIds,
        IReadOnlyList<string> Kinds);

    internal static void Map(IEndpointRouteBuilder letters) => letters
        .MapGet("/", Handle)
        .WithName(nameof(ListLetters))
        .WithSummary("List e-mails with what became of them, newest first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] Request request, NotificationsDbContext db, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(request.Limit);
        var before = Before(request.Cursor);
        var letters = await db.Letters.AsNoTracking()
            .Where(letter => request.State == null || letter.State == request.State)
            .Where(letter => request.AccountId == null || letter.AccountId == request.AccountId)
            .Where(letter => before == null || letter.Id < before)
            .OrderByDescending(letter => letter.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var ids = letters.ConvertAll(letter => letter.Id);
        var told = (await db.LetterLines
                .Where(line => ids.Contains(line.LetterId))
                .Join(db.Messages, line => line.MessageId, message => message.Id, (line, message) => new { line.LetterId, message.Id, message.Kind })
                .OrderBy(message => message.Id)
                .ToListAsync(cancellationToken))
            .ToLookup(message => message.LetterId);
        var people = letters.Select(letter => letter.AccountId).ToHashSet();
        var names = await db.Accounts.Where(account => people.Contains(account.AccountId)).ToDictionaryAsync(account => account.AccountId, account => account.DisplayName, cancellationToken);
        var items = letters.ConvertAll(letter => new Response(
            letter.Id,
            letter.AccountId,
            names.GetValueOrDefault(letter.AccountId),
            letter.Address,
            letter.Digest,
            letter.State,
            letter.DueAt,
            letter.Attempts,
            letter.SentAt,
            letter.Failure,
            [.. told[letter.Id].Select(message => message.Id)],
            [.. told[letter.Id].Select(message => message.Kind)]));
        return TypedResults.Ok(Paging.Of(items, limit, item => item.LetterId.ToString()));
    }

    private static Guid? Before(string? cursor) => Paging.Key(cursor) switch
    {
        null => null,
        var key when Guid.TryParse(key, out var letterId) => letterId,
        _ => throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.")),
    };
}
