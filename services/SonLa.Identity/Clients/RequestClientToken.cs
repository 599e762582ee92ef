using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SonLa.Identity.Persistence;
using SonLa.Identity.Tokens;

namespace SonLa.Identity.Clients;

/// <summary>Gives a partner's client a short access token for its signed assertion (RFC 6749, section 4.4, with RFC 7523); no refresh token, no session.</summary>
internal static class RequestClientToken
{
    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope)
    {
        /// <summary>Never the token, wherever a response might be printed.</summary>
        public override string ToString() => nameof(RequestClientToken);
    }

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/connect/token", Handle)
        .WithName(nameof(RequestClientToken))
        .WithSummary("Exchange a client's signed assertion for an access token")
        .WithDescription("A form as RFC 6749 and RFC 7523 define it: grant_type=client_credentials, client_assertion_type, client_assertion, optionally scope. Refusals are those of RFC 6749.")
        .WithTags("Tokens")
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            TokenForm.Describe(operation);
            return Task.CompletedTask;
        })
        .Produces<Response>()
        .Produces<TokenRefusedException.Body>(StatusCodes.Status400BadRequest)
        .Produces<TokenRefusedException.Body>(StatusCodes.Status401Unauthorized)
        .AllowAnonymous();

    private static async Task<IResult> Handle(
        HttpContext context, ClientGate gate, IdentityDbContext db, AccessTokens tokens, TimeProvider time, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        try
        {
            var now = time.GetUtcNow();
            var form = await TokenForm.Read(context.Request, cancellationToken);
            var assertion = ClientAssertion.Read(form.Assertion, tokens.Issuer, now);
            form.InsistOn(assertion.ClientId);
            var client = await gate.Admit(assertion, now, cancellationToken);
            var scope = ScopeOf(form.Scope, client);
            context.User = PrincipalOf(client);
            var given = GivenToken.For(client, assertion, scope, now);
            await Keep(db, given, now, cancellationToken);
            var issued = await tokens.Issue(client, scope, given.TokenId, cancellationToken);
            return TypedResults.Ok(new Response(issued.Token, "Bearer", issued.SecondsToLive, scope));
        }
        catch (TokenRefusedException refused)
        {
            if (refused.Error == TokenRefusedException.InvalidClient && context.Request.Headers.Authorization.Count > 0)
            {
                context.Response.Headers.WWWAuthenticate = "Basic realm=\"connect\"";
            }

            return refused.Answer();
        }
    }

    private static string ScopeOf(string? scope, PartnerClient client)
    {
        var asked = scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? client.Scopes;
        return asked is [var one] && client.Scopes.Contains(one)
            ? one
            : throw new TokenRefusedException(TokenRefusedException.InvalidScope, $"Ask for exactly one of: {string.Join(' ', client.Scopes)}.");
    }

    // The audit trail names who acts: from here on that is the client.
    private static ClaimsPrincipal PrincipalOf(PartnerClient client) =>
        new(new ClaimsIdentity([new("sub", client.Id.ToString()), new("org", client.OrganisationCode)], "private_key_jwt"));

    /// <summary>Uses the assertion up; its row is the token's trace, and its unique index is what all replicas agree by.</summary>
    private static async Task Keep(IdentityDbContext db, GivenToken given, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Set<GivenToken>().Where(old => old.KeptUntil < now).ExecuteDeleteAsync(cancellationToken);
        db.Add(given);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new TokenRefusedException(TokenRefusedException.InvalidClient, "The client_assertion was used before; make another one with another jti.");
        }
    }
}
