using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;

namespace SonLa.Identity.Sessions;

/// <summary>Ends sessions together with the change that asks for it.</summary>
internal static class OpenSessions
{
    /// <summary>Marks the account's open sessions as ended; they end when the caller saves.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="except">The session that goes on; null for none.</param>
    /// <param name="db">Where the caller saves.</param>
    /// <param name="now">When they end.</param>
    public static async Task EndOf(Guid accountId, Guid? except, IdentityDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Sessions
            .Where(session => session.AccountId == accountId && session.EndedAt == null && session.EndsAt > now && session.SessionId != except)
            .ToListAsync(cancellationToken);
        open.ForEach(session => session.End(now));
    }
}
