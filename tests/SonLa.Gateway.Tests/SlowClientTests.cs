using System.Net;
using System.Net.Sockets;
using System.Text;
using SonLa.Testing;
using Xunit;

namespace SonLa.Gateway.Tests;

/// <summary>Hundreds of clients that say a letter now and then, to hold what others need.</summary>
public sealed class SlowClientTests : IAsyncLifetime
{
    private const int Slow = 500;
    private readonly List<StubService> _services = [];
    private GatewayUnderTest _gateway = null!;

    public async Task InitializeAsync()
    {
        foreach (var name in new[] { "identity", "reporting", "portal" })
        {
            _services.Add(await StubService.Start(name));
        }

        // Shorter than in earnest, and room for far fewer requests than there are slow clients.
        _gateway = await GatewayUnderTest.Start(_services, new()
        {
            ["Connections:HeaderSeconds"] = "4",
            ["Connections:GraceSeconds"] = "4",
            ["Connections:BodySeconds"] = "6",
            ["Overload:AtOnce"] = "10",
            ["Overload:Waiting"] = "10",
            ["RateLimits:Account:Permits"] = "1000000",
            ["RateLimits:Anonymous:Permits"] = "1000000",
            ["RateLimits:SignIn:Permits"] = "1000000",
        });
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("GET /chi-tieu HTTP/1.1\r\nHost: x\r\nX-Slow: ")]
    [InlineData("POST /dang-nhap HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n")]
    [InlineData("POST /dang-nhap HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n", 50_000)]
    [InlineData("POST /api/identity/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n")]
    public async Task Five_hundred_slow_clients_are_cut_off_and_nobody_else_notices_them(string beginning, int atOnce = 0)
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, Slow).Select(_ => SlowClient.Connect(_gateway.ClientOptions.BaseAddress, beginning + new string('x', atOnce))));
        using var page = _gateway.Anonymous();
        using var reporting = _gateway.For("reporting");

        var served = 0;
        while (slow.Count(client => !client.IsCut) > Slow / 2)
        {
            Assert.Equal(HttpStatusCode.OK, (await page.GetAsync("/chi-tieu")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await reporting.PostAsync("/api/reporting/reports", new StringContent("{}", Encoding.UTF8, "application/json"))).StatusCode);
            served++;
        }

        await Eventually.Holds(() => Task.FromResult(slow.All(client => client.IsCut)), otherwise: () => $"{slow.Count(client => !client.IsCut)} slow clients are still connected.");
        Assert.True(served > 0, "Nobody else was there while the slow clients were.");
        Assert.DoesNotContain(_services.SelectMany(service => service.Heard), heard => heard.Path is "/dang-nhap" or "/sessions");
        foreach (var client in slow)
        {
            await client.DisposeAsync();
        }
    }

    /// <summary>Sends the beginning of a request and then a letter a second.</summary>
    private sealed class SlowClient : IAsyncDisposable
    {
        private readonly TcpClient _connection = new();
        private readonly CancellationTokenSource _end = new();
        private Task _sending = Task.CompletedTask;
        private Task _reading = Task.CompletedTask;

        /// <summary>The server has closed the connection.</summary>
        internal bool IsCut => _reading.IsCompleted;

        internal static async Task<SlowClient> Connect(Uri gateway, string beginning)
        {
            var client = new SlowClient();
            await client._connection.ConnectAsync(gateway.Host, gateway.Port);
            await client._connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
            client._sending = client.Drip();
            client._reading = client.ReadToEnd();
            return client;
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            _connection.Dispose();
            await Task.WhenAll(_sending, _reading);
            _end.Dispose();
        }

        private async Task Drip()
        {
            using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
            try
            {
                while (await second.WaitForNextTickAsync(_end.Token))
                {
                    await _connection.GetStream().WriteAsync("1"u8.ToArray(), _end.Token);
                }
            }
            catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Cut off, by the gateway or at the end of the test.
                return;
            }
        }

        private async Task ReadToEnd()
        {
            var buffer = new byte[1024];
            try
            {
                while (await _connection.GetStream().ReadAsync(buffer, _end.Token) > 0)
                {
                }
            }
            catch (Exception reset) when (reset is IOException or OperationCanceledException)
            {
                // A reset is an end too.
                return;
            }
        }
    }
}
