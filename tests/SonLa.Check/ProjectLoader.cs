using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check;

/// <summary>Has the planning department load the sample projects, and the finance department the treasury's payments.</summary>
internal static class ProjectLoader
{
    /// <summary>The projects file as it is; sent again, it is answered as the first time.</summary>
    public static async Task LoadProjects(PlatformClient platform, SampleData data, SampleProjects sample, CancellationToken cancellationToken) =>
        await Send(platform, data.Planner, "/api/budget/projects/import", sample.ProjectBytes, "the planning department loads the projects", cancellationToken);

    /// <summary>The payments file as it is.</summary>
    public static async Task LoadPayments(PlatformClient platform, SampleData data, SampleProjects sample, CancellationToken cancellationToken) =>
        await Send(platform, data.Treasurer, "/api/budget/projects/disbursements/import", sample.PaymentBytes, "the finance department loads the payments", cancellationToken);

    /// <summary>What bears on moving capital, assigned capital, and how the projects stand beside their money: each file as it is.</summary>
    public static async Task LoadCapacities(PlatformClient platform, SampleData data, SampleCapacities sample, CancellationToken cancellationToken)
    {
        await Send(platform, data.Planner, "/api/budget/capacity-entries", sample.CapacityBytes, "the planning department loads advances, volumes, needs and ceilings", cancellationToken);
        await Send(platform, data.Planner, "/api/budget/assigned-capital", sample.AssignedBytes, "the planning department loads the assigned capital", cancellationToken);
        await Send(platform, data.Planner, "/api/budget/situation-entries", sample.SituationBytes, "the planning department loads heads, progress and bottlenecks", cancellationToken);
    }

    /// <summary>Only what holds by a day: the ceilings, who answers for each project, and what is assigned.</summary>
    public static async Task LoadCapacitiesBy(DateOnly day, PlatformClient platform, SampleData data, SampleCapacities sample, CancellationToken cancellationToken)
    {
        await Send(platform, data.Planner, "/api/budget/capacity-entries", new { entries = sample.Entries.Where(entry => entry.On <= day) }, "the planning department loads the ceilings", cancellationToken);
        var situation = JsonNode.Parse(sample.SituationBytes)!["entries"]!.AsArray().Where(entry => DateOnly.Parse((string)entry!["on"]!, CultureInfo.InvariantCulture) <= day);
        await Send(platform, data.Planner, "/api/budget/situation-entries", new { entries = situation }, "the planning department loads who answers for the projects", cancellationToken);
        await Send(platform, data.Planner, "/api/budget/assigned-capital", sample.AssignedBytes, "the planning department loads the assigned capital", cancellationToken);
    }

    /// <summary>Only the payments made by a day, for a platform whose business clock has come no further.</summary>
    public static async Task<int> LoadPaymentsBy(DateOnly day, PlatformClient platform, SampleData data, SampleProjects sample, CancellationToken cancellationToken)
    {
        var made = sample.Payments.Where(payment => payment.DisbursedOn <= day).ToList();
        await Send(platform, data.Treasurer, "/api/budget/projects/disbursements/import", new { disbursements = made }, "the finance department loads the first payments", cancellationToken);
        return made.Count;
    }

    private static async Task Send(PlatformClient platform, string user, string path, object body, string promise, CancellationToken cancellationToken)
    {
        var key = body is byte[] bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : Guid.CreateVersion7().ToString();
        var insist = new Insistence(platform);
        await insist.On(user, Call.Post(path, body) with { IdempotencyKey = key }, promise, cancellationToken);
    }
}
