using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>Stands between a service and PostgreSQL; asked to, it passes one command on and cuts the line before the answer.</summary>
internal sealed class LossyProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _host;
    private readonly int _port;
    private readonly CancellationTokenSource _stopped = new();
    private byte[]? _fatal;
    private int _lost;

    public LossyProxy(string host, int port)
    {
        _host = host;
        _port = port;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int AnswersLost => _lost;

    /// <summary>The answer to the next such command is lost; the command itself takes effect.</summary>
    public void LoseAnswerTo(string command) => Volatile.Write(ref _fatal, Encoding.ASCII.GetBytes(command));

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task Accept()
    {
        while (!_stopped.IsCancellationRequested)
        {
            _ = Serve(await _listener.AcceptTcpClientAsync(_stopped.Token));
        }
    }

    private async Task Serve(TcpClient service)
    {
        using (service)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(_host, _port);
            var cut = new CancellationTokenSource();
            var answers = Forward(server.GetStream(), service.GetStream(), false, cut);
            var commands = Forward(service.GetStream(), server.GetStream(), true, cut);
            await Task.WhenAny(commands, answers);
            await cut.CancelAsync();
            await Task.WhenAll(commands, answers);
        }
    }

    private async Task Forward(NetworkStream from, NetworkStream to, bool commands, CancellationTokenSource cut)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, cut.Token)) > 0)
            {
                var fatal = Volatile.Read(ref _fatal);
                if (commands && fatal is not null && buffer.AsSpan(0, read).IndexOf(fatal) >= 0 && Interlocked.CompareExchange(ref _fatal, null, fatal) == fatal)
                {
                    await LoseAnswer(buffer.AsMemory(0, read), to, cut);
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), cut.Token);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
        {
            await cut.CancelAsync();
        }
    }

    private async Task LoseAnswer(ReadOnlyMemory<byte> command, NetworkStream server, CancellationTokenSource cut)
    {
        // The other direction stops reading first, then the command goes out, and the server's answer shows that it was done.
        await cut.CancelAsync();
        await server.WriteAsync(command);
        await server.ReadAtLeastAsync(new byte[1], 1);
        Interlocked.Increment(ref _lost);
    }
}
