using System.Text.Json;

namespace SonLa.ServiceDefaults.Security;

/// <summary>Decides whether a bearer string is an access token of ours; a packaged validator can take its place.</summary>
public interface IAccessTokenValidator
{
    /// <summary>The token's claims.</summary>
    /// <exception cref="AccessTokenException">It is not a valid token for this service now.</exception>
    Task<JsonElement> Validate(string token, CancellationToken cancellationToken);
}

/// <summary>A bearer string is refused; the message is for the log, not for the caller.</summary>
public sealed class AccessTokenException(string reason) : Exception(reason);
