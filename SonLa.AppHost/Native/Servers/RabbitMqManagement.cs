using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace SonLa.NativeHost;

/// <summary>The broker's management API; the command line tool starts an Erlang machine for each question.</summary>
internal sealed class RabbitMqManagement : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _userName;

    internal RabbitMqManagement(int port, string userName, string password)
    {
        _userName = userName;
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/"), Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}")));
    }

    public void Dispose() => _http.Dispose();

    internal async Task<bool> Answers(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("vhosts", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    internal async Task CreateVirtualHost(string name, CancellationToken cancellationToken)
    {
        await Put($"vhosts/{Uri.EscapeDataString(name)}", new { }, cancellationToken);
        await Put(
            $"permissions/{Uri.EscapeDataString(name)}/{_userName}",
            new { configure = ".*", write = ".*", read = ".*" },
            cancellationToken);
    }

    internal async Task DeleteVirtualHost(string name, CancellationToken cancellationToken)
    {
        using var response = await _http.DeleteAsync(new Uri($"vhosts/{Uri.EscapeDataString(name)}", UriKind.Relative), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task Put<T>(string path, T body, CancellationToken cancellationToken)
    {
        using var response = await _http.PutAsJsonAsync(new Uri(path, UriKind.Relative), body, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
