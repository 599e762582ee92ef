using System.Globalization;
using SonLa.Gateway.Limits;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace SonLa.Gateway.Routes;

/// <summary>Routes and clusters from the addresses in configuration (<c>services:NAME:http:0..n</c>): <c>/api/NAME/**</c> for each service that is there, the portal at <c>/**</c> last.</summary>
internal static class ServiceRoutes
{
    /// <summary>Metadata of a route: the service whose tokens it takes.</summary>
    internal const string Service = "service";

    /// <summary>Metadata of a route: the rate limit it has to itself.</summary>
    internal const string Limit = "limit";

    internal const string Portal = "portal";

    private const string Gateway = "gateway";
    private const string Anonymous = "Anonymous";
    private const int Last = 1000;
    private const string StreamSuffix = ".streams";

    /// <summary>What anyone may ask of every service.</summary>
    private static readonly string[] OpenPaths = ["/health/{**rest}", "/openapi/{**rest}"];

    /// <summary>What must work before there is a token.</summary>
    private static readonly string[] OpenIdentityPaths = ["/sessions/{**rest}", "/tokens/{**rest}", "/.well-known/{**rest}"];

    /// <summary>What a partner's developer reads before there is a client.</summary>
    private static readonly string[] OpenIntegrationPaths = ["/v1/schemas/{**rest}"];

    /// <summary>Where a secret or a signature is tried, and the limit that each of them has to itself.</summary>
    private static readonly (string Path, string Limit)[] GuardedIdentityPaths =
        [("/sessions", nameof(RateLimitOptions.SignIn)), ("/connect/token", nameof(RateLimitOptions.ClientToken))];

    /// <summary>Files that people send, and how large they may be: a signed document of 20 MB, a list of 10 MB, and the form around it.</summary>
    private static readonly Dictionary<string, (string Path, long Bytes)> Uploads = new()
    {
        ["assignments"] = ("/documents", (20 * 1024 * 1024) + (64 * 1024)),
        ["budget"] = ("/imports/{kind}", (10 * 1024 * 1024) + (64 * 1024)),
    };

    /// <summary>The portal's forms that take files.</summary>
    private static readonly (string Path, long Bytes)[] PortalUploads = [("/von-dau-tu/nhap", (10 * 1024 * 1024) + (64 * 1024))];

    /// <summary>The portal's form for documents takes three of them. It is passed on as it comes: the portal knows who sends before it reads, and keeps what it reads on disk.</summary>
    private static readonly (string Path, long Bytes) PortalUpload = ("/van-ban", (60 * 1024 * 1024) + (256 * 1024));

    /// <summary>Answers that last: no activity for ten seconds is their normal state.</summary>
    private static readonly Dictionary<string, string> Streams = new() { ["notifications"] = "/stream", [Portal] = "/hop-thu/truc-tiep" };

    internal static IReadOnlyList<RouteConfig> Routes(IConfiguration configuration) =>
        [.. Addresses(configuration).SelectMany(service => service.Name == Portal ? PortalRoutes() : RoutesOf(service.Name))];

    internal static IReadOnlyList<ClusterConfig> Clusters(IConfiguration configuration)
    {
        var patience = TimeSpan.FromSeconds(configuration.GetValue("Proxy:PatienceSeconds", 10));
        return
        [
            .. Addresses(configuration).Select(service => Cluster(service.Name, service.Addresses, patience)),
            .. Addresses(configuration).Where(service => Streams.ContainsKey(service.Name)).Select(service => Cluster(StreamsOf(service.Name), service.Addresses, TimeSpan.FromMinutes(10))),
        ];
    }

    /// <summary>Whether a cluster's requests and answers last: they come and go with open pages, not with load, and are passed on as they come.</summary>
    internal static bool IsStream(string cluster) => cluster.EndsWith(StreamSuffix, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string[] Addresses)> Addresses(IConfiguration configuration) =>
        from service in configuration.GetSection("services").GetChildren()
        let name = service.Key.ToLowerInvariant()
        let addresses = service.GetSection("http").GetChildren()
            .OrderBy(address => int.Parse(address.Key, CultureInfo.InvariantCulture))
            .Select(address => address.Value)
            .OfType<string>()
            .ToArray()
        where name != Gateway && addresses.Length > 0
        select (name, addresses);

    private static IEnumerable<RouteConfig> RoutesOf(string service)
    {
        yield return Route(service, "/{**rest}");
        foreach (var path in OpenPathsOf(service))
        {
            yield return Route(service, path) with { AuthorizationPolicy = Anonymous };
        }

        yield return Route(service, "/openapi.json") with
        {
            AuthorizationPolicy = Anonymous,
            Transforms = [new Dictionary<string, string> { ["PathSet"] = "/openapi/v1.json" }],
        };

        if (service == "identity")
        {
            foreach (var (path, limit) in GuardedIdentityPaths)
            {
                yield return Route(service, path) with
                {
                    AuthorizationPolicy = Anonymous,
                    Match = new() { Path = $"/api/identity{path}", Methods = [HttpMethods.Post] },
                    Metadata = new Dictionary<string, string> { [Service] = service, [Limit] = limit },
                };
            }
        }

        if (Uploads.TryGetValue(service, out var upload))
        {
            yield return Route(service, upload.Path) with
            {
                Match = new() { Path = $"/api/{service}{upload.Path}", Methods = [HttpMethods.Post] },
                MaxRequestBodySize = upload.Bytes,
            };
        }

        if (Streams.TryGetValue(service, out var stream))
        {
            yield return Route(service, stream) with { ClusterId = StreamsOf(service) };
        }
    }

    private static string[] OpenPathsOf(string service) => service switch
    {
        "identity" => [.. OpenPaths, .. OpenIdentityPaths],
        "integration" => [.. OpenPaths, .. OpenIntegrationPaths],
        _ => OpenPaths,
    };

    private static IEnumerable<RouteConfig> PortalRoutes() =>
    [
        new() { RouteId = Portal, ClusterId = Portal, AuthorizationPolicy = Anonymous, Order = Last, Match = new() { Path = "/{**rest}" } },
        new() { RouteId = StreamsOf(Portal), ClusterId = StreamsOf(Portal), AuthorizationPolicy = Anonymous, Order = Last - 1, Match = new() { Path = Streams[Portal] } },
        new()
        {
            RouteId = $"{Portal} {PortalUpload.Path}",
            ClusterId = StreamsOf(Portal),
            AuthorizationPolicy = Anonymous,
            Order = Last - 1,
            Match = new() { Path = PortalUpload.Path, Methods = [HttpMethods.Post] },
            MaxRequestBodySize = PortalUpload.Bytes,
        },
        .. PortalUploads.Select(upload => new RouteConfig
        {
            RouteId = $"{Portal} {upload.Path}",
            ClusterId = StreamsOf(Portal),
            AuthorizationPolicy = Anonymous,
            Order = Last - 1,
            Match = new() { Path = upload.Path, Methods = [HttpMethods.Post] },
            MaxRequestBodySize = upload.Bytes,
        }),
    ];

    private static RouteConfig Route(string service, string path) => new()
    {
        RouteId = $"{service} {path}",
        ClusterId = service,
        Match = new() { Path = $"/api/{service}{path}" },
        Metadata = new Dictionary<string, string> { [Service] = service },
        Transforms = [new Dictionary<string, string> { ["PathRemovePrefix"] = $"/api/{service}" }],
    };

    private static ClusterConfig Cluster(string id, string[] addresses, TimeSpan patience) => new()
    {
        ClusterId = id,
        LoadBalancingPolicy = "PowerOfTwoChoices",
        Destinations = addresses.Index().ToDictionary(
            address => address.Index.ToString(CultureInfo.InvariantCulture),
            address => new DestinationConfig { Address = address.Item }),
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = patience },

        // As it came: with the default a letter beyond ASCII in any header would look like a broken replica.
        HttpClient = new HttpClientConfig { RequestHeaderEncoding = "utf-8" },
        HealthCheck = new()
        {
            // When every replica calls itself unready (the broker is away, say) a try is better than a refusal.
            AvailableDestinationsPolicy = "HealthyOrPanic",
            Active = new()
            {
                Enabled = true,
                Interval = TimeSpan.FromSeconds(2),
                Timeout = TimeSpan.FromSeconds(3),
                Policy = "ConsecutiveFailures",
                Path = "/health/ready",
            },
            Passive = new() { Enabled = true, Policy = SkipUnreachableReplica.PolicyName, ReactivationPeriod = TimeSpan.FromSeconds(5) },
        },
        Metadata = new Dictionary<string, string> { ["ConsecutiveFailuresHealthPolicy.Threshold"] = "1" },
    };

    private static string StreamsOf(string service) => service + StreamSuffix;
}
