using System.Globalization;
using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A PostgreSQL server with the databases declared on it.</summary>
public class PostgresServerResource(string name) : ContainerResource(name), IResourceWithConnectionString, IConnectionSource
{
    private PostgresServer? _server;

    internal List<PostgresDatabaseResource> Databases { get; } = [];

    internal PostgresServer Server => _server ?? throw new InvalidOperationException($"{Name} is not prepared yet.");

    string IConnectionSource.ConnectionString => $"Host=localhost;Port={Port};Username=postgres;Password={Server.Password}";

    IReadOnlyDictionary<string, string> IConnectionSource.Properties => PropertiesFor("");

    private string Port => Server.Port.ToString(CultureInfo.InvariantCulture);

    internal Dictionary<string, string> PropertiesFor(string path) => new()
    {
        ["HOST"] = "localhost",
        ["PORT"] = Port,
        ["USERNAME"] = "postgres",
        ["PASSWORD"] = Server.Password,
        ["URI"] = $"postgresql://postgres:{Uri.EscapeDataString(Server.Password)}@localhost:{Port}{path}",
        ["JDBCCONNECTIONSTRING"] = $"jdbc:postgresql://localhost:{Port}{path}",
    };

    internal override void Prepare(DataFolder data)
    {
        var settings = data.Server(Name);
        _server = new PostgresServer(data.IsShared ? settings with { Port = PostgresServer.PortOfRunning(settings.Folder) } : settings);
    }

    internal override IReadOnlyList<ManagedProcess> CreateProcesses(RunSettings settings) => [Server];

    internal override async Task CompleteReadiness(CancellationToken cancellationToken)
    {
        foreach (var database in Databases)
        {
            await Server.CreateDatabase(database.DatabaseName, cancellationToken);
        }
    }
}
