using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace SonLa.Benchmarks;

/// <summary>T-22: five hundred connections of a byte a second beside ordinary reading.</summary>
internal static class SlowClients
{
    private const int Count = 500;

    internal static async Task Measure(Caller caller, Latencies normal, CancellationToken cancellationToken)
    {
        foreach (var (what, beginning) in new[]
        {
            ("headers", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "),
            ("bodies", "POST /dang-nhap HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"),
        })
        {
            var lives = Enumerable.Range(0, Count).Select(_ => Live(caller.Gateway, beginning, cancellationToken)).ToList();
            var meanwhile = await caller.Together(4, TimeSpan.FromSeconds(10), cancellationToken);
            var cut = (await Task.WhenAll(lives)).Max();
            Console.WriteLine($"slow {what,-8} {meanwhile}; p99 x {meanwhile.P99 / normal.P99:0.00} of the baseline; the last of {Count} was cut after {cut.TotalSeconds:0.0} s");
        }
    }

    /// <summary>How long the gateway put up with it.</summary>
    private static async Task<TimeSpan> Live(Uri gateway, string beginning, CancellationToken cancellationToken)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(gateway.Host, gateway.Port, cancellationToken);
        var stream = connection.GetStream();
        var watch = Stopwatch.StartNew();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), cancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var dripping = Drip(stream, end.Token);
        try
        {
            var buffer = new byte[1024];
            while (await stream.ReadAsync(buffer, cancellationToken) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A reset is an end too.
            watch.Stop();
        }

        await end.CancelAsync();
        await dripping;
        return watch.Elapsed;
    }

    private static async Task Drip(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await second.WaitForNextTickAsync(cancellationToken))
            {
                await stream.WriteAsync("1"u8.ToArray(), cancellationToken);
            }
        }
        catch (Exception over) when (over is IOException or OperationCanceledException)
        {
            // Cut off.
            return;
        }
    }
}
