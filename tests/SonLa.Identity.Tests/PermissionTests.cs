using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SonLa.Identity.Tests.Tokens;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tests;

/// <summary>Every closed endpoint, asked by every role.</summary>
public sealed class PermissionTests(IdentityService identity) : IClassFixture<IdentityService>
{
    private const string Id = "0193e4a0-0000-7000-8000-000000000000";

    private static readonly Dictionary<(string Method, string Path), IReadOnlyList<string>> Allowed = new()
    {
        [("GET", "/organisations")] = Roles.All,
        [("GET", "/organisations/so-tc")] = Roles.All,
        [("GET", "/organisation-classes")] = Roles.All,
        [("PUT", "/organisations/so-tc")] = [Roles.Administrator],
        [("POST", "/organisations/republish")] = [Roles.Administrator],
        [("POST", "/successions")] = [Roles.UbndOffice, Roles.Administrator],
        [("GET", "/successions")] = Roles.Officials,
        [("GET", "/accounts")] = [Roles.Administrator],
        [("POST", "/accounts")] = [Roles.Administrator],
        [("GET", $"/accounts/{Id}")] = [Roles.Administrator],
        [("PUT", $"/accounts/{Id}/roles")] = [Roles.Administrator],
        [("POST", $"/accounts/{Id}/lock")] = [Roles.Administrator],
        [("POST", $"/accounts/{Id}/unlock")] = [Roles.Administrator],
        [("POST", $"/accounts/{Id}/password")] = [Roles.Administrator],
        [("PUT", $"/accounts/{Id}/email")] = [Roles.Administrator],
        [("GET", "/accounts/own")] = Roles.Officials,
        [("PUT", "/accounts/own/email")] = Roles.Officials,
        [("POST", "/accounts/own/password")] = Roles.Officials,
        [("GET", "/clients")] = [Roles.Administrator],
        [("GET", "/clients/bo-khdt")] = [Roles.Administrator],
        [("PUT", "/clients/bo-khdt")] = [Roles.Administrator],
        [("POST", "/clients/bo-khdt/lock")] = [Roles.Administrator],
        [("POST", "/clients/bo-khdt/unlock")] = [Roles.Administrator],
        [("PUT", "/clock")] = [Roles.Administrator],
    };

    public static TheoryData<string, string> Endpoints()
    {
        var endpoints = new TheoryData<string, string>();
        foreach (var (method, path) in Allowed.Keys)
        {
            endpoints.Add(method, path);
        }

        return endpoints;
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Exactly_the_roles_of_the_table_come_through(string method, string path)
    {
        var forge = await Forge.Of(identity);
        var admitted = new List<string>();
        foreach (var role in Roles.All)
        {
            using var client = identity.With(forge.Token(new { roles = new[] { role } }));
            if (await Ask(client, method, path) != HttpStatusCode.Forbidden)
            {
                admitted.Add(role);
            }
        }

        Assert.Equal(Allowed[(method, path)], admitted);
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(identity.Anonymous(), method, path));
    }

    [Fact]
    public void No_endpoint_is_missing_from_the_table()
    {
        var own = identity.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Count(endpoint => new[] { "organisation", "account", "client", "succession" }.Any(feature => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith(feature, StringComparison.Ordinal)));

        Assert.Equal(Allowed.Count - 1, own);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (method != "GET")
        {
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        }

        return (await client.SendAsync(request)).StatusCode;
    }
}
