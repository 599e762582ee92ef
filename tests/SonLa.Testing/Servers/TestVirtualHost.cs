using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SonLa.Testing.Servers;

/// <summary>A virtual host of a test class's own, deleted with it.</summary>
public sealed class TestVirtualHost : IAsyncDisposable
{
    private readonly HttpClient _management;
    private readonly string _name;

    private TestVirtualHost(BrokerAddress broker, string name)
    {
        _name = name;
        Address = broker.In(name);
        _management = new HttpClient { BaseAddress = new UriBuilder(broker.Management) { UserName = "", Password = "", Path = "/api/" }.Uri };
        _management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(broker.Management.UserInfo))));
    }

    /// <summary>AMQP address with credentials: a service's connection string <c>rabbitmq</c>.</summary>
    public Uri Address { get; }

    /// <summary>Creates a virtual host on the shared broker.</summary>
    public static async Task<TestVirtualHost> Create() => await CreateOn(await PlatformServers.RabbitMq());

    /// <summary>Creates a virtual host on a broker of the test's own.</summary>
    public static async Task<TestVirtualHost> CreateOn(BrokerAddress broker)
    {
        var host = new TestVirtualHost(broker, $"test-{Guid.CreateVersion7():n}");
        var userName = Uri.UnescapeDataString(broker.Amqp.UserInfo.Split(':')[0]);
        await host.Put($"vhosts/{host._name}", new { });
        await host.Put($"permissions/{host._name}/{userName}", new { configure = ".*", write = ".*", read = ".*" });
        return host;
    }

    /// <summary>Names of the queues declared so far, from the broker's own books.</summary>
    public async Task<IReadOnlyList<JsonElement>> Queues() =>
        await _management.GetFromJsonAsync<List<JsonElement>>($"queues/{_name}") ?? [];

    /// <summary>Takes a queue away from an exchange.</summary>
    public async Task Unbind(string exchange, string target)
    {
        using var response = await _management.DeleteAsync(new Uri($"bindings/{_name}/e/{Uri.EscapeDataString(exchange)}/e/{target}/~", UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Binds an exchange to an exchange.</summary>
    public async Task Bind(string exchange, string target)
    {
        using var response = await _management.PostAsJsonAsync($"bindings/{_name}/e/{Uri.EscapeDataString(exchange)}/e/{target}", new { routing_key = "" });
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        using (await _management.DeleteAsync(new Uri($"vhosts/{_name}", UriKind.Relative)))
        {
            _management.Dispose();
        }
    }

    private async Task Put<T>(string path, T body)
    {
        using var response = await _management.PutAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
    }
}
