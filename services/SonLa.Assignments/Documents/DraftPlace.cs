using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SonLa.Assignments.Documents;

/// <summary>A place in a plan's file, written <c>indicators[7].measures[0].leads[1]</c>.</summary>
internal static partial class DraftPlace
{
    /// <summary>Puts a value at a place that exists; null takes an item out of its list.</summary>
    public static void Set(JsonNode root, string place, JsonElement? value)
    {
        var steps = Step().Matches(place);
        var holder = root;
        foreach (var step in steps.SkipLast(1))
        {
            holder = Member(holder, step.Value)!;
        }

        var put = value is { ValueKind: not JsonValueKind.Null } given ? JsonNode.Parse(given.GetRawText()) : null;
        if (Index(steps[^1].Value) is { } index)
        {
            holder.AsArray()[index] = put;
        }
        else
        {
            holder.AsObject()[steps[^1].Value] = put;
        }
    }

    public static JsonNode? Get(JsonNode root, string place) => Step().Matches(place).Aggregate((JsonNode?)root, (node, step) => node is null ? null : Member(node, step.Value));

    /// <summary>The file without what corrections took out of its lists.</summary>
    public static JsonNode WithoutRemoved(JsonNode node)
    {
        switch (node)
        {
            case JsonArray list:
                for (var index = list.Count - 1; index >= 0; index--)
                {
                    if (list[index] is not { } item)
                    {
                        list.RemoveAt(index);
                        continue;
                    }

                    WithoutRemoved(item);
                }

                break;
            case JsonObject members:
                foreach (var member in members.Select(pair => pair.Value).OfType<JsonNode>())
                {
                    WithoutRemoved(member);
                }

                break;
        }

        return node;
    }

    private static JsonNode? Member(JsonNode node, string step) => Index(step) is { } index ? node.AsArray()[index] : node.AsObject()[step];

    private static int? Index(string step) => step[0] == '[' ? int.Parse(step[1..^1], CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"[^.\[\]]+(?![^\[]*\])|\[\d+\]")]
    private static partial Regex Step();
}
