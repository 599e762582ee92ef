using System.Net;
using System.Text.Json;
using Xunit;

namespace SonLa.Gateway.Tests;

public sealed class RouteTests : IAsyncLifetime
{
    private readonly List<StubService> _services = [];
    private GatewayUnderTest _gateway = null!;

    public async Task InitializeAsync()
    {
        foreach (var name in new[] { "identity", "assignments", "reporting", "reporting", "notifications", "portal" })
        {
            _services.Add(await StubService.Start(name));
        }

        _gateway = await GatewayUnderTest.Start(_services, new() { ["Proxy:PatienceSeconds"] = "1" });
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("assignments")]
    [InlineData("reporting")]
    [InlineData("notifications")]
    public async Task A_service_is_reached_under_its_name_with_the_prefix_removed(string service)
    {
        var answer = await _gateway.For(service).GetStringAsync($"/api/{service}/periods/2024-02");

        Assert.Equal($"{service} /periods/2024-02", answer);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chi-tieu")]
    [InlineData("/lib/bootstrap.min.css")]
    public async Task Everything_else_is_the_portal_s(string path) =>
        Assert.Equal($"portal {path}", await _gateway.Anonymous().GetStringAsync(path));

    [Theory]
    [InlineData("/api/budget/projects")]
    [InlineData("/api/gateway/x")]
    [InlineData("/api")]
    public async Task A_service_that_is_not_configured_has_no_route(string path)
    {
        var response = await _gateway.For("budget").GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_service_that_is_down_is_a_problem_on_its_own_route_while_the_others_go_on()
    {
        await Stub("assignments").Kill();

        var down = await _gateway.For("assignments").GetAsync("/api/assignments/plans");
        var up = await _gateway.For("reporting").GetAsync("/api/reporting/obligations");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
        Assert.NotNull(down.Headers.RetryAfter);
        Assert.Equal("Dịch vụ tạm ngừng", (await Problem(down)).GetProperty("title").GetString());
        Assert.Equal(HttpStatusCode.OK, up.StatusCode);
    }

    [Fact]
    public async Task A_problem_speaks_the_caller_s_language()
    {
        await Stub("assignments").Kill();
        var client = _gateway.For("assignments");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var down = await client.GetAsync("/api/assignments/plans");

        Assert.Equal("Service unavailable", (await Problem(down)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_browser_whose_portal_is_down_gets_a_page()
    {
        await Stub("portal").Kill();
        var client = _gateway.Anonymous();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var down = await client.GetAsync("/chi-tieu");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
        Assert.Contains("<html lang=\"vi\">", await down.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_a_problem_too()
    {
        var slow = await _gateway.For("assignments").GetAsync("/api/assignments/slow");

        Assert.Equal(HttpStatusCode.GatewayTimeout, slow.StatusCode);
        Assert.NotNull(slow.Headers.RetryAfter);
        Assert.Equal(504, (await Problem(slow)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_killed_replica_is_not_noticed_by_readers()
    {
        await Stub("reporting").Kill();
        var client = _gateway.For("reporting");

        for (var click = 0; click < 20; click++)
        {
            Assert.Equal("reporting /obligations", await client.GetStringAsync("/api/reporting/obligations"));
        }
    }

    [Fact]
    public async Task A_killed_replica_is_skipped_by_writers_once_it_was_met()
    {
        await Stub("reporting").Kill();
        var client = _gateway.For("reporting");
        for (var click = 0; click < 20; click++)
        {
            await client.GetStringAsync("/api/reporting/obligations");
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.PostAsync("/api/reporting/reports", null)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task A_read_that_broke_is_asked_of_the_other_replica()
    {
        var response = await _gateway.For("reporting").GetAsync("/api/reporting/break");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.All(Replicas("reporting"), replica => Assert.Single(replica.Heard));
    }

    [Fact]
    public async Task A_write_that_broke_is_never_repeated()
    {
        var response = await _gateway.For("reporting").PostAsync("/api/reporting/break", null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Single(Replicas("reporting").SelectMany(replica => replica.Heard));
    }

    [Fact]
    public async Task Events_of_a_stream_arrive_one_by_one_and_silence_does_not_end_it()
    {
        Stub("notifications").Next.Release();
        using var answer = await _gateway.For("notifications").GetAsync("/api/notifications/stream", HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync());

        var first = $"{await events.ReadLineAsync()} {await events.ReadLineAsync()}";
        await events.ReadLineAsync();
        var second = events.ReadLineAsync();
        await Task.WhenAny(second, _gateway.For("assignments").GetAsync("/api/assignments/slow"));
        Stub("notifications").Next.Release();

        Assert.Equal("event: unread data: 1", first);
        Assert.Equal("event: unread", await second);
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync());

    private StubService Stub(string name) => Replicas(name).First();

    private IEnumerable<StubService> Replicas(string name) => _services.Where(service => service.Name == name);
}
