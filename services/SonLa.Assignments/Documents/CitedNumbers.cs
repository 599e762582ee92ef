using System.Text.Json.Nodes;

namespace SonLa.Assignments.Documents;

/// <summary>A document whose number was put right is cited by the right number everywhere in the file.</summary>
internal static class CitedNumbers
{
    public static void Follow(JsonNode read, JsonNode corrected)
    {
        var renamed = new Dictionary<string, string>();
        Note(renamed, ReferenceOf(read["document"]), ReferenceOf(corrected["document"]));
        foreach (var (before, after) in read["sources"]!.AsArray().Zip(corrected["sources"]!.AsArray()))
        {
            Note(renamed, TextOf(before?["number"]), TextOf(after?["number"]));
        }

        if (renamed.Count > 0)
        {
            Rename(corrected, renamed);
        }
    }

    private static void Note(Dictionary<string, string> renamed, string? before, string? after)
    {
        if (before is not null && after is not null && before != after)
        {
            renamed[before] = after;
        }
    }

    private static void Rename(JsonNode node, Dictionary<string, string> renamed)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
            {
                Rename(item, renamed);
            }

            return;
        }

        foreach (var (name, member) in node is JsonObject members ? members.ToArray() : [])
        {
            if (name == "source" && TextOf(member) is { } source && renamed.TryGetValue(source, out var number))
            {
                node[name] = number;
            }
            else if (name == "sources" && member is JsonArray { Count: > 0 } cited && cited[0] is JsonValue)
            {
                node[name] = new JsonArray([.. cited.Select(item => JsonValue.Create(TextOf(item) is { } text ? renamed.GetValueOrDefault(text, text) : null))]);
            }
            else if (member is JsonArray or JsonObject)
            {
                Rename(member, renamed);
            }
        }
    }

    private static string? ReferenceOf(JsonNode? document) =>
        TextOf(document?["number"]) ?? (TextOf(document?["title"]) is { } title ? $"{TextOf(document?["type"]) ?? "Văn bản"} “{title}”" : null);

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
