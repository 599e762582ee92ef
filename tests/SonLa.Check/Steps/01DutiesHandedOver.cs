using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Platform;

namespace SonLa.Check.Steps;

/// <summary>Compares the tasks in force, and the deadlines and review rounds offered to calendar and budget, with what the documents say.</summary>
internal static class DutiesHandedOver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<string> Compare(Journey journey, ExpectedDuties expected, CancellationToken cancellationToken)
    {
        var year = journey.Data.Plan.PlanYear;
        var tasks = await journey.Platform.ReadAll(journey.Data.Office, $"/api/assignments/plans/{journey.PlanId}/tasks", cancellationToken);
        journey.Summary.Compare<string[]>("plan.tasks", [.. expected.Tasks], [.. tasks.Select(task => $"{task.GetProperty("section").GetString()} {task.GetProperty("obligation").GetString()}")]);

        var deadlines = await Offers(journey, $"/api/reporting/calendars/{year}/offered-regimes", expected.Deadlines.Count, cancellationToken);
        journey.Summary.Compare<string[]>("calendar.offered", [.. expected.Deadlines], [.. deadlines.Select(WhenOf).Order(StringComparer.Ordinal)]);
        journey.Summary.Compare<string[]>("calendar.offeredStates", ["offered"], [.. deadlines.Select(offer => offer.GetProperty("state").GetString()!).Distinct()]);
        var rounds = await Offers(journey, $"/api/budget/review-rounds/{year}/offers", expected.Rounds.Count, cancellationToken);
        journey.Summary.Compare<int[]>("rounds.offered", [.. expected.Rounds], [.. rounds.Select(NumberOf).Order()]);
        journey.Summary.Compare<string[]>("rounds.inForce", ["same"], [.. rounds.Select(offer => offer.GetProperty("inForce").GetString()!).Distinct()]);

        var known = deadlines.Count(offer => offer.GetProperty("inForceAs").GetArrayLength() > 0);
        return $"{tasks.Count} tasks in force; {deadlines.Count} deadlines offered to the calendar ({known} of them in force already), {rounds.Count} review rounds to the budget (all in force already)";
    }

    private static async Task<IReadOnlyList<JsonElement>> Offers(Journey journey, string path, int count, CancellationToken cancellationToken) => await Until.Found(
        $"{count} offers appear at {path}",
        Patience,
        async () => (await journey.Platform.Read(journey.Data.Planner, path, cancellationToken)).GetProperty("offers").EnumerateArray().ToList() is { } offers && offers.Count >= count ? offers : null,
        cancellationToken);

    private static string WhenOf(JsonElement offer)
    {
        var regime = offer.GetProperty("regime");
        var due = regime.GetProperty("due");
        return due.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String ? date.GetString()!
            : $"{KindOf(regime.GetProperty("periods")[0].GetString()!)} {due.GetProperty("dayOfLastMonth").GetInt32()}";
    }

    private static string KindOf(string period) => period switch { "month" => "monthly", "quarter" => "quarterly", _ => "yearly" };

    private static int NumberOf(JsonElement offer) => offer.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : 0;
}
