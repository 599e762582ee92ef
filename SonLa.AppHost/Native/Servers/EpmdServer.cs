using System.Globalization;
using System.Net.Sockets;

namespace SonLa.NativeHost;

/// <summary>Erlang's port mapper, bound to loopback on a port of its own so that it meets no system instance.</summary>
internal sealed class EpmdServer(ServerSettings broker) : NativeServer("epmd", broker with { Port = Ports.Free() })
{
    private protected override Task<ChildCommand> Describe(CancellationToken cancellationToken) => Task.FromResult(new ChildCommand
    {
        Name = Name,
        File = Binaries.Find("epmd", package: "rabbitmq-server"),
        Arguments = ["-port", Port.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1"],
    });

    private protected override async Task<bool> Answers(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
