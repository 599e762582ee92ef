using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SonLa.Portal.Platform;

/// <summary>Asks the services, always through the gateway and in the name of the person at the screen.</summary>
internal sealed class PlatformClient(HttpClient http, SessionTokens tokens, IHttpContextAccessor accessor)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>A file travels twice and is read before the answer comes.</summary>
    private static readonly TimeSpan FilePatience = TimeSpan.FromMinutes(2);

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("There is nobody at the screen outside a request.");

    internal Task<Answer<T>> Get<T>(string service, string path)
        where T : class => Send<T>(HttpMethod.Get, service, path, null);

    /// <summary>Sends on behalf of the person.</summary>
    /// <param name="prepare">Sets further headers (If-Match, Idempotency-Key).</param>
    internal async Task<Answer<T>> Send<T>(HttpMethod method, string service, string path, object? body, Action<HttpRequestHeaders>? prepare = null)
        where T : class
    {
        var token = await tokens.For(service, this);
        if (token.Value is not { } granted)
        {
            return new(null, token.Refusal, null);
        }

        using var request = Request(method, service, path, body);
        request.Headers.Authorization = new("Bearer", granted.AccessToken);
        prepare?.Invoke(request.Headers);
        return await Ask<T>(request);
    }

    /// <summary>Passes a file on in the person's name, as it comes and without holding it in memory.</summary>
    internal async Task<Answer<T>> SendFile<T>(string service, string path, Stream content)
        where T : class
    {
        var token = await tokens.For(service, this);
        if (token.Value is not { } granted)
        {
            return new(null, token.Refusal, null);
        }

        using var request = Request(HttpMethod.Post, service, path, null);
        request.Headers.Authorization = new("Bearer", granted.AccessToken);
        request.Content = new StreamContent(content) { Headers = { ContentType = new("application/octet-stream") } };
        return await Ask<T>(request, FilePatience);
    }

    /// <summary>Sends without a token: to sign in, to sign out, to get a token.</summary>
    internal async Task<Answer<T>> Post<T>(string service, string path, object body)
        where T : class
    {
        using var request = Request(HttpMethod.Post, service, path, body);
        return await Ask<T>(request);
    }

    /// <summary>Opens a stream that goes on until either side ends it; null where it is refused.</summary>
    internal async Task<HttpResponseMessage?> Open(string service, string path)
    {
        if ((await tokens.For(service, this)).Value is not { } granted)
        {
            return null;
        }

        using var request = Request(HttpMethod.Get, service, path, null);
        request.Headers.Authorization = new("Bearer", granted.AccessToken);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Context.RequestAborted);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        response.Dispose();
        return null;
    }

    private HttpRequestMessage Request(HttpMethod method, string service, string path, object? body)
    {
        var request = new HttpRequestMessage(method, $"api/{service}{path}");
        request.Headers.AcceptLanguage.ParseAdd(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        if (Context.Connection.RemoteIpAddress is { } reader)
        {
            request.Headers.Add("X-Forwarded-For", reader.ToString());
        }

        request.Content = body is null ? null : JsonContent.Create(body, options: Json);
        return request;
    }

    private async Task<Answer<T>> Ask<T>(HttpRequestMessage request, TimeSpan? longest = null)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Context.RequestAborted);
        patience.CancelAfter(longest ?? Patience);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return response.IsSuccessStatusCode
                ? new(await Read<T>(response, patience.Token), null, response.Headers.ETag?.ToString())
                : new(null, await Refused(response, patience.Token), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || (failure is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            return new(null, Unavailable(StatusCodes.Status503ServiceUnavailable), null);
        }
    }

    private static async Task<T?> Read<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class => response.StatusCode == HttpStatusCode.NoContent || typeof(T) == typeof(Nothing)
            ? null
            : await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken);

    private static async Task<Refusal> Refused(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && await response.Content.ReadFromJsonAsync<Refusal>(Json, cancellationToken) is { } problem
                ? problem with { Status = (int)response.StatusCode }
                : Unavailable((int)response.StatusCode);

    private static Refusal Unavailable(int status) => new()
    {
        Status = status,
        Title = Say("Dịch vụ tạm ngừng", "Service unavailable"),
        Detail = Say("Chưa lấy được dữ liệu; vui lòng thử lại sau ít giây.", "The data could not be read; please try again in a few seconds."),
    };
}
