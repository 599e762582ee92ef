using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;

namespace SonLa.Gateway.Tests;

/// <summary>A gateway on a port of its own, in front of services of the test's choice.</summary>
internal sealed class GatewayUnderTest : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;

    private GatewayUnderTest(Dictionary<string, string> settings)
    {
        _settings = settings;
        UseKestrel();
    }

    internal static async Task<GatewayUnderTest> Start(IEnumerable<StubService> services, Dictionary<string, string>? settings = null)
    {
        var all = new Dictionary<string, string>(settings ?? [])
        {
            ["Authentication:JwksUrl"] = (await TestTokens.JwksUrl()).AbsoluteUri,
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var service in services.GroupBy(service => service.Name))
        {
            foreach (var (index, replica) in service.Index())
            {
                all[$"services:{service.Key}:http:{index}"] = replica.Address;
            }
        }

        var gateway = new GatewayUnderTest(all);
        gateway.StartServer();
        return gateway;
    }

    internal HttpClient Anonymous() => CreateClient(new() { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false });

    internal HttpClient For(string service, Guid? accountId = null) =>
        With(TestTokens.Mint(service, [Roles.Specialist], "so-khdt", accountId ?? Guid.CreateVersion7()));

    internal HttpClient With(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");

        // Not UseKestrel(0): the factory sets that port while the program may already be starting.
        builder.UseUrls("http://127.0.0.1:0");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
