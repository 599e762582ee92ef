using System.Net;
using System.Text.Json;
using SonLa.Testing;
using Xunit;

namespace SonLa.Gateway.Tests;

public sealed class OverloadTests : IAsyncLifetime
{
    private const int AtOnce = 4;
    private const int Waiting = 3;
    private readonly List<StubService> _services = [];
    private GatewayUnderTest _gateway = null!;

    public async Task InitializeAsync()
    {
        foreach (var name in new[] { "assignments", "reporting", "notifications" })
        {
            _services.Add(await StubService.Start(name));
        }

        _gateway = await GatewayUnderTest.Start(_services, new()
        {
            ["Overload:AtOnce"] = $"{AtOnce}",
            ["Overload:Waiting"] = $"{Waiting}",
            ["Overload:WaitSeconds"] = "60",
            ["Proxy:PatienceSeconds"] = "60",
        });
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_a_service_cannot_take_is_refused_at_once_with_the_time_to_come_back()
    {
        var client = _gateway.For("reporting");
        var taken = Enumerable.Range(0, AtOnce).Select(_ => client.PostAsync("/api/reporting/gate", null)).ToList();
        await Eventually.Equal(AtOnce, () => Task.FromResult(Stub("reporting").Heard.Count));

        // Some of these find room in the queue; nobody lets anyone through until all others have their refusal.
        var late = Enumerable.Range(0, Waiting + 20).Select(_ => client.PostAsync("/api/reporting/gate", null)).ToList();
        await Eventually.Equal(20, () => Task.FromResult(late.Count(answer => answer.IsCompleted)));

        // No room and no place to wait: nothing is spent on looking at a token.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _gateway.Anonymous().GetAsync("/api/reporting/obligations")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _gateway.Anonymous().GetAsync("/api/assignments/plans")).StatusCode);

        foreach (var answer in await Task.WhenAll(late.Where(answer => answer.IsCompleted)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter?.Delta);
            Assert.Equal(503, JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("status").GetInt32());
        }

        Assert.Equal(AtOnce, Stub("reporting").Heard.Count);
        Stub("reporting").Gate.Release(AtOnce + Waiting);
        var served = (await Task.WhenAll(taken.Concat(late))).Count(answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(AtOnce + Waiting, served);
        Assert.Equal(AtOnce + Waiting, Stub("reporting").Heard.Count);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/reporting/obligations")).StatusCode);
    }

    [Fact]
    public async Task One_service_s_crowd_takes_no_room_from_the_others()
    {
        var crowd = Enumerable.Range(0, AtOnce + Waiting).Select(_ => _gateway.For("reporting").GetAsync("/api/reporting/gate")).ToList();
        await Eventually.Equal(AtOnce, () => Task.FromResult(Stub("reporting").Heard.Count));

        var others = await Task.WhenAll(Enumerable.Range(0, AtOnce + Waiting).Select(_ => _gateway.For("assignments").GetAsync("/api/assignments/plans")));

        Assert.All(others, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Stub("reporting").Gate.Release(crowd.Count);
        Assert.All(await Task.WhenAll(crowd), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task Open_streams_count_against_nobody()
    {
        const int Many = AtOnce + Waiting + 5;
        var opening = Task.WhenAll(Enumerable.Range(0, Many)
            .Select(_ => _gateway.For("notifications").GetAsync("/api/notifications/stream", HttpCompletionOption.ResponseHeadersRead)));
        await Eventually.Holds(() =>
        {
            // Who is first takes several.
            Stub("notifications").Next.Release(Many);
            return Task.FromResult(opening.IsCompleted);
        });

        var streams = await opening;
        Assert.All(streams, stream => Assert.Equal(HttpStatusCode.OK, stream.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await _gateway.For("notifications").GetAsync("/api/notifications/messages")).StatusCode);
        Array.ForEach(streams, stream => stream.Dispose());
    }

    private StubService Stub(string name) => _services.Single(service => service.Name == name);
}
