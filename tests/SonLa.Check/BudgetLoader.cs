using System.Security.Cryptography;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check;

/// <summary>Has the finance department enter the sample budget, and the planning department the past years that forecasts learn from.</summary>
internal static class BudgetLoader
{
    /// <summary>Only what was collected and spent by a day, for a platform whose business clock has come no further.</summary>
    public static async Task LoadBy(DateOnly day, PlatformClient platform, SampleData data, SampleBudget budget, CancellationToken cancellationToken)
    {
        await Send(platform, data.Treasurer, $"/api/budget/budget-years/{budget.Year}/estimate", budget.Estimate, "the finance department enters the estimate", cancellationToken);
        foreach (var entries in budget.ExecutionBy(day))
        {
            await Send(platform, data.Treasurer, $"/api/budget/budget-years/{budget.Year}/execution", entries, "the finance department enters the execution", cancellationToken);
        }

        await Send(platform, data.Planner, "/api/budget/past-disbursements", budget.PastYears, "the planning department enters past years", cancellationToken);
    }

    private static async Task Send(PlatformClient platform, string user, string path, byte[] body, string promise, CancellationToken cancellationToken) =>
        await new Insistence(platform).On(user, Call.Post(path, body) with { IdempotencyKey = Convert.ToHexStringLower(SHA256.HashData(body)) }, promise, cancellationToken);
}
