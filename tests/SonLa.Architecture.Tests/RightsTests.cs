using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Architecture.Tests;

/// <summary>Who may call what: every endpoint of every service against every role and every bad token, over HTTP.</summary>
public sealed partial class RightsTests
{
    [Fact]
    public async Task Rights_equal_the_approved_file()
    {
        var doors = await Doors();

        var lines = doors.Select(door => $"{door.Service.Name} {door.Method} {door.Endpoint.RoutePattern.RawText}: {door.Whom}").Order(StringComparer.Ordinal);

        Assert.NotEmpty(doors);
        Approved.Equal("Rights.approved.txt", string.Concat(lines.Select(line => line + "\n")), "every role on a changed line really needs it");
    }

    [Fact]
    public async Task The_table_holds_every_operation_of_the_services_own_documents_and_nothing_else()
    {
        var described = new List<string>();
        foreach (var service in BuiltService.All)
        {
            var paths = JsonElement.Parse(await service.Client.GetStringAsync("/openapi/v1.json")).GetProperty("paths");
            described.AddRange(paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{service.Name} {operation.Name.ToUpperInvariant()} {path.Name}")));
        }

        // Probes and the document itself belong to no API.
        var rows = (await Doors())
            .Where(door => !door.Endpoint.RoutePattern.RawText!.StartsWith("/health/", StringComparison.Ordinal) && !door.Endpoint.RoutePattern.RawText.StartsWith("/openapi/", StringComparison.Ordinal))
            .Select(door => $"{door.Service.Name} {door.Method} {Constraint().Replace(door.Endpoint.RoutePattern.RawText!, "}").TrimEnd('/')}");

        Assert.Equal(rows.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_record_has_a_schema_of_its_own_in_the_document()
    {
        foreach (var service in BuiltService.All)
        {
            var document = JsonElement.Parse(await service.Client.GetStringAsync("/openapi/v1.json"));

            Assert.Equal($"/api/{service.Name["SonLa.".Length..].ToLowerInvariant()}", document.GetProperty("servers")[0].GetProperty("url").GetString());
            Assert.DoesNotContain(document.GetProperty("components").GetProperty("schemas").EnumerateObject(), schema => schema.Name is "Request" or "Response" or "Result");
        }
    }

    [Fact]
    public async Task Without_a_valid_token_every_closed_endpoint_answers_401()
    {
        var closed = (await Doors()).Where(door => !door.IsOpen).ToList();

        Assert.NotEmpty(closed);
        foreach (var door in closed)
        {
            var good = door.TokenFor(Roles.All);
            foreach (var bad in new[] { null, "rubbish", Tampered(good), Unsigned(good), door.Expired(), Door.TokenOf("another-service", Roles.All) })
            {
                Assert.Equal((door.ToString(), HttpStatusCode.Unauthorized), (door.ToString(), await door.Knock(bad)));
            }
        }
    }

    [Fact]
    public async Task Whoever_lacks_the_permission_is_refused_with_403()
    {
        var refusals = (await Doors()).Where(door => door.Holders is not null).SelectMany(door => Roles.All.Except(door.Holders!), (door, role) => (door, role)).ToList();

        Assert.NotEmpty(refusals);
        foreach (var (door, role) in refusals)
        {
            Assert.Equal((door.ToString(), role, HttpStatusCode.Forbidden), (door.ToString(), role, await door.Knock(door.TokenFor([role]))));
        }
    }

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1][..^2]}{(parts[1].EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA")}.{parts[2]}";
    }

    // {"alg":"none","typ":"at+jwt"}
    private static string Unsigned(string token) => $"eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{token.Split('.')[1]}.";

    private static async Task<List<Door>> Doors()
    {
        var doors = new List<Door>();
        foreach (var service in BuiltService.All)
        {
            var policies = service.Provider.GetRequiredService<IAuthorizationPolicyProvider>();
            foreach (var endpoint in service.Endpoints)
            {
                var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
                var holders = policy?.Requirements.OfType<RolesAuthorizationRequirement>().Select(required => required.AllowedRoles.ToHashSet())
                    .Aggregate((HashSet<string>?)null, (all, some) => all is null ? some : [.. all.Intersect(some)]);
                var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                doors.AddRange(methods.Select(method => new Door(service, endpoint, method, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, holders)));
            }
        }

        return doors;
    }

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[^}:]*(:(?<constraint>\w+))?[^}]*\}")]
    private static partial Regex RouteValue();

    /// <summary>One method of one endpoint; holders are null where every signed-in person may pass.</summary>
    private sealed record Door(BuiltService Service, RouteEndpoint Endpoint, string Method, bool IsOpen, IReadOnlySet<string>? Holders)
    {
        public string Whom => IsOpen ? "anybody" : Holders is null ? "everybody signed in" : string.Join(", ", Holders.Order(StringComparer.Ordinal));

        public string TokenFor(IEnumerable<string> roles) => TokenOf(Service.Name["SonLa.".Length..].ToLowerInvariant(), roles);

        public static string TokenOf(string service, IEnumerable<string> roles) => TestTokens.Mint(service, roles, "so-ct", Guid.CreateVersion7());

        public string Expired()
        {
            var past = TimeProvider.System.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();
            return TestTokens.Sign(new Dictionary<string, object>
            {
                ["iss"] = AccessTokenProfile.DefaultIssuer,
                ["aud"] = AccessTokenProfile.AudienceOf(Service.Name["SonLa.".Length..].ToLowerInvariant()),
                ["sub"] = Guid.CreateVersion7(),
                ["org"] = "so-ct",
                ["roles"] = Roles.All,
                ["jti"] = Guid.CreateVersion7(),
                ["iat"] = past - 300,
                ["exp"] = past,
            });
        }

        public async Task<HttpStatusCode> Knock(string? token)
        {
            var path = RouteValue().Replace(Endpoint.RoutePattern.RawText!, value => value.Groups["constraint"].Value switch
            {
                "guid" => Guid.CreateVersion7().ToString(),
                "int" => "1",
                _ => "x",
            });
            using var request = new HttpRequestMessage(new HttpMethod(Method), path);
            request.Content = Method is "POST" or "PUT" ? new StringContent("{}", Encoding.UTF8, "application/json") : null;
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await Service.Client.SendAsync(request);
            return response.StatusCode;
        }

        public override string ToString() => $"{Service} {Method} {Endpoint.RoutePattern.RawText}";
    }
}
