using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Gateway.Tests;

public sealed class BorderTests : IAsyncLifetime
{
    private readonly List<StubService> _services = [];
    private GatewayUnderTest _gateway = null!;

    public static TheoryData<string, string> Forgeries()
    {
        var good = TestTokens.Sign(Claims());
        var parts = good.Split('.');
        return new()
        {
            { "no token at all", "not-a-token" },
            { "no signature", $"{Encode("""{"alg":"none","typ":"at+jwt","kid":"test"}""")}.{parts[1]}." },
            { "symmetric algorithm", $"{Encode("""{"alg":"HS256","typ":"at+jwt","kid":"test"}""")}.{parts[1]}.{parts[2]}" },
            { "a key of one's own", SignedByStranger(parts[0], parts[1]) },
            { "other claims under a good signature", $"{parts[0]}.{Encode(JsonSerializer.Serialize(Claims(("sub", Guid.CreateVersion7()))))}.{parts[2]}" },
            { "another issuer", TestTokens.Sign(Claims(("iss", "https://elsewhere.example"))) },
            { "another service's audience", TestTokens.Sign(Claims(("aud", "sonla-assignments"))) },
            { "expired", TestTokens.Sign(Claims(("exp", 1_700_000_000))) },
            { "not valid yet", TestTokens.Sign(Claims(("nbf", 4_000_000_000))) },
        };
    }

    public async Task InitializeAsync()
    {
        foreach (var name in new[] { "identity", "assignments", "reporting", "integration", "portal" })
        {
            _services.Add(await StubService.Start(name));
        }

        _gateway = await GatewayUnderTest.Start(_services);
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_good_token_passes()
    {
        var response = await _gateway.With(TestTokens.Sign(Claims())).GetAsync("/api/reporting/obligations");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_or_stale_token_does_not_reach_the_service(string why, string token)
    {
        var response = await _gateway.With(token).GetAsync("/api/reporting/obligations");

        Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, why);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Empty(Stub("reporting").Heard);
    }

    [Fact]
    public async Task A_partner_s_client_asks_for_its_token_without_one_and_everybody_may_read_the_public_schemas()
    {
        var asked = await _gateway.Anonymous().PostAsync("/api/identity/connect/token", null);
        var read = await _gateway.Anonymous().GetAsync("/api/integration/v1/schemas/envelope.v1.json");

        Assert.Equal((HttpStatusCode.OK, "identity /connect/token"), (asked.StatusCode, await asked.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.OK, "integration /v1/schemas/envelope.v1.json"), (read.StatusCode, await read.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/api/reporting/obligations")]
    [InlineData("/api/identity/clients")]
    [InlineData("/api/identity/connect/token")]
    [InlineData("/api/integration/v1/events")]
    [InlineData("/api/reporting/clock")]
    [InlineData("/api/reporting/tokens")]
    [InlineData("/api/identity/accounts")]
    public async Task Without_a_token_nothing_is_open(string path) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _gateway.Anonymous().GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("POST", "/api/identity/sessions")]
    [InlineData("POST", "/api/identity/sessions/end")]
    [InlineData("POST", "/api/identity/tokens")]
    [InlineData("GET", "/api/identity/.well-known/jwks.json")]
    [InlineData("GET", "/api/reporting/health/ready")]
    [InlineData("GET", "/api/reporting/openapi/v1.json")]
    [InlineData("GET", "/api/reporting/openapi.json")]
    public async Task What_comes_before_a_token_is_open(string method, string path) =>
        Assert.Equal(HttpStatusCode.OK, (await _gateway.Anonymous().SendAsync(new(new(method), path))).StatusCode);

    [Fact]
    public async Task A_service_s_description_is_found_at_the_door_under_its_short_name()
    {
        await _gateway.Anonymous().GetAsync("/api/reporting/openapi.json");

        Assert.Equal("/openapi/v1.json", Assert.Single(Stub("reporting").Heard).Path);
    }

    [Fact]
    public async Task The_gateway_tells_its_own_health()
    {
        Assert.Equal(HttpStatusCode.OK, (await _gateway.Anonymous().GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _gateway.Anonymous().GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_stranger_cannot_say_where_a_request_came_from()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chi-tieu");
        foreach (var name in new[] { "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "X-Original-URL", "X-SonLa-Account" })
        {
            request.Headers.TryAddWithoutValidation(name, "10.1.2.3");
        }

        await _gateway.Anonymous().SendAsync(request);

        var heard = Assert.Single(Stub("portal").Heard).Headers;
        Assert.DoesNotContain(heard, header => header.Value.Contains("10.1.2.3", StringComparison.Ordinal));
        Assert.Contains("127.0.0.1", heard["X-Forwarded-For"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusted_ingress_is_believed()
    {
        await using var behindIngress = await GatewayUnderTest.Start(_services, new() { ["Forwarding:TrustedNetworks:0"] = "127.0.0.0/8" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chi-tieu");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "10.1.2.3");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");

        var response = await behindIngress.Anonymous().SendAsync(request);

        var heard = Assert.Single(Stub("portal").Heard).Headers;
        Assert.Equal("10.1.2.3", heard["X-Forwarded-For"]);
        Assert.Equal("https", heard["X-Forwarded-Proto"]);
        Assert.Contains("max-age=", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/chi-tieu")]
    [InlineData("/api/reporting/obligations")]
    [InlineData("/api/nothing")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var headers = (await _gateway.Anonymous().GetAsync(path)).Headers;

        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(headers.Contains("Referrer-Policy"));
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Trace_and_request_id_of_the_caller_reach_the_service_and_come_back()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chi-tieu");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("X-Request-Id", "walk-0001");

        var response = await _gateway.Anonymous().SendAsync(request);

        var heard = Assert.Single(Stub("portal").Heard).Headers;
        Assert.Contains("0af7651916cd43dd8448eb211c80319c", heard["traceparent"], StringComparison.Ordinal);
        Assert.Equal("walk-0001", heard["X-Request-Id"]);
        Assert.Equal("walk-0001", Assert.Single(response.Headers.GetValues("X-Request-Id")));
    }

    [Fact]
    public async Task A_letter_beyond_ascii_in_a_header_reaches_the_service_and_does_not_pass_for_a_broken_replica()
    {
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = _gateway.ClientOptions.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chi-tieu");
        request.Headers.TryAddWithoutValidation("If-Match", "\"ă\"");

        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request)).StatusCode);

        Assert.Equal("\"ă\"", Assert.Single(Stub("portal").Heard).Headers["If-Match"]);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/chi-tieu", null)).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_two_megabytes_is_refused(bool unannounced)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/identity/sessions") { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };
        request.Headers.TransferEncodingChunked = unannounced;
        request.Headers.ExpectContinue = true;

        using var client = Patient();
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(413, JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData(20, "/api/assignments/documents", HttpStatusCode.OK)]
    [InlineData(21, "/api/assignments/documents", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(2, "/api/assignments/plans", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(60, "/van-ban", HttpStatusCode.OK)]
    [InlineData(61, "/van-ban", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(2, "/dang-nhap", HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_signed_document_of_twenty_megabytes_may_be_sent_where_documents_are_read_and_nowhere_else(int megabytes, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[megabytes * 1024 * 1024]) };
        request.Headers.ExpectContinue = true;
        request.Headers.Authorization = _gateway.For("assignments").DefaultRequestHeaders.Authorization;

        using var client = Patient();
        using var response = await client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_body_in_chunks_without_end_is_the_callers_fault()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(_gateway.ClientOptions.BaseAddress.Host, _gateway.ClientOptions.BaseAddress.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /dang-nhap HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{new string('f', 40)}\r\n"));

        using var answer = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 400 Bad Request", await answer.ReadLineAsync());
        Assert.Empty(Stub("portal").Heard);
    }

    /// <summary>Waits for the permission to send a body: megabytes that are on their way when the refusal comes would break the connection.</summary>
    private HttpClient Patient() => new(new SocketsHttpHandler { Expect100ContinueTimeout = Eventually.Deadline }) { BaseAddress = _gateway.ClientOptions.BaseAddress };

    private static Dictionary<string, object> Claims(params (string Name, object Value)[] changes)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = AccessTokenProfile.DefaultIssuer,
            ["aud"] = AccessTokenProfile.AudienceOf("reporting"),
            ["sub"] = Guid.CreateVersion7(),
            ["jti"] = Guid.CreateVersion7(),
            ["org"] = "so-khdt",
            ["roles"] = new[] { Roles.Planning },
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 300,
        };
        foreach (var (name, value) in changes)
        {
            claims[name] = value;
        }

        return claims;
    }

    private static string SignedByStranger(string header, string claims)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private StubService Stub(string name) => _services.Single(service => service.Name == name);
}
