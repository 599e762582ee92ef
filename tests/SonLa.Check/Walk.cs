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

    private static readonly IReadOnlyList<(string Number, Func<Journey, CancellationToken, Task<string>> Walk)> Steps =
    [
        ("1", PlanLoaded.Walk),
        ("2", PlanAcknowledged.Walk),
        ("3", CalendarOpened.Walk),
        ("4", DeadlineKept.Walk),
        ("5", ReportReturned.Walk),
        ("6", QuarterClosed.Walk),
        ("6b", QuarterExported.Walk),
        ("7", FaultsSurvived.Walk),
        ("8", OverdueCounted.Walk),
        ("9", TraceFollowed.Walk),
        ("10", RoundListed.Walk),
        ("10b", CapitalMoved.Walk),
        ("11", PartnerServed.Walk),
        ("12", OthersRefused.Walk),
        ("13", ServiceStopped.Walk),
        ("14", AuditVerified.Walk),
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
        var number = "0";
        var time = Stopwatch.StartNew();
        try
        {
            await Until.True("the gateway is ready", Start, () => platform.IsReady(cancellationToken), cancellationToken);
            time.Restart();
            Console.WriteLine($"    {scenario.Name} ({scenario.Note})");
            foreach (var step in Steps)
            {
                number = step.Number;
                Console.WriteLine($"{number,2}. {await step.Walk(journey, cancellationToken)}");
                journey.Summary.Note($"run.secondsAfterItem{number}", Math.Round(time.Elapsed.TotalSeconds, 1));
            }

            number = "15";
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
