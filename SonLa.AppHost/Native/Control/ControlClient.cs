using System.Net.Sockets;
using System.Text.Json;

namespace SonLa.NativeHost;

/// <summary>Kills, stops and starts resources of a running platform; each call returns after it has happened.</summary>
public sealed class ControlClient(string socketPath)
{
    public async Task<IReadOnlyList<ResourceStatus>> List(CancellationToken cancellationToken)
    {
        var answer = await Ask("list", cancellationToken);
        return answer.Deserialize<List<ResourceStatus>>(ControlSocket.Json)!;
    }

    /// <summary>Ends the process, or every replica of the resource, with SIGKILL.</summary>
    public Task Kill(string name, CancellationToken cancellationToken) => Ask($"kill {name}", cancellationToken);

    public Task Stop(string name, CancellationToken cancellationToken) => Ask($"stop {name}", cancellationToken);

    /// <summary>Starts it again and returns when it is ready.</summary>
    public Task Start(string name, CancellationToken cancellationToken) => Ask($"start {name}", cancellationToken);

    public Task StopAll(CancellationToken cancellationToken) => Ask("stop-all", cancellationToken);

    internal async Task<JsonElement> Ask(string command, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken);
        await using var stream = new NetworkStream(socket);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        using var reader = new StreamReader(stream);
        await writer.WriteLineAsync(command.AsMemory(), cancellationToken);
        var line = await reader.ReadLineAsync(cancellationToken)
            ?? throw new NativeHostException($"The platform ended before it answered '{command}'.");
        var answer = JsonElement.Parse(line);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out var error)
            ? throw new NativeHostException(error.GetString()!)
            : answer;
    }
}
