using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Assignments.Documents;
using SonLa.Documents;

namespace SonLa.Assignments.Tests.Documents;

/// <summary>Sample documents as if they had been read without fault: the facts, each with its own words as quote.</summary>
internal static class FactsRead
{
    private static readonly string[] Proven = ["number", "type", "issuedOn", "signer", "title", "name", "leads", "coordinators", "evaluators", "target", "unit", "indicatorCount"];

    public static UploadedDocument Of(string sample, Action<JsonNode>? change = null)
    {
        var facts = JsonNode.Parse(Samples.Facts(sample))!;
        change?.Invoke(facts);
        Complete(facts);
        return UploadedDocument.Of([1], facts.Deserialize<Extraction>(ExtractionJson.Options)!, Guid.Empty, DateTimeOffset.UnixEpoch);
    }

    private static void Complete(JsonNode facts)
    {
        var document = facts["document"]!;
        document["references"] = new JsonArray();
        document["province"] = document["issuer"]!.GetValue<string>().Split("tỉnh ")[^1];
        document["evidence"] = Evidence(document);
        foreach (var row in facts["indicators"]!.AsArray().Select(row => row!.AsObject()))
        {
            row["evidence"] = Evidence(row);
            row["code"] = KnownMeasure.Named(row["name"]!.GetValue<string>())?.Code;
            row.TryAdd("monitors", new JsonArray());
            row.TryAdd("evaluators", new JsonArray());
        }

        facts["tasks"] = new JsonArray();
        facts["deadlines"] = new JsonArray();
        facts["capitalReviewRounds"] = new JsonArray();
        facts["doubts"] = new JsonArray();
        facts["source"] = new JsonObject { ["fileName"] = "facts.json", ["format"] = "text", ["sha256"] = document["title"]!.GetValue<string>(), ["bytes"] = 1 };
    }

    private static JsonObject Evidence(JsonNode values) => new(Proven
        .Where(field => values[field] is not null)
        .Select(field => KeyValuePair.Create<string, JsonNode?>(field, new JsonObject { ["quote"] = values[field]!.ToString(), ["place"] = new JsonObject { ["paragraph"] = 1 }, ["confidence"] = 0.95 })));
}
