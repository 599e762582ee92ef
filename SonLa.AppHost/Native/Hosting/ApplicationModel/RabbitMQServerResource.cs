using System.Globalization;
using SonLa.NativeHost;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A RabbitMQ broker.</summary>
public class RabbitMQServerResource(string name) : ContainerResource(name), IResourceWithConnectionString, IConnectionSource
{
    private RabbitMqServer? _server;

    string IConnectionSource.ConnectionString => $"amqp://guest:{Uri.EscapeDataString(Server.Password)}@localhost:{Port}";

    IReadOnlyDictionary<string, string> IConnectionSource.Properties => new Dictionary<string, string>
    {
        ["HOST"] = "localhost",
        ["PORT"] = Port,
        ["USERNAME"] = "guest",
        ["PASSWORD"] = Server.Password,
        ["URI"] = ((IConnectionSource)this).ConnectionString,
    };

    private RabbitMqServer Server => _server ?? throw new InvalidOperationException($"{Name} is not prepared yet.");

    private string Port => Server.Port.ToString(CultureInfo.InvariantCulture);

    internal override void Prepare(DataFolder data) => _server = new RabbitMqServer(data.Server(Name));

    internal override IReadOnlyList<ManagedProcess> CreateProcesses(RunSettings settings) => [Server];
}
