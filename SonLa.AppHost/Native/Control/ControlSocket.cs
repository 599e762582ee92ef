using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.Json;

namespace SonLa.NativeHost;

/// <summary>
/// A unix domain socket for this user only. One command a line, one line of JSON for each answer:
/// <c>list</c>, <c>kill NAME[/i]</c>, <c>stop NAME[/i]</c>, <c>start NAME[/i]</c>, <c>stop-all</c>.
/// </summary>
internal sealed class ControlSocket : IAsyncDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(2);
    private readonly Socket _listener;
    private readonly string _path;
    private readonly ControlCommands _commands;
    private readonly ConcurrentDictionary<Task, Socket> _conversations = new();

    private ControlSocket(Socket listener, string path, ControlCommands commands)
    {
        _listener = listener;
        _path = path;
        _commands = commands;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        File.Delete(_path);
        // Whoever asked for the end hears that it has come before the connection closes.
        await Task.WhenAny(Task.WhenAll(_conversations.Keys), Task.Delay(LastAnswers));
    }

    internal static ControlSocket Open(string path, Engine engine)
    {
        File.Delete(path); // left by a host that was killed; the lock on the data folder says that it is gone
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        listener.Listen();
        var control = new ControlSocket(listener, path, new ControlCommands(engine));
        _ = control.AcceptAll();
        return control;
    }

    private async Task AcceptAll()
    {
        while (true)
        {
            try
            {
                var socket = await _listener.AcceptAsync();
                var conversation = Converse(socket);
                _conversations[conversation] = socket;
                _ = conversation.ContinueWith(ended => _conversations.TryRemove(ended, out _), TaskScheduler.Default);
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Converse(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                await writer.WriteLineAsync(JsonSerializer.Serialize(await _commands.Obey(line), Json));
            }
        }
        catch (IOException)
        {
            // the other side went away; there is nobody to tell
        }
    }
}
