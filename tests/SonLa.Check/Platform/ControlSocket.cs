using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SonLa.Check.Platform;

/// <summary>Speaks the app host's line protocol: a command a line, a line of JSON in answer once it has happened.</summary>
internal sealed class ControlSocket(string path)
{
    /// <summary>Ends a process with SIGKILL.</summary>
    public Task Kill(string resource, CancellationToken cancellationToken) => Ask($"kill {resource}", cancellationToken);

    /// <summary>Ends it in order.</summary>
    public Task Stop(string resource, CancellationToken cancellationToken) => Ask($"stop {resource}", cancellationToken);

    /// <summary>Starts it again; answered when it is ready.</summary>
    public Task Start(string resource, CancellationToken cancellationToken) => Ask($"start {resource}", cancellationToken);

    private async Task Ask(string command, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\n"), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"The app host ended before it answered '{command}'.");
        if (JsonElement.Parse(answer).TryGetProperty("error", out var error))
        {
            throw new InvalidOperationException($"The app host refused '{command}': {error.GetString()}");
        }
    }
}
