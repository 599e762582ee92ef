using System.Diagnostics;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;
using SonLa.Check.Steps;
using SonLa.Check.Telemetry;

namespace SonLa.Check;

/// <summary>Carries the sample plan from its issue to the middle of the year and prints what came true, item by item.</summary>
internal static class Walk
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(120);

    private static readonly IReadOnlyList<Func<Journey, CancellationToken, Task<string>>> Steps =
    [
        PlanLoaded.Walk,
        PlanAcknowledged.Walk,
        CalendarOpened.Walk,
        DeadlineKept.Walk,
        ReportReturned.Walk,
        QuarterClosed.Walk,
        FaultsSurvived.Walk,
        OverdueCounted.Walk,
        TraceFollowed.Walk,
        RoundListed.Walk,
        PartnerServed.Walk,
        OthersRefused.Walk,
        ServiceStopped.Walk,
        AuditVerified.Walk,
    ];

    public static async Task<int> Run(Settings settings, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.Output);
        await using var telemetry = await OtlpReceiver.Start(settings.OtlpPort, cancellationToken);
        var scenario = Scenario.Read(settings.ScenarioFolder);
        var data = SampleData.Read(scenario.DataFolder(settings.ScenarioFolder, settings.Root));
        using var platform = new PlatformClient(settings.Gateway, settings.Password);
        var journey = new Journey(settings, scenario, data, platform, telemetry);
        var summaryPath = Path.Combine(settings.Output, "summary.json");
        var number = 0;
        var time = Stopwatch.StartNew();
        try
        {
            await Until.True("the gateway is ready", Start, () => platform.IsReady(cancellationToken), cancellationToken);
            time.Restart();
            Console.WriteLine($"    {scenario.Name} ({scenario.Note})");
            foreach (var step in Steps)
            {
                number++;
                Console.WriteLine($"{number,2}. {await step(journey, cancellationToken)}");
                journey.Summary.Note($"run.secondsAfterItem{number}", Math.Round(time.Elapsed.TotalSeconds, 1));
            }

            number++;
            Console.WriteLine($"{number,2}. {RunDescribed.Describe(journey, time.Elapsed)}");
            journey.Summary.Write(summaryPath, "kept");
            return 0;
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever else goes wrong, an answer of another shape or a door that stays shut, breaks a promise too.
            journey.Summary.Note("brokenPromise", $"{number}. {broken.Message}");
            journey.Summary.Write(summaryPath, "broken");
            Console.Error.WriteLine($"{number,2}. BROKEN PROMISE: {(broken is BrokenPromiseException ? broken.Message : broken)}");
            return 1;
        }
    }
}
