using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check;

/// <summary>Brings a fresh platform to the point where a newcomer can look around: the clock in January, the plan issued.</summary>
internal static class LoadSample
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(60);
    private static readonly DateTimeOffset Beginning = new(2024, 1, 20, 8, 0, 0, TimeSpan.FromHours(7));

    public static async Task<int> Run(Settings settings, CancellationToken cancellationToken)
    {
        var scenario = Scenario.Read(settings.ScenarioFolder);
        var data = SampleData.Read(scenario.DataFolder(settings.ScenarioFolder, settings.Root));
        using var platform = new PlatformClient(settings.Gateway, settings.Password);
        try
        {
            await Until.True("the gateway is ready", Start, () => platform.IsReady(cancellationToken), cancellationToken);
            if (!await PlanLoader.IsLoaded(platform, data, cancellationToken))
            {
                await SeedArrival.Wait(platform, data, changes: 0, cancellationToken);
                await new SharedClock(platform, data).RunFrom(Beginning, cancellationToken);
                await (Review.Find(settings.ScenarioFolder) is { } review
                    ? new DocumentReview(platform, data, review).Run(review.Files(settings.ScenarioFolder, settings.Root), cancellationToken)
                    : PlanLoader.LoadAndIssue(platform, data, cancellationToken));
                if (data.Projects is { } projects)
                {
                    await ProjectLoader.LoadProjects(platform, data, projects, cancellationToken);
                    await ProjectLoader.LoadPaymentsBy(DateOnly.FromDateTime(Beginning.DateTime), platform, data, projects, cancellationToken);
                    if (data.Capacities is { } capacities)
                    {
                        await ProjectLoader.LoadCapacitiesBy(DateOnly.FromDateTime(Beginning.DateTime), platform, data, capacities, cancellationToken);
                    }
                }

                if (data.Budget is { } budget)
                {
                    await BudgetLoader.LoadBy(DateOnly.FromDateTime(Beginning.DateTime), platform, data, budget, cancellationToken);
                }
            }
        }
        catch (BrokenPromiseException broken)
        {
            Console.Error.WriteLine($"The sample year could not be loaded: {broken.Message}");
            return 1;
        }

        Console.WriteLine($"""
            The plan of Sơn La 2024 ({data.Plan.Document.Number}) is issued{(data.Projects is { } loaded ? $" and {loaded.Projects.Count} sample projects are loaded" : "")}; on a fresh platform the business clock runs from {Beginning:dd/MM/yyyy}. Try first:
              1. Sign in at {settings.Gateway} as {data.Planner} (planning department): the plan, the late list (nobody has reported January yet), the inbox.
              2. Sign in as gd.so-tc (head of Sở Tài chính): what is owed, and the notice of its indicator.
              3. As {data.Operator} move the business clock: PUT /api/identity/clock with an at and running; reminders follow.
            All sample accounts have the password printed above.
            """);
        return 0;
    }
}
