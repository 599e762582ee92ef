using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SonLa.Assignments.Tests;

/// <summary>Changes a JSON document in one place.</summary>
internal static partial class Change
{
    /// <summary>Puts JSON at a path such as <c>indicators[0].measures[0].leads</c>; empty JSON removes what is there.</summary>
    public static JsonNode At(JsonNode document, string path, string json)
    {
        var steps = Steps(path);
        var parent = steps[..^1].Aggregate(document, (node, step) => Below(node, step)!);
        var last = steps[^1];
        switch (parent)
        {
            case JsonArray list when json.Length == 0:
                list.RemoveAt(int.Parse(last, null));
                break;
            case JsonArray list:
                list[int.Parse(last, null)] = JsonNode.Parse(json);
                break;
            case JsonObject whole when json.Length == 0:
                whole.Remove(last);
                break;
            default:
                parent[last] = JsonNode.Parse(json);
                break;
        }

        return document;
    }

    /// <summary>Whether something other than null stands above the path, so that it can be changed there.</summary>
    public static bool Reaches(JsonNode document, string path)
    {
        var steps = Steps(path);
        var parent = steps[..^1].Aggregate((JsonNode?)document, Below);
        return parent is JsonObject || (parent is JsonArray list && int.TryParse(steps[^1], out var index) && index < list.Count);
    }

    private static string[] Steps(string path) => [.. Step().Matches(path).Select(step => step.Value.Trim('[', ']'))];

    private static JsonNode? Below(JsonNode? node, string step) => node switch
    {
        JsonArray list => int.TryParse(step, out var index) && index < list.Count ? list[index] : null,
        JsonObject whole => whole[step],
        _ => null,
    };

    [GeneratedRegex(@"[^.\[\]]+|\[\d+\]")]
    private static partial Regex Step();
}
