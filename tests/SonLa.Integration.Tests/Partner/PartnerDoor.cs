extern alias gateway;
extern alias identity;

using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using SonLa.Testing;
using Xunit;

namespace SonLa.Integration.Tests.Partner;

/// <summary>All that stands between a partner and the log, on ports of their own: gateway, Identity with its own keys, Integration.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public sealed class PartnerDoor : IAsyncLifetime
{
    private readonly Identity _identity = new();
    private readonly Feed _feed;
    private Gateway? _gateway;

    public PartnerDoor() => _feed = new(_identity);

    internal ServiceUnderTest<Program> Integration => _feed;

    /// <summary>The province's one address.</summary>
    internal Uri Address => _gateway?.ClientOptions.BaseAddress ?? throw new InvalidOperationException("The gateway is not started.");

    public async Task InitializeAsync()
    {
        await _identity.InitializeAsync();
        await _feed.InitializeAsync();
        _gateway = new(new()
        {
            ["services:identity:http:0"] = _identity.Address.AbsoluteUri,
            ["services:integration:http:0"] = _feed.Address.AbsoluteUri,
            ["Authentication:JwksUrl"] = JwksOf(_identity),
            ["Logging:LogLevel:Default"] = "Error",
        });
        _gateway.StartServer();
    }

    public async Task DisposeAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        await _feed.DisposeAsync();
        await _identity.DisposeAsync();
    }

    /// <summary>Registers the public half of a key, past the administrator who would do it.</summary>
    internal async Task Register(string clientId, ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var thumbprint = Base64Url.EncodeToString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
        var id = Guid.CreateVersion7();
        await _identity.Database().Execute(
            "insert into clients (id, client_id, name, organisation_code, scopes, active_from, version) values ($1, $2, $2, 'bo-khdt', '{sonla-integration}', '2024-01-01', 1)", id, clientId);
        await _identity.Database().Execute("insert into client_keys (client, kid, x, y, added_at) values ($1, $2, $3, $4, now())", id, thumbprint, x, y);
    }

    internal Task Lock(string clientId) => _identity.Database().Execute("update clients set locked_at = now() where client_id = $1", clientId);

    private static string JwksOf(Identity identity) => new Uri(identity.Address, "/.well-known/jwks.json").AbsoluteUri;

    private sealed class Identity() : ServiceUnderTest<identity::Program>("identity", "identitydb")
    {
        protected override bool ListensOnPort => true;

        protected override bool TakesTestTokens => false;

        protected override Task Configure(IDictionary<string, string> settings)
        {
            settings.Remove("Authentication:JwksUrl");
            return Task.CompletedTask;
        }
    }

    private sealed class Feed(Identity identity) : ServiceUnderTest<Program>("integration", "integrationdb")
    {
        protected override bool ListensOnPort => true;

        protected override bool TakesTestTokens => false;

        protected override Task Configure(IDictionary<string, string> settings)
        {
            settings["Authentication:JwksUrl"] = JwksOf(identity);
            return Task.CompletedTask;
        }
    }

    private sealed class Gateway : WebApplicationFactory<gateway::Program>
    {
        private readonly Dictionary<string, string> _settings;

        internal Gateway(Dictionary<string, string> settings)
        {
            _settings = settings;
            UseKestrel();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseUrls("http://127.0.0.1:0");
            foreach (var (key, value) in _settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
