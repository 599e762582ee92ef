using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.Gateway.Tests;

[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly List<StubService> _services = [];
    private readonly List<GatewayUnderTest> _gateways = [];
    private Cable _cable = null!;

    public async Task InitializeAsync()
    {
        var redis = (await PlatformServers.Redis()).Split(',', 2);
        var at = redis[0].Split(':');
        _cable = new(at[0], int.Parse(at[1], CultureInfo.InvariantCulture));
        foreach (var name in new[] { "identity", "reporting" })
        {
            _services.Add(await StubService.Start(name));
        }

        for (var replica = 0; replica < 2; replica++)
        {
            _gateways.Add(await GatewayUnderTest.Start(_services, new()
            {
                ["ConnectionStrings:redis"] = $"127.0.0.1:{_cable.Port}{(redis.Length > 1 ? $",{redis[1]}" : "")}",
                ["RateLimits:Account:Permits"] = "10",
                ["RateLimits:SignIn:Permits"] = "3",
                ["RateLimits:ClientToken:Permits"] = "5",
                ["Forwarding:TrustedNetworks:0"] = "127.0.0.0/8",
            }));
        }

        foreach (var gateway in _gateways)
        {
            await UntilShared(gateway);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var part in _gateways.Cast<IAsyncDisposable>().Concat(_services).Append(_cable))
        {
            await part.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_gateways_count_one_account_together()
    {
        var account = Guid.CreateVersion7();
        var clients = _gateways.Select(gateway => gateway.For("reporting", account)).ToArray();

        var statuses = new List<HttpStatusCode>();
        for (var click = 0; click < 12; click++)
        {
            statuses.Add((await clients[click % 2].GetAsync("/api/reporting/obligations")).StatusCode);
        }

        Assert.Equal(10, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(2, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Whoever_is_refused_learns_when_to_come_back()
    {
        var client = _gateways[0].For("reporting", Guid.CreateVersion7());

        var refused = await UntilRefused(() => client.GetAsync("/api/reporting/obligations"), 11);

        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task One_account_s_haste_costs_no_other_account()
    {
        var hasty = _gateways[0].For("reporting", Guid.CreateVersion7());
        await UntilRefused(() => hasty.GetAsync("/api/reporting/obligations"), 11);

        var other = await _gateways[0].For("reporting", Guid.CreateVersion7()).GetAsync("/api/reporting/obligations");

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Signing_in_is_limited_more_tightly_and_by_address()
    {
        var refused = await UntilRefused(() => SignIn("203.0.113.7"), 4);

        var fromElsewhere = await SignIn("203.0.113.8");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fromElsewhere.StatusCode);
    }

    [Fact]
    public async Task Asking_for_client_tokens_is_limited_by_address_and_apart_from_signing_in()
    {
        await UntilRefused(() => SignIn("203.0.113.9"), 4);

        var refused = await UntilRefused(() => Post("/api/identity/connect/token", "203.0.113.9"), 6);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post("/api/identity/connect/token", "203.0.113.10")).StatusCode);
    }

    [Fact]
    public async Task Without_Redis_the_gateway_goes_on_and_limits_by_itself()
    {
        var account = Guid.CreateVersion7();
        var client = _gateways[0].For("reporting", account);
        _cable.Cut();

        var refused = await UntilRefused(() => client.GetAsync("/api/reporting/obligations"), 11);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var otherReplica = await _gateways[1].For("reporting", account).GetAsync("/api/reporting/obligations");
        Assert.Equal(HttpStatusCode.OK, otherReplica.StatusCode);
    }

    [Fact]
    public async Task When_Redis_is_back_the_gateways_count_together_again()
    {
        _cable.Cut();
        await _gateways[0].For("reporting").GetAsync("/api/reporting/obligations");

        _cable.Mend();

        await UntilShared(_gateways[0]);
    }

    private static async Task<HttpResponseMessage> UntilRefused(Func<Task<HttpResponseMessage>> ask, int atTheLatest)
    {
        for (var click = 1; click < atTheLatest; click++)
        {
            Assert.Equal(HttpStatusCode.OK, (await ask()).StatusCode);
        }

        return await ask();
    }

    /// <summary>Ten clicks at one gateway leave none for the other, once both count in Redis.</summary>
    private async Task UntilShared(GatewayUnderTest gateway) => await Eventually.Holds(
        async () =>
        {
            var account = Guid.CreateVersion7();
            for (var click = 0; click < 10; click++)
            {
                await gateway.For("reporting", account).GetAsync("/api/reporting/obligations");
            }

            var other = _gateways.First(candidate => candidate != gateway);
            return (await other.For("reporting", account).GetAsync("/api/reporting/obligations")).StatusCode == HttpStatusCode.TooManyRequests;
        },
        otherwise: () => "The gateways do not share a count.");

    private Task<HttpResponseMessage> SignIn(string address) => Post("/api/identity/sessions", address);

    private Task<HttpResponseMessage> Post(string path, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", address);
        return _gateways[0].Anonymous().SendAsync(request);
    }
}
