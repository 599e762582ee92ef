extern alias gateway;

using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using SonLa.ServiceDefaults;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.Portal.Tests;

/// <summary>A browser in front of the real gateway and the real portal; the services behind the gateway are stood in for.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public sealed class PortalUnderTest : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // No test looks at more pages than this.
    private const int AtOnce = 4;

    private readonly List<IAsyncDisposable> _parts = [];
    private readonly Queue<IBrowserContext> _open = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal StubServices Services { get; private set; } = null!;

    /// <summary>What a person types into the address bar.</summary>
    internal string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        // A loaded machine must not turn a test red.
        Assertions.SetDefaultExpectTimeout((float)Eventually.Deadline.TotalMilliseconds);
        Services = await StubServices.Start();
        var port = FreePort();
        Address = $"http://127.0.0.1:{port}";
        var database = await TestDatabase.Create();
        var portal = new Started<Program>(0, new()
        {
            ["ConnectionStrings:portaldb"] = database.ConnectionString,
            ["services:gateway:http:0"] = Address,
        });
        var gatewayHost = new Started<gateway::Program>(port, new()
        {
            ["Authentication:JwksUrl"] = (await TestTokens.JwksUrl()).AbsoluteUri,
            ["services:portal:http:0"] = portal.Address,
            ["services:identity:http:0"] = Services.Address,
            ["services:assignments:http:0"] = Services.Address,
            ["services:reporting:http:0"] = Services.Address,
            ["services:budget:http:0"] = Services.Address,
            ["services:notifications:http:0"] = Services.Address,
        });
        _parts.AddRange([gatewayHost, portal, Services, database]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledChromium(), Args = Flags });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        foreach (var part in _parts)
        {
            await part.DisposeAsync();
        }
    }

    /// <summary>A fresh browser profile.</summary>
    internal async Task<IPage> Visitor(bool javaScript = true, int width = 1280)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = Address, JavaScriptEnabled = javaScript, Locale = "vi-VN", ViewportSize = new() { Width = width, Height = 900 } });
        context.SetDefaultTimeout(60_000);

        // Tests of a fixture come one after another: the pages of those before would only burden the browser.
        _open.Enqueue(context);
        if (_open.Count > AtOnce)
        {
            await _open.Dequeue().DisposeAsync();
        }

        return await context.NewPageAsync();
    }

    /// <summary>A person who has signed in.</summary>
    internal async Task<IPage> SignedIn(string userName = "khdt", bool javaScript = true, int width = 1280)
    {
        var page = await Visitor(javaScript, width);
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync(StubServices.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();

        // Not WaitForURL: it also waits for a load event, which may have come before anybody listens.
        await Assertions.Expect(page).ToHaveURLAsync($"{Address}/", new() { Timeout = 60_000 });
        return page;
    }

    /// <summary>The shell is the same engine without the windows that nobody looks at.</summary>
    private static string? InstalledChromium() =>
        new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Started<TProgram> : WebApplicationFactory<TProgram>
        where TProgram : class
    {
        private readonly int _port;
        private readonly Dictionary<string, string> _settings;

        internal Started(int port, Dictionary<string, string> settings)
        {
            _port = port;
            _settings = settings;
            UseKestrel();
            StartServer();
        }

        internal string Address => ClientOptions.BaseAddress.ToString();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");

            // Not UseKestrel(port): the factory sets that port while the program may already be starting.
            builder.UseUrls($"http://127.0.0.1:{_port}");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            foreach (var (key, value) in _settings)
            {
                builder.UseSetting(key, value);
            }

            // Hosted services start in order: the key ring is read only after its table is there.
            builder.ConfigureServices(services => services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Migration>()));
        }
    }

    private sealed class Migration(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => ServiceCommand.Migrate(services);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
