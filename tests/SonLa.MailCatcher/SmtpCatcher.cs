using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SonLa.MailCatcher;

/// <summary>A mail server on 127.0.0.1 that takes letters (RFC 5321) and keeps them; it passes nothing on.</summary>
public sealed class SmtpCatcher : IDisposable
{
    private const int Kept = 2000;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<CaughtLetter> _caught = [];
    private int _number;

    private SmtpCatcher(TcpListener listener)
    {
        _listener = listener;
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>What came, oldest first; the last two thousand.</summary>
    public IReadOnlyCollection<CaughtLetter> Caught => _caught;

    /// <summary>What it answers to a recipient's address, for tests of refusals; null takes it.</summary>
    public Func<string, string?> Refuse { get; set; } = _ => null;

    /// <summary>Listens on the port; 0 takes a free one.</summary>
    public static SmtpCatcher Start(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        var catcher = new SmtpCatcher(listener);
        _ = catcher.Listen();
        return catcher;
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task Listen()
    {
        while (true)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _ = Serve(client, _stopping.Token);
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client, CancellationToken cancellationToken)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await Converse(reader, writer, cancellationToken);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Who hangs up in the middle has sent nothing.
                return;
            }
        }
    }

    private async Task Converse(StreamReader reader, StreamWriter writer, CancellationToken cancellationToken)
    {
        var (from, to) = ("", new List<string>());
        await writer.WriteLineAsync("220 catcher");
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO" or "RSET" or "NOOP":
                    (from, to) = ("", []);
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "MAIL":
                    from = Path(line);
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "RCPT":
                    var refusal = Refuse(Path(line));
                    if (refusal is null)
                    {
                        to.Add(Path(line));
                    }

                    await writer.WriteLineAsync(refusal ?? "250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Keep(from, to, await Data(reader, cancellationToken));
                    await writer.WriteLineAsync("250 kept");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("502 not here");
                    break;
            }
        }
    }

    private static string Path(string line)
    {
        var (open, close) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        return open >= 0 && close > open ? line[(open + 1)..close] : "";
    }

    private static async Task<string> Data(StreamReader reader, CancellationToken cancellationToken)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line == ".")
            {
                return data.ToString();
            }

            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        throw new IOException("The letter has no end.");
    }

    private void Keep(string from, List<string> to, string raw)
    {
        _caught.Enqueue(CaughtLetter.Of(Interlocked.Increment(ref _number), from, [.. to], raw));
        while (_caught.Count > Kept)
        {
            _caught.TryDequeue(out _);
        }
    }
}
