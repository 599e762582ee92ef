using SonLa.Check.Scenarios;

namespace SonLa.Check.Platform;

/// <summary>Sets the business clock of the whole run and waits until every service goes by it.</summary>
internal sealed class SharedClock(PlatformClient platform, SampleData data)
{
    private static readonly string[] Services = ["identity", "assignments", "reporting", "budget", "notifications"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public Task StopAt(DateTimeOffset at, CancellationToken cancellationToken) => Set(at, running: false, cancellationToken);

    public Task RunFrom(DateTimeOffset at, CancellationToken cancellationToken) => Set(at, running: true, cancellationToken);

    private async Task Set(DateTimeOffset at, bool running, CancellationToken cancellationToken)
    {
        var answer = await new Insistence(platform).On(
            data.Operator, Call.Put("/api/identity/clock", new { at, running }), $"the operator sets the business clock to {at:O}", cancellationToken);
        var version = answer.Json.GetProperty("version").GetInt32();
        foreach (var service in Services)
        {
            await Until.True(
                $"{service} goes by the business clock {at:O}",
                Patience,
                async () => await VersionOf(service, cancellationToken) >= version,
                cancellationToken);
        }
    }

    private async Task<int> VersionOf(string service, CancellationToken cancellationToken) =>
        (await platform.Read(data.Operator, $"/api/{service}/clock", cancellationToken)).GetProperty("version").GetInt32();
}
