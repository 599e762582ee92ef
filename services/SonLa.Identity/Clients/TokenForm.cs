using Microsoft.AspNetCore.Http.Features;
using Microsoft.OpenApi;

namespace SonLa.Identity.Clients;

/// <summary>The form of a token request: <c>client_credentials</c> with <c>private_key_jwt</c>, and nothing else.</summary>
/// <param name="Assertion">The signed statement.</param>
/// <param name="ClientId">Said again outside of it, where it is.</param>
/// <param name="Scope">What the token is for; null for all that the client may.</param>
internal sealed record TokenForm(string Assertion, string? ClientId, string? Scope)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly FormOptions Limits = new() { KeyLengthLimit = 64, ValueLengthLimit = 16 * 1024, ValueCountLimit = 16 };

    /// <summary>Never the assertion, wherever a form might be printed.</summary>
    public override string ToString() => nameof(TokenForm);

    /// <exception cref="TokenRefusedException">Another grant, another proof, or no such form at all.</exception>
    public static async Task<TokenForm> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await Fields(request, cancellationToken);
        if (form.FirstOrDefault(field => field.Value.Count != 1) is { Key: { } repeated })
        {
            throw new TokenRefusedException(TokenRefusedException.InvalidRequest, $"A parameter is repeated{(repeated.All(character => character is '_' or (>= 'a' and <= 'z')) ? $": {repeated}" : "")}.");
        }

        string? Of(string name) => form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } said ? said : null;
        Insist(Of("grant_type") is not null, TokenRefusedException.InvalidRequest, "grant_type is missing; send client_credentials.");
        Insist(Of("grant_type") == "client_credentials", TokenRefusedException.UnsupportedGrantType, "The only grant_type here is client_credentials.");
        Insist(
            Of("client_assertion_type") == AssertionType && Of("client_assertion") is not null && Of("client_secret") is null && request.Headers.Authorization.Count == 0,
            TokenRefusedException.InvalidClient,
            $"Clients prove themselves by private_key_jwt only: send client_assertion_type={AssertionType} and client_assertion, no client_secret and no Authorization header.");
        return new(Of("client_assertion")!, Of("client_id"), Of("scope"));
    }

    /// <summary>Insists that the form and its assertion speak of one client.</summary>
    /// <exception cref="TokenRefusedException">They do not.</exception>
    public void InsistOn(string clientId) => Insist(ClientId is null || ClientId == clientId, TokenRefusedException.InvalidClient, "client_id is not the iss of the assertion.");

    /// <summary>Says in the service's document what the form holds; the framework cannot, because it does not read it.</summary>
    public static void Describe(OpenApiOperation operation)
    {
        static IOpenApiSchema Text(string description) => new OpenApiSchema { Type = JsonSchemaType.String, Description = description };
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "grant_type", "client_assertion_type", "client_assertion" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["grant_type"] = Text("client_credentials"),
                ["client_assertion_type"] = Text(AssertionType),
                ["client_assertion"] = Text("JWT signed with ES256 by the client's own key: iss and sub the client_id, aud Identity's issuer, jti once, exp at most five minutes ahead."),
                ["client_id"] = Text("The iss of the assertion, said again."),
                ["scope"] = Text("One of the client's scopes; all that it has where absent."),
            },
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/x-www-form-urlencoded"] = new() { Schema = form } },
        };
    }

    private static async Task<IFormCollection> Fields(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true)
        {
            throw new TokenRefusedException(TokenRefusedException.InvalidRequest, "Send the parameters as application/x-www-form-urlencoded.");
        }

        try
        {
            return await request.ReadFormAsync(Limits, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new TokenRefusedException(TokenRefusedException.InvalidRequest, "The form cannot be read: too many or too long parameters, or characters that have no place in a form.");
        }
    }

    private static void Insist(bool holds, string error, string description)
    {
        if (!holds)
        {
            throw new TokenRefusedException(error, description);
        }
    }
}
