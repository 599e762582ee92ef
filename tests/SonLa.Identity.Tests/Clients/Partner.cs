using System.Buffers.Text;
using System.Security.Cryptography;
using SonLa.Identity.Tests.Tokens;
using SonLa.Identity.Tokens;

namespace SonLa.Identity.Tests.Clients;

/// <summary>A partner with a key of its own, who signs whatever a test wants.</summary>
internal sealed class Partner(IdentityService identity, string clientId)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public string ClientId => clientId;

    public ECDsa Key { get; set; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Kid => SigningKey.ThumbprintOf(X, Y);

    private string X => Base64Url.EncodeToString(Key.ExportParameters(false).Q.X);

    private string Y => Base64Url.EncodeToString(Key.ExportParameters(false).Q.Y);

    /// <summary>A partner whom the administrator has registered.</summary>
    public static async Task<Partner> Registered(IdentityService identity, string clientId)
    {
        var partner = new Partner(identity, clientId);
        using var response = await partner.Register(partner.Registration());
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return partner;
    }

    public object PublicKey(string? kid = null) => new { kty = "EC", crv = "P-256", x = X, y = Y, kid };

    public object Registration(object[]? keys = null, string activeFrom = "2024-01-01", string? activeTo = null) => new
    {
        name = "Hệ thống của Bộ",
        organisationCode = "bo-khdt",
        scopes = new[] { "sonla-integration" },
        keys = keys ?? [PublicKey()],
        activeFrom,
        activeTo,
    };

    public Task<HttpResponseMessage> Register(object registration) => Put(registration, "If-None-Match", "*");

    public Task<HttpResponseMessage> Change(object registration, int version) => Put(registration, "If-Match", $"\"{version}\"");

    public async Task<HttpStatusCode> Administer(string act)
    {
        using var administrator = await identity.As("quan-tri");
        return (await administrator.PostAsync(Answers.Path($"/clients/{clientId}/{act}"), null)).StatusCode;
    }

    /// <summary>Claims of an assertion as a good client makes it; a member set to null is left out.</summary>
    public string Assertion(object? claims = null, object? header = null, ECDsa? signedBy = null) => Forge.Sign(
        Forge.Encode(Forge.Merge(new() { ["alg"] = "ES256", ["typ"] = "JWT", ["kid"] = Kid }, header)),
        Forge.Encode(Forge.Merge(
            new()
            {
                ["iss"] = clientId,
                ["sub"] = clientId,
                ["aud"] = Forge.Issuer,
                ["jti"] = Guid.CreateVersion7(),
                ["iat"] = identity.Now.ToUnixTimeSeconds(),
                ["exp"] = identity.Now.ToUnixTimeSeconds() + 60,
            },
            claims)),
        signedBy ?? Key);

    /// <summary>Asks for a token; the form's members can be replaced, and left out by null.</summary>
    public async Task<HttpResponseMessage> Ask(string? assertion = null, params (string Name, string? Value)[] changes)
    {
        var form = new Dictionary<string, string?>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = AssertionType,
            ["client_assertion"] = assertion ?? Assertion(),
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return await identity.Anonymous().PostAsync(
            Answers.Path("/connect/token"), new FormUrlEncodedContent(form.Where(field => field.Value is not null).ToDictionary()!));
    }

    /// <summary>The error code of a refusal, after a look at its form.</summary>
    public async Task<string> Refusal(string? assertion = null, params (string Name, string? Value)[] changes) => await RefusalIn(await Ask(assertion, changes));

    public static async Task<string> RefusalIn(HttpResponseMessage response)
    {
        var body = await response.Json();
        var error = body.GetProperty("error").GetString()!;
        Assert.Equal(error == "invalid_client" ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Matches("^[ !#-\\[\\]-~]+$", body.GetProperty("error_description").GetString());
        return error;
    }

    public async Task<string> Token()
    {
        using var response = await Ask();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Json()).GetProperty("access_token").GetString()!;
    }

    private async Task<HttpResponseMessage> Put(object registration, string header, string value)
    {
        await identity.Seed();
        using var administrator = await identity.As("quan-tri");
        using var request = new HttpRequestMessage(HttpMethod.Put, Answers.Path($"/clients/{clientId}"));
        request.Headers.TryAddWithoutValidation(header, value);
        request.Content = JsonContent.Create(registration);
        return await administrator.SendAsync(request);
    }
}
