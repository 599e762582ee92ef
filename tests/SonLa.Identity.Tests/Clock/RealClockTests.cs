namespace SonLa.Identity.Tests.Clock;

/// <summary>Identity where the simulation is switched off.</summary>
public sealed class RealTimeIdentity : IdentityService
{
    protected override Task Configure(IDictionary<string, string> settings)
    {
        settings["Simulation:Enabled"] = "false";
        return base.Configure(settings);
    }
}

public sealed class RealClockTests(RealTimeIdentity identity) : IClassFixture<RealTimeIdentity>
{
    [Fact]
    public async Task Without_the_simulation_nobody_sets_the_clock()
    {
        using var administrator = await identity.As("quan-tri");

        var response = await administrator.PutAsJsonAsync("/clock", new { at = "2024-02-17T23:59:59+07:00", running = false });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False((await administrator.Json("/clock")).GetProperty("simulated").GetBoolean());
    }
}
