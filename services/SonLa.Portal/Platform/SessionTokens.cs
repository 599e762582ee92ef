using SonLa.Portal.Session;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Platform;

/// <summary>Exchanges the person's session for one short token per service, anew with every click, so that lock-out, role changes and sign-out act at the next one.</summary>
internal sealed class SessionTokens(IHttpContextAccessor accessor)
{
    internal sealed record Grant(string AccessToken);

    private readonly Dictionary<string, Task<Answer<Grant>>> _granted = [];
    private readonly Lock _gate = new();

    /// <exception cref="SessionEndedException">Identity no longer honours the session.</exception>
    internal Task<Answer<Grant>> For(string service, PlatformClient platform)
    {
        lock (_gate)
        {
            return _granted.TryGetValue(service, out var known) ? known : _granted[service] = Exchange(service, platform);
        }
    }

    private async Task<Answer<Grant>> Exchange(string service, PlatformClient platform)
    {
        var session = accessor.HttpContext?.User.FindFirst(PortalSession.Secret)?.Value ?? throw new SessionEndedException();
        var answer = await platform.Post<Grant>("identity", "/tokens", new { session, audience = AccessTokenProfile.AudienceOf(service) });

        // Forbidden is not over: the person must choose a password first, and the refusal says so.
        return answer.Refusal is { IsOutage: false, Status: not StatusCodes.Status403Forbidden } ? throw new SessionEndedException() : answer;
    }
}
