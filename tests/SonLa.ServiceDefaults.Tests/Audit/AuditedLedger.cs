using System.Net.Http.Headers;
using System.Net.Http.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Tests.Messaging;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Audit;

/// <summary>A ledger service that has worked and was stopped: its trail, sealed to the end, and the export it gave before.</summary>
public sealed class AuditedLedger : IAsyncLifetime
{
    private const string Key = "a-key-that-only-the-service-has";
    private LedgerCluster? _cluster;

    internal TestDatabase Database => Cluster.Database;

    /// <summary>The export, one line for each record.</summary>
    internal IReadOnlyList<string> Export { get; private set; } = [];

    private LedgerCluster Cluster => _cluster ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _cluster = await LedgerCluster.Create();
        var service = Cluster.Prepare(("Audit:Key", Key));
        await service.Start();
        using var clerk = LedgerCluster.Client(service.Address);
        for (var number = 1; number <= 6; number++)
        {
            clerk.DefaultRequestHeaders.Remove("Idempotency-Key");
            clerk.DefaultRequestHeaders.Add("Idempotency-Key", $"entry-{number}");
            (await clerk.PostAsJsonAsync("/entries", new { number })).EnsureSuccessStatusCode();
        }

        using var administrator = new HttpClient { BaseAddress = service.Address };
        administrator.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", TestTokens.Mint("ledger", [Roles.Administrator], "ubnd-tinh", Guid.CreateVersion7()));
        await Eventually.Holds(async () =>
        {
            Export = (await administrator.GetStringAsync(new Uri("/operations/audit/export", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return Export.Count >= 6;
        });
        await service.Stop();
    }

    /// <summary>Runs <c>verify-audit</c> on a database, with no broker to speak to, and says how it ended and what it wrote.</summary>
    internal async Task<(int ExitCode, string Said)> Verify(TestDatabase database, string? known = null, string? key = Key, string? headsFolder = null)
    {
        var process = Cluster.Prepare(
            ("ConnectionStrings:ledgerdb", database.ConnectionString), ("ConnectionStrings:rabbitmq", ""), ("Audit:Key", key ?? ""), ("Audit:HeadsFolder", headsFolder ?? ""));
        var code = await process.Try(known is null ? ["verify-audit"] : ["verify-audit", known]);
        return (code, string.Join('\n', process.Log));
    }

    /// <summary>Lets the service run on a database until nothing is unsealed.</summary>
    internal async Task SealAll(TestDatabase database)
    {
        var service = Cluster.Prepare(("ConnectionStrings:ledgerdb", database.ConnectionString), ("Audit:Key", Key));
        await service.Start();
        await Eventually.Equal(0L, () => database.Scalar<long>("select count(*) from audit_records r where not exists (select 1 from audit_seals s where s.record_id = r.id)"));
        await service.Kill();
    }

    public async Task DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
