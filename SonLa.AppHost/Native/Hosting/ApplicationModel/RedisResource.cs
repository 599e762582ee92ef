using System.Globalization;
using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Redis server.</summary>
public class RedisResource(string name) : ContainerResource(name), IResourceWithConnectionString, IConnectionSource
{
    private RedisServer? _server;

    string IConnectionSource.ConnectionString => Server.ConnectionString;

    IReadOnlyDictionary<string, string> IConnectionSource.Properties => new Dictionary<string, string>
    {
        ["HOST"] = "localhost",
        ["PORT"] = Server.Port.ToString(CultureInfo.InvariantCulture),
        ["PASSWORD"] = Server.Password,
        ["URI"] = $"redis://:{Uri.EscapeDataString(Server.Password)}@localhost:{Server.Port}",
    };

    private RedisServer Server => _server ?? throw new InvalidOperationException($"{Name} is not prepared yet.");

    internal override void Prepare(DataFolder data) => _server = new RedisServer(data.Server(Name));

    internal override IReadOnlyList<ManagedProcess> CreateProcesses(RunSettings settings) => [Server];
}
