using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>Everything is closed unless opened, and whatever is opened says for whom.</summary>
public sealed class PermissionTests
{
    // What time it is for the province, and what its organisations are called, is no secret among officials.
    private static readonly string[] ForEverySignedInPerson =
        ["HTTP: GET /clock", "HTTP: GET /organisations/", "HTTP: GET /organisations/{code}", "HTTP: GET /organisation-classes"];

    // Probes, descriptions of the API and of the public events, the keys that verify tokens, and the way in.
    private static readonly string[] ForAnybody =
    [
        "/health/live", "/health/ready", "/openapi/{documentName}.json", "/v1/schemas", "/v1/schemas/{name}", "/.well-known/jwks.json",
        "/sessions", "/sessions/", "/sessions/end", "/tokens", "/connect/token",
    ];

    [Fact]
    public void Every_endpoint_names_a_permission_or_is_open_on_purpose()
    {
        var endpoints = Endpoints();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, found => Assert.True(
            IsOpen(found.Endpoint) || PermissionsOf(found.Endpoint).Any() || ForEverySignedInPerson.Contains(found.Endpoint.DisplayName?.Split(" => ")[0]),
            $"{found.Service}: {found.Endpoint.DisplayName} names no permission."));
    }

    [Fact]
    public void Nothing_else_is_open_to_anybody()
    {
        var open = Endpoints().Where(found => IsOpen(found.Endpoint)).ToList();

        Assert.NotEmpty(open);
        Assert.All(open, found => Assert.Contains(found.Endpoint.RoutePattern.RawText, ForAnybody));
    }

    [Fact]
    public void Of_the_portals_pages_only_the_way_in_and_the_refusals_are_open()
    {
        var pages = BuiltService.WithFronts.Single(front => front.Name == "SonLa.Portal").Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .ToList();

        Assert.NotEmpty(pages);
        Assert.Equal(["/dang-nhap", "/khong-tim-thay", "/loi"], pages.Where(IsOpen).Select(page => page.RoutePattern.RawText).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_permission_that_is_named_is_given_to_somebody()
    {
        foreach (var service in BuiltService.All)
        {
            var policies = service.Provider.GetRequiredService<IAuthorizationPolicyProvider>();
            var named = service.Endpoints.SelectMany(PermissionsOf).Distinct().ToList();

            Assert.NotEmpty(named);
            foreach (var permission in named)
            {
                Assert.True(await policies.GetPolicyAsync(permission) is not null, $"{service}: nobody holds {permission}.");
            }
        }
    }

    [Fact]
    public async Task What_says_nothing_is_closed()
    {
        foreach (var service in BuiltService.WithFronts)
        {
            var fallback = await service.Provider.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

            Assert.True(fallback?.Requirements.Count > 0, $"{service} has no fallback policy.");
        }
    }

    private static List<(BuiltService Service, RouteEndpoint Endpoint)> Endpoints() =>
        [.. BuiltService.All.SelectMany(service => service.Endpoints, (service, endpoint) => (service, endpoint))];

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IEnumerable<string> PermissionsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(required => required.Policy).OfType<string>();
}
