using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Assignments.Tests;

/// <summary>Every endpoint, asked by every role that may not use it.</summary>
public sealed class PermissionTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    private const string Id = "0193e4a0-0000-7000-8000-000000000000";

    private static readonly Dictionary<(string Method, string Path), string[]> Allowed = new()
    {
        [("POST", "/documents")] = [Roles.UbndOffice, Roles.Planning],
        [("GET", "/documents")] = [Roles.Chairman, Roles.UbndOffice, Roles.Planning],
        [("GET", $"/documents/{Id}")] = [Roles.Chairman, Roles.UbndOffice, Roles.Planning],
        [("GET", $"/documents/{Id}/file")] = [Roles.Chairman, Roles.UbndOffice, Roles.Planning],
        [("POST", "/proposals")] = [Roles.UbndOffice, Roles.Planning],
        [("GET", "/proposals")] = [Roles.Chairman, Roles.UbndOffice, Roles.Planning],
        [("GET", $"/proposals/{Id}")] = [Roles.Chairman, Roles.UbndOffice, Roles.Planning],
        [("PUT", $"/proposals/{Id}/findings/1")] = [Roles.UbndOffice, Roles.Planning],
        [("POST", $"/proposals/{Id}/confirmations")] = [Roles.UbndOffice, Roles.Planning],
        [("POST", $"/proposals/{Id}/plan")] = [Roles.UbndOffice, Roles.Planning],
        [("GET", $"/proposals/{Id}/amendment")] = [Roles.Chairman, Roles.UbndOffice, Roles.Planning],
        [("POST", $"/proposals/{Id}/amendment")] = [Roles.UbndOffice],
        [("POST", "/plans")] = [Roles.UbndOffice, Roles.Planning],
        [("GET", "/plans")] = Roles.Officials,
        [("GET", $"/plans/{Id}")] = Roles.Officials,
        [("GET", $"/plans/{Id}/summary")] = Roles.Officials,
        [("GET", $"/plans/{Id}/tasks")] = Roles.Officials,
        [("GET", $"/plans/{Id}/calendar")] = Roles.Officials,
        [("GET", $"/plans/{Id}/review-rounds")] = Roles.Officials,
        [("POST", $"/plans/{Id}/issue")] = [Roles.Chairman, Roles.UbndOffice],
        [("POST", $"/plans/{Id}/amendments")] = [Roles.UbndOffice],
        [("GET", $"/plans/{Id}/versions")] = Roles.Officials,
        [("GET", $"/plans/{Id}/versions/1")] = Roles.Officials,
        [("GET", "/assignments")] = Roles.Officials,
        [("GET", $"/assignments/{Id}")] = Roles.Officials,
        [("POST", $"/assignments/{Id}/acknowledgement")] = [Roles.OrganisationHead, Roles.District],
        [("PUT", $"/measures/{Id}/breakdown")] = [Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning],
        [("GET", $"/measures/{Id}/breakdown")] = Roles.Officials,
        [("PUT", $"/measures/{Id}/district-targets")] = [Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.Planning],
        [("GET", $"/measures/{Id}/district-targets")] = Roles.Officials,
    };

    public static IEnumerable<object[]> Endpoints() => Allowed.Keys.Select(endpoint => new object[] { endpoint.Method, endpoint.Path });

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Who_is_not_signed_in_is_refused(string method, string path) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(service.Anonymous(), method, path));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Exactly_the_roles_of_the_table_come_through(string method, string path)
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var role in Roles.All)
        {
            answers[role] = await Ask(service.Client(role, "so-tc"), method, path);
        }

        Assert.Equal(Roles.All.Except(Allowed[(method, path)]), answers.Where(answer => answer.Value == HttpStatusCode.Forbidden).Select(answer => answer.Key));
        Assert.DoesNotContain(answers.Values, status => status == HttpStatusCode.Unauthorized || (int)status >= 500);
    }

    [Fact]
    public void No_endpoint_of_the_service_is_missing_from_the_table()
    {
        var own = service.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => new[] { "documents", "proposals", "plans", "assignments", "measures" }.Any(feature => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith(feature, StringComparison.Ordinal)))
            .ToArray();

        Assert.Equal(Allowed.Count, own.Length);
        Assert.All(own, endpoint => Assert.NotEmpty(endpoint.Metadata.OfType<IAuthorizeData>()));
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
