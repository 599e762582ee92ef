using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Organisations;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Messages;

/// <summary>Shows a person their own inbox, newest first, in their language.</summary>
internal static class ListMessages
{
    public sealed record Request(bool? Unread, int? Limit, string? Cursor);

    public sealed record Response(
        Guid MessageId,
        string Kind,
        string Title,
        string Body,
        Guid SourceEventId,
        Guid? ObligationId,
        DateTimeOffset SentAt,
        DateTimeOffset? ReadAt);

    internal static void Map(IEndpointRouteBuilder messages) => messages
        .MapGet("/", Handle)
        .WithName(nameof(ListMessages))
        .WithSummary("List one's own messages, newest first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] Request request,
        Caller caller,
        NotificationsDbContext db,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(request.Limit);
        var before = Before(request.Cursor);
        var rows = await db.Messages
            .Where(message => message.RecipientAccountId == caller.AccountId)
            .Where(message => request.Unread == null || (message.ReadAt == null) == request.Unread)
            .Where(message => before == null || message.Id < before)
            .OrderByDescending(message => message.Id)
            .Take(limit + 1)
            .Join(db.Notices, message => message.NoticeId, notice => notice.Id, (message, notice) => new { message, notice.Content })
            .OrderByDescending(row => row.message.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        var language = RequestLanguage.Of(context);
        var names = await OrganisationNames.Read(db, cancellationToken);
        var items = rows.ConvertAll(row => new Response(
            row.message.Id,
            row.message.Kind,
            row.Content.Title(names).In(language),
            row.Content.Body(names).In(language),
            row.message.SourceEventId,
            row.message.ObligationId,
            Local(row.message.SentAt),
            row.message.ReadAt is { } readAt ? Local(readAt) : null));
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.Vary = "Accept-Language";
        return TypedResults.Ok(Paging.Of(items, limit, item => item.MessageId.ToString()));
    }

    private static Guid? Before(string? cursor)
    {
        var key = Paging.Key(cursor);
        if (key is null)
        {
            return null;
        }

        return Guid.TryParse(key, out var messageId)
            ? messageId
            : throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
    }

    private static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, VietnamTime.Zone);
}
