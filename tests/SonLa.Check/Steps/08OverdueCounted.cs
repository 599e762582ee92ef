using System.Text.Json;
using SonLa.Check.Expected;

namespace SonLa.Check.Steps;

/// <summary>Moves the clock to the middle of the year and counts what nobody has reported since April.</summary>
internal static class OverdueCounted
{
    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var finish = journey.Scenario.Finish;
        await journey.Clock.StopAt(finish, cancellationToken);
        var expected = Lines(journey.Calendar.Duties
            .Where(duty => journey.Scenario.OverduePeriods.Contains(duty.Period))
            .Where(duty => journey.Reports.StandingOf(duty, finish) == Standing.Missing)
            .Select(duty => (duty.Regime.Code, duty.Period)));
        var seen = await journey.Platform.ReadAll(journey.Data.Planner, "/api/reporting/obligations?state=overdue", cancellationToken);
        var observed = Lines(seen
            .Select(obligation => (Text(obligation, "regime"), Text(obligation, "period")))
            .Where(obligation => journey.Scenario.OverduePeriods.Contains(obligation.Item2)));
        journey.Summary.Compare("overdue.byRegimeAndPeriod", expected.Select(Say), observed.Select(Say));
        var total = expected.Sum(line => line.Count);
        journey.Summary.Compare("overdue.total", total, observed.Sum(line => line.Count));
        return $"{finish:dd/MM/yyyy}: {total} obligations overdue: {string.Join("; ", expected.Select(Say))}";
    }

    private static IReadOnlyList<(string Regime, string Period, int Count)> Lines(IEnumerable<(string Regime, string Period)> duties) =>
        [.. duties
            .GroupBy(duty => duty)
            .Select(group => (group.Key.Regime, group.Key.Period, group.Count()))
            .OrderBy(line => line.Regime, StringComparer.Ordinal)
            .ThenBy(line => line.Period, StringComparer.Ordinal)];

    private static string Say((string Regime, string Period, int Count) line) => $"({line.Regime}) {line.Period}: {line.Count}";

    private static string Text(JsonElement obligation, string name) => obligation.GetProperty(name).GetString()!;
}
