using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Shares the slice's DbContext, so that one SaveChanges writes state and event in one transaction.</summary>
internal sealed class Outbox(DbContext db, MessageTypes types, TimeProvider time) : IEvents
{
    private const int LargestBody = 4 * 1024 * 1024;

    public Guid Publish<T>(T happened)
        where T : class
    {
        var body = JsonSerializer.Serialize(happened);
        if (body.Length > LargestBody)
        {
            throw new InvalidOperationException($"{typeof(T).Name} has {body.Length} characters; an event tells what happened, it does not carry archives.");
        }

        var message = new OutboxMessage
        {
            Type = types.NameOf(typeof(T)),
            Body = body,
            TraceParent = Activity.Current?.Id,
            CreatedAt = time.GetUtcNow(),
        };
        db.Set<OutboxMessage>().Add(message);
        return message.Id;
    }
}
