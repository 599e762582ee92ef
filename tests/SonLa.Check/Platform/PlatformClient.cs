using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SonLa.Check.Platform;

/// <summary>Talks to the platform as its users do: through the gateway only, signed in with sample accounts.</summary>
internal sealed class PlatformClient(Uri gateway, string password) : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        BaseAddress = gateway,
        Timeout = TimeSpan.FromSeconds(30),
    };

    private readonly ConcurrentDictionary<string, Task<string>> _sessions = new();
    private readonly ConcurrentDictionary<(string User, string Audience), Task<Token>> _tokens = new();

    public Task<Reply> Get(string user, string path, CancellationToken cancellationToken) =>
        Send(user, new Call(HttpMethod.Get, path), cancellationToken);

    public async Task<JsonElement> Read(string user, string path, CancellationToken cancellationToken) =>
        (await new Insistence(this).On(user, new Call(HttpMethod.Get, path), $"{user} reads {path}", cancellationToken)).Json;

    /// <summary>Every item of a paged list.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAll(string user, string path, CancellationToken cancellationToken)
    {
        var items = new List<JsonElement>();
        var separator = path.Contains('?') ? '&' : '?';
        string? cursor = null;
        do
        {
            var page = await Read(
                user, $"{path}{separator}limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", cancellationToken);
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        return items;
    }

    /// <summary>One call with the user's token; waits out a rate limit, and asks for a new token once where the old one is refused.</summary>
    public async Task<Reply> Send(string user, Call call, CancellationToken cancellationToken)
    {
        var renewed = false;
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var request = call.ToMessage(Web);
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer", await AccessToken(user, call.Audience, cancellationToken));
            using var response = await _http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests && waited.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), cancellationToken);
                continue;
            }

            if (response.StatusCode == HttpStatusCode.Unauthorized && !renewed)
            {
                renewed = true;
                _tokens.TryRemove((user, call.Audience), out _);
                continue;
            }

            return new Reply
            {
                Asked = $"{call.Method} {call.Path}",
                Status = (int)response.StatusCode,
                Bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken),
                ETag = response.Headers.ETag?.ToString(),
            };
        }
    }

    /// <summary>Whether the gateway answers at all.</summary>
    public async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> AccessToken(string user, string audience, CancellationToken cancellationToken)
    {
        var key = (user, audience);
        var token = await Remembered(_tokens, key, () => NewToken(user, audience, cancellationToken));
        if (!token.IsFresh)
        {
            _tokens.TryRemove(key, out _);
            token = await Remembered(_tokens, key, () => NewToken(user, audience, cancellationToken));
        }

        return token.Value;
    }

    private async Task<Token> NewToken(string user, string audience, CancellationToken cancellationToken)
    {
        var session = await Remembered(_sessions, user, () => SignIn(user, cancellationToken));
        var answer = await PostAnonymously("/api/identity/tokens", new { session, audience }, cancellationToken);
        return new Token(
            answer.GetProperty("accessToken").GetString()!,
            TimeSpan.FromSeconds(answer.GetProperty("expiresIn").GetInt32()));
    }

    /// <summary>Asks once however many want it; a failure is not remembered.</summary>
    private static async Task<T> Remembered<TKey, T>(ConcurrentDictionary<TKey, Task<T>> known, TKey key, Func<Task<T>> ask)
        where TKey : notnull
    {
        var asked = known.GetOrAdd(key, _ => ask());
        try
        {
            return await asked;
        }
        catch (Exception)
        {
            known.TryRemove(new KeyValuePair<TKey, Task<T>>(key, asked));
            throw;
        }
    }

    private async Task<string> SignIn(string user, CancellationToken cancellationToken) =>
        (await PostAnonymously("/api/identity/sessions", new { userName = user, password }, cancellationToken))
            .GetProperty("session").GetString()!;

    private async Task<JsonElement> PostAnonymously(string path, object body, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var response = await _http.PostAsJsonAsync(path, body, Web, cancellationToken);
            if (MayComeLater(response.StatusCode) && waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), cancellationToken);
                continue;
            }

            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? JsonDocument.Parse(text).RootElement
                : throw new BrokenPromiseException($"a sample account signs in: POST {path} answered {(int)response.StatusCode} {text}");
        }
    }

    private static bool MayComeLater(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private sealed class Token(string value, TimeSpan lifetime)
    {
        private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

        private readonly Stopwatch _age = Stopwatch.StartNew();

        public string Value => value;

        public bool IsFresh => _age.Elapsed < lifetime - Margin;
    }
}
