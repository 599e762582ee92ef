using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>Brings the plan in force, from its documents or its file, and compares what the platform made of it with the plan file.</summary>
internal static class PlanLoaded
{
    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        await journey.Clock.StopAt(journey.Scenario.Start, cancellationToken);
        await TreeTrimmer.Trim(journey, cancellationToken);
        var how = journey.Review is { } review
            ? await DocumentsReviewed.Walk(journey, review, cancellationToken)
            : await FromFile(journey, cancellationToken);
        var path = $"/api/assignments/plans/{journey.PlanId}";
        Compare(journey, await journey.Platform.Read(journey.Data.Office, $"{path}/summary", cancellationToken));
        var seen = await journey.Platform.Read(journey.Data.Office, path, cancellationToken);
        journey.Summary.Compare<string[]>(
            "plan.lines",
            [.. journey.Plan.Lines],
            [.. ExpectedPlan.LinesOf(seen.GetProperty("indicators").Deserialize<List<PlanIndicator>>(JsonSerializerOptions.Web)!)]);

        var plan = journey.Plan;
        var collective = string.Join(", ", plan.CollectiveIndicators.Select(one => $"{one.Ordinal} ({one.Members} members)"));
        return $"""
            {plan.DocumentNumber}: {plan.Indicators} indicators, {plan.Measures} measures; {plan.IndicatorsWithTarget} indicators with targets, {plan.OpenOrdinals.Count} open ({string.Join(", ", plan.OpenOrdinals)})
                {plan.MeasuresToNamedOffices} measures to named offices; collective: {collective}; conflict open at {(plan.OrdinalsInConflict.Count == 0 ? "none" : string.Join(", ", plan.OrdinalsInConflict))}
                unresolved names: {string.Join("; ", plan.UnresolvedNames)}
                {how}
            """;
    }

    private static async Task<string> FromFile(Journey journey, CancellationToken cancellationToken)
    {
        journey.PlanId = await PlanLoader.LoadAndIssue(journey.Platform, journey.Data, cancellationToken);
        return "loaded from its file, because the scenario has no review.json";
    }

    private static void Compare(Journey journey, JsonElement seen)
    {
        var plan = journey.Plan;
        var summary = journey.Summary;
        summary.Compare("plan.document", plan.DocumentNumber, seen.GetProperty("documentNumber").GetString());
        summary.Compare("plan.indicators", plan.Indicators, seen.GetProperty("indicators").GetInt32());
        summary.Compare("plan.measures", plan.Measures, seen.GetProperty("measures").GetInt32());
        summary.Compare("plan.measuresWithTarget", plan.MeasuresWithTarget, seen.GetProperty("measuresWithTarget").GetInt32());
        summary.Compare<string[]>("plan.openOrdinals", [.. plan.OpenOrdinals], Texts(seen, "openOrdinals"));
        summary.Compare(
            "plan.indicatorsWithTarget", plan.IndicatorsWithTarget, seen.GetProperty("indicatorsWithTarget").GetInt32());
        summary.Compare("plan.measuresToNamedOffices", plan.MeasuresToNamedOffices, seen.GetProperty("namedLeadMeasures").GetInt32());
        summary.Compare<string[]>(
            "plan.collectiveIndicators",
            [.. plan.CollectiveIndicators.Select(one => $"{one.Ordinal}: {one.Members}")],
            Collectives(seen));
        summary.Compare<string[]>("plan.unresolvedNames", [.. plan.UnresolvedNames], [.. Texts(seen, "unresolvedNames").Order(StringComparer.Ordinal)]);
        summary.Compare<string[]>("plan.conflicts", [.. plan.OrdinalsInConflict], Texts(seen, "conflicts", "ordinal"));
        summary.Compare("plan.assignments", plan.Assignments, seen.GetProperty("assignments").GetInt32());
    }

    private static string[] Collectives(JsonElement seen) =>
        [.. seen.GetProperty("collectiveIndicators").EnumerateArray()
            .Select(one => $"{one.GetProperty("ordinal").GetString()}: {one.GetProperty("members").GetInt32()}")];

    private static string[] Texts(JsonElement seen, string list) =>
        [.. seen.GetProperty(list).EnumerateArray().Select(text => text.GetString()!)];

    private static string[] Texts(JsonElement seen, string list, string member) =>
        [.. seen.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];
}
