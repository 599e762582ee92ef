using System.Collections.Concurrent;
using System.Text.Json;
using SonLa.Gateway.Routes;
using SonLa.ServiceDefaults.Security;
using Yarp.ReverseProxy.Model;

namespace SonLa.Gateway.Border;

/// <summary>Checks tokens at the border: each route takes only those made for the service behind it.</summary>
internal sealed class RouteAudience(AccessTokenValidators validators, IHttpContextAccessor accessor) : IAccessTokenValidator
{
    private readonly ConcurrentDictionary<string, IAccessTokenValidator> _byService = new();

    public Task<JsonElement> Validate(string token, CancellationToken cancellationToken)
    {
        var route = accessor.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<RouteModel>();
        return route?.Config.Metadata?.GetValueOrDefault(ServiceRoutes.Service) is { } service
            ? _byService.GetOrAdd(service, validators.For).Validate(token, cancellationToken)
            : throw new AccessTokenException("no service behind this route");
    }
}
