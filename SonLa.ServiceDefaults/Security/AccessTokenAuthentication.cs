using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.ServiceDefaults.Security;

/// <summary>Signs a request in from its bearer access token.</summary>
internal sealed class AccessTokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IAccessTokenValidator validator)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    internal const string SchemeName = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        try
        {
            var claims = await validator.Validate(header["Bearer ".Length..].Trim(), Context.RequestAborted);
            var identity = new ClaimsIdentity(claims.EnumerateObject().SelectMany(Flatten), SchemeName, "name", "roles");
            return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name));
        }
        catch (AccessTokenException refused)
        {
            return AuthenticateResult.Fail(refused.Message);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Problem.Write(Context, StatusCodes.Status401Unauthorized);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Write(Context, StatusCodes.Status403Forbidden);

    private static IEnumerable<Claim> Flatten(JsonProperty claim) => claim.Value.ValueKind == JsonValueKind.Array
        ? claim.Value.EnumerateArray().Select(value => new Claim(claim.Name, value.ToString()))
        : [new Claim(claim.Name, claim.Value.ToString())];
}
