using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Messaging;

/// <summary>How many events wait, and how many seconds the oldest has.</summary>
internal sealed record OutboxState(int Depth, double OldestSeconds)
{
    internal static async Task<OutboxState> Read(DbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        var depth = await db.Set<OutboxMessage>().CountAsync(cancellationToken);
        var oldest = await db.Set<OutboxMessage>().MinAsync(message => (DateTimeOffset?)message.CreatedAt, cancellationToken);
        return new(depth, oldest is { } since ? Math.Max(0, (time.GetUtcNow() - since).TotalSeconds) : 0);
    }
}
