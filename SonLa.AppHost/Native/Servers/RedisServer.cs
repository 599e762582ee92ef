using System.Net.Sockets;
using System.Text;

namespace SonLa.NativeHost;

/// <summary>A private Redis from the distribution's package.</summary>
public sealed class RedisServer(ServerSettings settings) : NativeServer("redis", settings)
{
    public string ConnectionString => $"localhost:{Port},password={Password}";

    public static async Task<RedisServer> Start(string folder, CancellationToken cancellationToken)
    {
        var server = new RedisServer(ServerSettings.ForTests(folder));
        await server.Launch(cancellationToken);
        await server.UntilReady(cancellationToken);
        return server;
    }

    private protected override Task<ChildCommand> Describe(CancellationToken cancellationToken)
    {
        var configuration = Path.Combine(Settings.Folder, "redis.conf");
        Secrets.Write(configuration, $"""
            port {Port}
            bind 127.0.0.1 -::1
            dir "{Settings.Folder}"
            requirepass {Password}
            save ""
            loglevel warning

            """);
        return Task.FromResult(new ChildCommand
        {
            Name = Name,
            File = Binaries.Find("redis-server", package: "redis-server"),
            Arguments = [configuration],
        });
    }

    private protected override async Task<bool> Answers(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"AUTH {Password}\r\nPING\r\n"), cancellationToken);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return await reader.ReadLineAsync(cancellationToken) == "+OK" && await reader.ReadLineAsync(cancellationToken) == "+PONG";
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }
}
