using System.Text.Json;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>Compares the year's obligations with the duties that the scenario's regimes foretell.</summary>
internal static class CalendarOpened
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var year = journey.Data.Plan.PlanYear;
        var foretold = journey.Calendar.Duties.Count;
        var seen = await Until.Found(
            $"{foretold} obligations of {year} are opened",
            Patience,
            async () => await SummaryWith(journey, foretold, year, cancellationToken),
            cancellationToken);
        var expected = ByRegime(journey);
        journey.Summary.Compare("obligations.total", foretold, seen.GetProperty("total").GetInt32());
        journey.Summary.Compare("obligations.byRegime", expected, Observed(seen));
        await Remember(journey, cancellationToken);
        journey.Summary.Compare("obligations.listed", foretold, journey.Obligations.Count);
        return $"{foretold} obligations\n    {string.Join("\n    ", journey.Scenario.Regimes.Select(regime => Said(journey, regime)))}";
    }

    private static async Task<Boxed?> SummaryWith(Journey journey, int total, int year, CancellationToken cancellationToken)
    {
        var seen = await journey.Platform.Read(
            journey.Data.Planner, $"/api/reporting/obligations/summary?year={year}", cancellationToken);
        return seen.GetProperty("total").GetInt32() >= total ? new Boxed(seen) : null;
    }

    private static IReadOnlyList<string> ByRegime(Journey journey) =>
        [.. journey.Calendar.Duties
            .GroupBy(duty => (duty.Regime.Code, duty.Kind))
            .Select(group => Line(
                group.Key.Code, group.Key.Kind, group.Select(duty => duty.Organisation).Distinct().Count(), group.Count()))
            .Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Observed(Boxed seen) =>
        [.. seen.GetProperty("byRegime").EnumerateArray()
            .Select(group => Line(
                group.GetProperty("regime").GetString()!,
                group.GetProperty("kind").GetString()!,
                group.GetProperty("organisations").GetInt32(),
                group.GetProperty("obligations").GetInt32()))
            .Order(StringComparer.Ordinal)];

    private static string Said(Journey journey, Regime regime)
    {
        var duties = journey.Calendar.Duties.Where(duty => duty.Regime.Code == regime.Code).ToList();
        var kinds = duties.CountBy(duty => duty.Kind).Select(kind => $"{kind.Key} {kind.Value}");
        return $"({regime.Code}) {regime.Audience}, {duties.DistinctBy(duty => duty.Organisation).Count()} organisations: {string.Join(", ", kinds)}";
    }

    private static string Line(string regime, string kind, int organisations, int obligations) =>
        $"({regime}) {kind} of {organisations}: {obligations}";

    private static async Task Remember(Journey journey, CancellationToken cancellationToken)
    {
        foreach (var obligation in await journey.Platform.ReadAll(journey.Data.Planner, "/api/reporting/obligations", cancellationToken))
        {
            journey.Obligations.Add(ObligationKey(journey, obligation), obligation.GetProperty("obligationId").GetGuid());
        }
    }

    /// <summary>A single duty's period has a name of the platform's choosing; the regime's code stands for it here.</summary>
    private static (string Regime, string Period, string Organisation) ObligationKey(Journey journey, JsonElement obligation)
    {
        var regime = obligation.GetProperty("regime").GetString()!;
        var single = journey.Calendar.Duties.Any(duty => duty.Regime.Code == regime && duty.EndsIn is null);
        return (
            regime,
            single ? regime : obligation.GetProperty("period").GetString()!,
            obligation.GetProperty("organisationCode").GetString()!);
    }

    private sealed record Boxed(JsonElement Value)
    {
        public JsonElement GetProperty(string name) => Value.GetProperty(name);
    }
}
