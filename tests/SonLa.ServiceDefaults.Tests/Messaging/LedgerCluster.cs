using System.Net.Http.Headers;
using SonLa.Ledger.Contracts;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using SonLa.Testing.Servers;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Ledger services as processes over one database and one virtual host, for tests that kill them.</summary>
internal sealed class LedgerCluster : IAsyncDisposable
{
    private readonly List<ServiceProcess> _processes = [];
    private readonly Dictionary<string, string> _settings;

    private LedgerCluster(TestDatabase database, TestVirtualHost virtualHost, Dictionary<string, string> settings)
    {
        Database = database;
        VirtualHost = virtualHost;
        _settings = settings;
        Books = new(database);
    }

    public TestDatabase Database { get; }

    public TestVirtualHost VirtualHost { get; }

    public Books Books { get; }

    /// <summary>Creates database and virtual host and runs the migrate step, so that tables and queues are there; starts no service.</summary>
    public static async Task<LedgerCluster> Create(BrokerAddress? broker = null)
    {
        var database = await TestDatabase.Create();
        var virtualHost = await (broker is null ? TestVirtualHost.Create() : TestVirtualHost.CreateOn(broker));
        var cluster = new LedgerCluster(database, virtualHost, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings:ledgerdb"] = database.ConnectionString,
            ["ConnectionStrings:rabbitmq"] = virtualHost.Address.AbsoluteUri,
            ["Authentication:JwksUrl"] = (await TestTokens.JwksUrl()).AbsoluteUri,
            ["Logging:LogLevel:Default"] = "Warning",
        });
        await using var migration = cluster.Prepare();
        await migration.Run("migrate");
        return cluster;
    }

    /// <summary>A process that is not started yet.</summary>
    public ServiceProcess Prepare(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(_settings);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var process = new ServiceProcess(typeof(EntryMade).Assembly.Location, all);
        _processes.Add(process);
        return process;
    }

    /// <summary>A process that answers.</summary>
    public async Task<ServiceProcess> Start()
    {
        var process = Prepare();
        await process.Start();
        return process;
    }

    /// <summary>A signed-in client of one process.</summary>
    public static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            TestTokens.Mint("ledger", [Roles.Specialist], "SKHDT", Guid.CreateVersion7()));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await VirtualHost.DisposeAsync();
        await Database.DisposeAsync();
    }
}
