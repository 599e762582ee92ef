using System.Security.Cryptography;
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
