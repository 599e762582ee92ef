using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Messaging;
using SonLa.Testing;

namespace SonLa.ServiceDefaults.Tests;

/// <summary>The smallest service that uses everything: entries, effects, balances.</summary>
public sealed class LedgerService() : ServiceUnderTest<Program>("ledger", "ledgerdb");

/// <summary>What a test does inside the service.</summary>
internal static class LedgerActs
{
    /// <summary>Commits events as a slice would.</summary>
    internal static async Task<IReadOnlyList<Guid>> Commit(this ServiceUnderTest<Program> ledger, params object[] events)
    {
        await using var scope = ledger.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IEvents>();
        var ids = events.Select(happened => (Guid)typeof(IEvents).GetMethod(nameof(IEvents.Publish))!.MakeGenericMethod(happened.GetType()).Invoke(outbox, [happened])!).ToList();
        await scope.ServiceProvider.GetRequiredService<DbContext>().SaveChangesAsync();
        return ids;
    }
}
