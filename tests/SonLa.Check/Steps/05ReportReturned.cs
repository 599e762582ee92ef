using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>The planning department sends reports back with a reason, whole or for one measure; both revisions are kept.</summary>
internal static class ReportReturned
{
    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        var reporter = new Reporter(journey);
        foreach (var returned in journey.Scenario.Returns.OrderBy(one => one.At))
        {
            await journey.Clock.StopAt(returned.At, cancellationToken);
            await reporter.SendBack(IdOf(journey, returned), returned, cancellationToken);
        }

        var lines = new List<string>();
        foreach (var returned in journey.Scenario.Returns.OrderBy(one => one.ResubmittedAt))
        {
            await journey.Clock.StopAt(returned.ResubmittedAt, cancellationToken);
            await reporter.WriteAndSubmit(IdOf(journey, returned), ReportOf(journey, returned), Mended(journey, returned), cancellationToken);
            lines.Add(await CompareRevisions(journey, returned, cancellationToken));
        }

        return string.Join("\n    ", lines);
    }

    /// <summary>The first revision carries the decision with its reason, the second the mended figure.</summary>
    private static async Task<string> CompareRevisions(Journey journey, SentBack returned, CancellationToken cancellationToken)
    {
        var id = IdOf(journey, returned);
        var seen = await journey.Platform.Read(journey.Data.Planner, $"/api/reporting/reports/{id}/revisions", cancellationToken);
        var revisions = seen.Items().ToList();
        var name = $"returned.{returned.Organisation}";
        journey.Summary.Compare($"{name}.revisions", 2, revisions.Count);
        var decision = revisions[0].GetProperty("decisions").EnumerateArray().Single();
        journey.Summary.Compare($"{name}.reason", returned.Reason, decision.GetProperty("reason").GetString());
        journey.Summary.Compare($"{name}.measure", returned.Measure, decision.GetProperty("measureCode").GetString());
        var before = Estimates(journey.Figures.Of(returned.Organisation, returned.Period));
        var after = Estimates(Mended(journey, returned));
        journey.Summary.Compare($"{name}.revision1", before, Estimates(revisions[0]));
        journey.Summary.Compare($"{name}.revision2", after, Estimates(revisions[1]));
        var change = returned.Measure is null ? "" : $" {Of(before, returned.Measure)} → {Of(after, returned.Measure)}";
        return $"{returned.Organisation} ({returned.Measure ?? "the whole report"}): \"{returned.Reason}\"; revisions 1 and 2 kept{change}";
    }

    private static IReadOnlyList<Figure> Mended(Journey journey, SentBack returned) =>
        [.. journey.Figures.Of(returned.Organisation, returned.Period)
            .Select(figure => figure.Measure == returned.Measure ? figure with { Estimate = returned.Estimate ?? figure.Estimate } : figure)];

    private static SortedDictionary<string, decimal?> Estimates(IEnumerable<Figure> figures) =>
        new(figures.ToDictionary(figure => figure.Measure, figure => figure.Estimate), StringComparer.Ordinal);

    private static SortedDictionary<string, decimal?> Estimates(JsonElement revision) =>
        new(
            revision.GetProperty("figures").EnumerateArray().ToDictionary(
                figure => figure.GetProperty("measureCode").GetString()!,
                figure => (decimal?)figure.GetProperty("estimate").GetProperty("value").GetDecimal()),
            StringComparer.Ordinal);

    private static decimal? Of(SortedDictionary<string, decimal?> estimates, string measure) => estimates[measure];

    private static Guid IdOf(Journey journey, SentBack returned) => journey.HandedIn[(returned.Organisation, returned.Period)];

    private static PlannedReport ReportOf(Journey journey, SentBack returned) =>
        journey.Reports.Of(journey.Scenario.Months.Single(round => round.Period == returned.Period))
            .Single(report => report.Organisation == returned.Organisation);
}
