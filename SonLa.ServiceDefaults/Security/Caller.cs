using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SonLa.ServiceDefaults.Security;

/// <summary>The person or machine whose token came with the request.</summary>
public sealed class Caller(IHttpContextAccessor accessor)
{
    private ClaimsPrincipal Principal => accessor.HttpContext?.User
        ?? throw new InvalidOperationException("There is no caller outside a request.");

    public Guid AccountId => Guid.Parse(Required("sub"));

    /// <summary>The session that the token was made for; null for a machine's token.</summary>
    public Guid? SessionId => Guid.TryParse(Principal.FindFirstValue("sid"), out var session) ? session : null;

    public string DisplayName => Principal.FindFirstValue("name") ?? Required("sub");

    /// <summary>Code of the organisation for which the caller acts.</summary>
    public string OrganisationCode => Required("org");

    public IEnumerable<string> Roles => Principal.FindAll("roles").Select(claim => claim.Value);

    public bool Is(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (Principal.IsInRole(role))
            {
                return true;
            }
        }

        return false;
    }

    private string Required(string claim) => Principal.FindFirstValue(claim)
        ?? throw new InvalidOperationException($"The token carries no {claim}; the endpoint must require authentication.");
}
