using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SonLa.Portal.Tests;

/// <summary>The province's plan of 2024 from the sample file, as Assignments would show it.</summary>
internal static class StubPlan
{
    internal static readonly Guid PlanId = Guid.CreateVersion7();

    internal static IResult Read() => Results.Json(Shown(PlanId, "issued"));

    /// <summary>The plan as Assignments shows it under an id and in a state.</summary>
    internal static JsonObject Shown(Guid planId, string state)
    {
        var file = File();
        file["planId"] = planId;
        file["state"] = state;
        file["version"] = 1;
        file["document"]!["reference"] = (string?)file["document"]!["number"];
        foreach (var measure in Measures(file))
        {
            var collective = measure["leads"]!.AsArray().Count > 1;
            measure["measureId"] = Guid.CreateVersion7();
            measure["collective"] = collective;
            measure["leadCodes"] = new JsonArray([.. Enumerable.Range(1, collective ? 44 : 1).Select(number => JsonValue.Create($"co-quan-{number}"))]);
        }

        return file;
    }

    /// <summary>Ordinals of indicators none of whose measures has a target.</summary>
    internal static IReadOnlyList<string> Open() =>
        [.. File()["indicators"]!.AsArray().Where(indicator => indicator!["measures"]!.AsArray().All(measure => measure!["target"] is null)).Select(indicator => (string)indicator!["ordinal"]!)];

    internal static JsonObject File() =>
        JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "plan-2024.json")))!.AsObject();

    internal static IEnumerable<JsonObject> Measures(JsonObject file) =>
        file["indicators"]!.AsArray().SelectMany(indicator => indicator!["measures"]!.AsArray()).Select(measure => measure!.AsObject());
}
