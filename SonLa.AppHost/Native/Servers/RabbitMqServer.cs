using System.Globalization;
using System.Net.Sockets;

namespace SonLa.NativeHost;

/// <summary>A private RabbitMQ from the distribution's package, with a port mapper of its own and the management plugin.</summary>
public sealed class RabbitMqServer : NativeServer
{
    private const string UserName = "guest";
    private readonly EpmdServer _epmd;
    private readonly RabbitMqManagement _management;
    private readonly int _distributionPort = Ports.Free();

    public RabbitMqServer(ServerSettings settings)
        : base("rabbitmq", settings)
    {
        _epmd = new EpmdServer(settings);
        _management = new RabbitMqManagement(ManagementPort, UserName, settings.Password);
    }

    public int ManagementPort { get; } = Ports.Free();

    /// <summary>The port mapper, a process of its own that has to live while the broker does.</summary>
    internal NativeServer PortMapper => _epmd;

    public static async Task<RabbitMqServer> Start(string folder, CancellationToken cancellationToken)
    {
        var server = new RabbitMqServer(ServerSettings.ForTests(folder));
        await server.Launch(cancellationToken);
        await server.UntilReady(cancellationToken);
        return server;
    }

    public Uri Uri() => new($"amqp://{UserName}:{Password}@localhost:{Port}");

    public Uri Uri(string virtualHost) => new($"amqp://{UserName}:{Password}@localhost:{Port}/{System.Uri.EscapeDataString(virtualHost)}");

    /// <summary>The management API with its credentials in the user part.</summary>
    public Uri ManagementUri() => new($"http://{UserName}:{Password}@localhost:{ManagementPort}");

    public Task CreateVirtualHost(string name, CancellationToken cancellationToken) => _management.CreateVirtualHost(name, cancellationToken);

    public Task DeleteVirtualHost(string name, CancellationToken cancellationToken) => _management.DeleteVirtualHost(name, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _epmd.DisposeAsync();
        _management.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected override async Task<ChildCommand> Describe(CancellationToken cancellationToken)
    {
        if (_epmd.ProcessId is null)
        {
            await _epmd.Launch(cancellationToken);
            await _epmd.UntilReady(cancellationToken);
        }

        await File.WriteAllTextAsync(InFolder("enabled_plugins"), "[rabbitmq_management].\n", cancellationToken);
        Secrets.Write(InFolder("rabbitmq.conf"), $"""
            listeners.tcp.1 = 127.0.0.1:{Port}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {ManagementPort}
            default_user = {UserName}
            default_pass = {Password}
            log.console.level = warning

            """);
        return new ChildCommand
        {
            Name = Name,
            File = FindProgram(),
            Environment = BrokerEnvironment(),
        };
    }

    /// <summary>The listener opens before the last boot step, so both doors must answer.</summary>
    private protected override async Task<bool> Answers(CancellationToken cancellationToken) =>
        await AmqpAnswers(cancellationToken) && await _management.Answers(cancellationToken);

    private static string FindProgram()
    {
        const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
        return File.Exists(Program)
            ? Program
            : throw new NativeHostException("The program 'rabbitmq-server' was not found: install the package 'rabbitmq-server' (apt-get install rabbitmq-server).");
    }

    private async Task<bool> AmqpAnswers(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), cancellationToken);
            var frame = new byte[1];
            return await stream.ReadAsync(frame, cancellationToken) == 1 && frame[0] == 1; // the method frame Connection.Start
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }

    private Dictionary<string, string?> BrokerEnvironment()
    {
        // The services' own RABBITMQ_* connection properties would be taken for the broker's settings.
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("RABBITMQ_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null);
        environment["HOME"] = Settings.Folder;
        environment["ERL_EPMD_PORT"] = _epmd.Port.ToString(CultureInfo.InvariantCulture);
        environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        environment["RABBITMQ_NODENAME"] = "sonla@localhost";
        environment["RABBITMQ_NODE_PORT"] = Port.ToString(CultureInfo.InvariantCulture);
        environment["RABBITMQ_DIST_PORT"] = _distributionPort.ToString(CultureInfo.InvariantCulture);
        // The management agent takes six seconds to end after the message stores are closed; nobody needs to wait for it.
        environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} -shutdown_time 3000";
        environment["RABBITMQ_MNESIA_BASE"] = InFolder("mnesia");
        environment["RABBITMQ_LOG_BASE"] = InFolder("log");
        environment["RABBITMQ_LOGS"] = "-";
        environment["RABBITMQ_PID_FILE"] = InFolder("pid");
        environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = InFolder("enabled_plugins");
        environment["RABBITMQ_CONFIG_FILE"] = InFolder("rabbitmq.conf");
        // Makes the start script become the broker instead of waiting beside it, so that signals reach the broker itself.
        environment["RUNNING_UNDER_SYSTEMD"] = "true";
        return environment;
    }

    private string InFolder(string name) => Path.Combine(Settings.Folder, name);
}
