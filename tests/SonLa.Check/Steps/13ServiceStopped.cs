using SonLa.Check.Platform;

namespace SonLa.Check.Steps;

/// <summary>Stops one service: its route says so, the others go on, and it comes back.</summary>
internal static class ServiceStopped
{
    private const string Stopped = "budget";
    private const int Fine = 200;
    private const int Unavailable = 503;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var planner = journey.Data.Planner;
        var year = journey.Data.Plan.PlanYear;
        var stopped = $"/api/{Stopped}/projects?year={year}";
        var other = $"/api/reporting/obligations/summary?year={year}";
        await journey.Control.Stop(Stopped, cancellationToken);
        var refusal = await journey.Platform.Get(planner, stopped, cancellationToken);
        var answer = await journey.Platform.Get(planner, other, cancellationToken);
        journey.Summary.Compare($"stopped.{Stopped}", Unavailable, refusal.Status);
        journey.Summary.Compare($"stopped.{Stopped}.problem", Unavailable, refusal.Json.GetProperty("status").GetInt32());
        journey.Summary.Compare("stopped.reporting", Fine, answer.Status);

        await journey.Control.Start(Stopped, cancellationToken);
        await Until.True(
            $"{Stopped} answers again",
            Patience,
            async () => (await journey.Platform.Get(planner, stopped, cancellationToken)).Status == Fine,
            cancellationToken);
        return $"{Stopped} stopped: its route answers {refusal.Status} (“{refusal.Json.GetProperty("detail").GetString()}”), Reporting's {answer.Status}; started again: {Fine}";
    }
}
