using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SonLa.Check.Platform;

/// <summary>Reads the public feed as a partner's program does: through the gateway, with nothing but the partner's own key (RFC 7523).</summary>
internal sealed class PartnerReader : IDisposable
{
    private const string ClientId = "sample-partner";
    private const string Issuer = "https://identity.sonla.gov.vn";
    private const int EventsAPage = 15;

    private readonly HttpClient _http;
    private readonly ECDsa _key = ECDsa.Create();
    private readonly List<JsonElement> _events = [];
    private string? _cursor;

    public PartnerReader(Uri gateway, string keyPath)
    {
        _http = new() { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(30) };
        _key.ImportFromPem(File.ReadAllText(keyPath));
    }

    /// <summary>Everything read up to now, in the order of reading.</summary>
    public IReadOnlyList<JsonElement> Events => _events;

    public int Pages { get; private set; }

    /// <summary>Obtains a token that lasts for the reading.</summary>
    public async Task Enter(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(),
        });
        using var answer = await _http.PostAsync(new Uri("/api/identity/connect/token", UriKind.Relative), form, cancellationToken);
        var token = (await Accepted(answer, "the partner gets a token for its signed assertion", cancellationToken)).GetProperty("access_token").GetString();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Reads on from where the last reading ended, to the end of the log.</summary>
    public async Task ReadOn(CancellationToken cancellationToken)
    {
        bool more;
        do
        {
            var path = $"/api/integration/v1/events?limit={EventsAPage}{(_cursor is null ? "" : $"&after={_cursor}")}";
            using var page = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            _events.AddRange((await Accepted(page, "the partner reads the feed", cancellationToken)).EnumerateArray());
            _cursor = page.Headers.GetValues("Feed-Next").Single();
            more = page.Headers.GetValues("Feed-More").Single() == "true";
            Pages++;
        }
        while (more);
    }

    public void Dispose()
    {
        _http.Dispose();
        _key.Dispose();
    }

    private static async Task<JsonElement> Accepted(HttpResponseMessage answer, string promise, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new BrokenPromiseException($"{promise}: answered {(int)answer.StatusCode} {text}");
    }

    private string Assertion()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var thumbprint = SHA256.HashData(Encoding.ASCII.GetBytes(
            $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}"""));
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var content = $"{Encode(new { alg = "ES256", typ = "JWT", kid = Base64Url.EncodeToString(thumbprint) })}.{Encode(new { iss = ClientId, sub = ClientId, aud = Issuer, jti = Guid.CreateVersion7(), iat = now, exp = now + 60 })}";
        var signature = _key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
