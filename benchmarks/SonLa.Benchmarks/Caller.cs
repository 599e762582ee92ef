using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SonLa.Benchmarks;

/// <summary>A signed-in person who reads lists through the gateway.</summary>
internal sealed class Caller(Uri gateway, string session) : IDisposable
{
    internal const string Reporting = "reporting";
    internal const string Assignments = "assignments";
    private static readonly Dictionary<string, string> Paths = new() { [Reporting] = "/api/reporting/obligations?limit=20", [Assignments] = "/api/assignments/assignments?limit=20" };

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30) }) { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentDictionary<string, (string Value, Stopwatch Age)> _tokens = new();

    internal Uri Gateway => gateway;

    internal static async Task<Caller> SignIn(Uri gateway, string user, string password, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = gateway };
        using var answer = await http.PostAsJsonAsync("/api/identity/sessions", new { userName = user, password }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var session = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("session").GetString()!;
        return new(gateway, session);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>One reading: status (0 without an answer) and how long it took.</summary>
    internal async Task<(int Status, TimeSpan Took)> Read(string service, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Paths[service]);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(service, cancellationToken));
            using var answer = await _http.SendAsync(request, cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return ((int)answer.StatusCode, watch.Elapsed);
        }
        catch (Exception broken) when (broken is HttpRequestException || (broken is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (0, watch.Elapsed);
        }
    }

    /// <summary>One call to a service, whatever it answers.</summary>
    internal async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, string? key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(path.Split('/')[2], cancellationToken));
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Any request in the person's name; an act has a key of its own.</summary>
    internal async Task<HttpResponseMessage> Act(HttpMethod method, string service, string path, HttpContent? content, CancellationToken cancellationToken, int? version = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/{service}{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(service, cancellationToken));
        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        }

        if (version is { } seen)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>So many readers one after the other, each as fast as it is served.</summary>
    internal async Task<Latencies> Together(int readers, TimeSpan duration, CancellationToken cancellationToken, string service = Reporting)
    {
        var results = new ConcurrentBag<(int Status, TimeSpan Took)>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, readers).Select(async _ =>
        {
            while (watch.Elapsed < duration)
            {
                results.Add(await Read(service, cancellationToken));
            }
        }));
        return new([.. results], watch.Elapsed);
    }

    /// <summary>So many readings a second, whether they are served or not.</summary>
    internal async Task<Latencies> AtRate(double perSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        var running = new List<Task<(int Status, TimeSpan Took)>>();
        var watch = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (watch.Elapsed < duration && await tick.WaitForNextTickAsync(cancellationToken))
        {
            while (running.Count < watch.Elapsed.TotalSeconds * perSecond)
            {
                running.Add(Read(Reporting, cancellationToken));
            }
        }

        return new(await Task.WhenAll(running), watch.Elapsed);
    }

    private async Task<string> Token(string service, CancellationToken cancellationToken)
    {
        if (_tokens.TryGetValue(service, out var known) && known.Age.Elapsed < TimeSpan.FromMinutes(3))
        {
            return known.Value;
        }

        using var answer = await _http.PostAsJsonAsync("/api/identity/tokens", new { session, audience = $"sonla-{service}" }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("accessToken").GetString()!;
        _tokens[service] = (token, Stopwatch.StartNew());
        return token;
    }
}
