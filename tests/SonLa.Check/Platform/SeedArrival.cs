using SonLa.Check.Scenarios;

namespace SonLa.Check.Platform;

/// <summary>Waits until every service has heard of the sample organisations, of later changes of theirs, and of the people; a plan loaded earlier could not resolve its names.</summary>
internal static class SeedArrival
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task Wait(PlatformClient platform, SampleData data, int changes, CancellationToken cancellationToken)
    {
        var organisations = data.Organisations.Count + changes;
        foreach (var service in new[] { "assignments", "reporting", "budget", "notifications" })
        {
            await Until.True(
                $"{service} has heard of all sample organisations",
                Patience,
                async () => await Heard(platform, data, service, "organisation-changed", cancellationToken) >= organisations,
                cancellationToken);
        }

        await Until.True(
            $"notifications has heard of all sample accounts",
            Patience,
            async () => await Heard(platform, data, "notifications", "account-changed", cancellationToken) >= data.Accounts.Count,
            cancellationToken);
    }

    private static async Task<long> Heard(
        PlatformClient platform, SampleData data, string service, string consumer, CancellationToken cancellationToken) =>
        (await platform.Read(data.Operator, $"/api/{service}/operations/messaging", cancellationToken))
            .GetProperty("inbox").EnumerateArray()
            .Where(inbox => inbox.GetProperty("consumer").GetString()!.EndsWith(consumer, StringComparison.Ordinal))
            .Sum(inbox => inbox.GetProperty("count").GetInt64());
}
