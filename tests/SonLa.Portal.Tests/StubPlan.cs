using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SonLa.Portal.Tests;

/// <summary>The province's plan of 2024 from the sample file, as Assignments would show it.</summary>
internal static class StubPlan
{
    internal static readonly Guid PlanId = Guid.CreateVersion7();

    internal static IResult Read()
    {
        var file = File();
        file["planId"] = PlanId;
        file["state"] = "issued";
        file["version"] = 1;
        file["document"]!["reference"] = (string?)file["document"]!["number"];
        foreach (var measure in Measures(file))
        {
            var collective = measure["leads"]!.AsArray().Count > 1;
            measure["measureId"] = Guid.CreateVersion7();
            measure["collective"] = collective;
            measure["leadCodes"] = new JsonArray([.. Enumerable.Range(1, collective ? 44 : 1).Select(number => JsonValue.Create($"co-quan-{number}"))]);
        }

        return Results.Json(file);
    }

    /// <summary>Ordinals of indicators none of whose measures has a target.</summary>
    internal static IReadOnlyList<string> Open() =>
        [.. File()["indicators"]!.AsArray().Where(indicator => indicator!["measures"]!.AsArray().All(measure => measure!["target"] is null)).Select(indicator => (string)indicator!["ordinal"]!)];

    internal static JsonObject File() =>
        JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "plan-2024.json")))!.AsObject();

    internal static IEnumerable<JsonObject> Measures(JsonObject file) =>
        file["indicators"]!.AsArray().SelectMany(indicator => indicator!["measures"]!.AsArray()).Select(measure => measure!.AsObject());
}
