using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>What an operator sees and does about a service's messages.</summary>
internal static class OperationsEndpoints
{
    internal const string Permission = "operate-messaging";

    public sealed record ConsumerCount(string Consumer, long Count);

    public sealed record MessagingState(int OutboxDepth, double OldestOutboxSeconds, IReadOnlyList<ConsumerCount> Inbox);

    public sealed record InboxQuery(IReadOnlyList<Guid> MessageIds);

    public sealed record InboxEntry(Guid MessageId, string Consumer);

    public sealed record InboxFound(IReadOnlyList<InboxEntry> Found);

    public sealed record Errors(IReadOnlyList<ErrorQueues.ErrorQueue> Queues);

    public sealed record Redriven(int Messages);

    internal static void Map(IEndpointRouteBuilder app)
    {
        var operations = app.MapGroup("/operations").WithTags("Operations").RequirePermission(Permission);
        operations.MapGet("/messaging", ShowMessaging).WithName("GetMessagingState").WithSummary("Show outbox depth and inbox counts");
        AuditEndpoints.Map(operations);
        operations.MapPost("/inbox/query", QueryInbox).WithName("QueryInbox").WithSummary("Find which messages were consumed, and by whom");
        operations.MapGet("/errors", ListErrors).WithName("ListErrors").WithSummary("List messages that were not dealt with, and why");
        operations.MapPost("/errors/{queue}/redrive", Redrive).WithName("RedriveErrors").WithSummary("Move the messages of an error queue back to their consumer");
    }

    private static async Task<Ok<MessagingState>> ShowMessaging(DbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        var outbox = await OutboxState.Read(db, time, cancellationToken);
        var inbox = await db.Set<InboxMessage>()
            .GroupBy(message => message.Consumer)
            .Select(group => new ConsumerCount(group.Key, group.LongCount()))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new MessagingState(
            outbox.Depth,
            outbox.OldestSeconds,
            [.. inbox.OrderBy(row => row.Consumer, StringComparer.Ordinal)]));
    }

    private static async Task<Ok<InboxFound>> QueryInbox(InboxQuery query, DbContext db, CancellationToken cancellationToken)
    {
        new InputCheck()
            .Require(query.MessageIds.Count is >= 1 and <= 1000, "messageIds", "Gửi từ 1 đến 1000 mã thông điệp.", "Send 1 to 1000 message ids.")
            .ThrowIfAny();
        var found = await db.Set<InboxMessage>()
            .Where(message => query.MessageIds.Contains(message.MessageId))
            .OrderBy(message => message.MessageId).ThenBy(message => message.Consumer)
            .Select(message => new InboxEntry(message.MessageId, message.Consumer))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new InboxFound(found));
    }

    private static async Task<Ok<Errors>> ListErrors(ErrorQueues errors, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Errors(await errors.List(cancellationToken)));

    private static async Task<Results<Ok<Redriven>, NotFound>> Redrive(string queue, ErrorQueues errors, CancellationToken cancellationToken) =>
        await errors.Redrive(queue, cancellationToken) is { } moved ? TypedResults.Ok(new Redriven(moved)) : TypedResults.NotFound();
}
