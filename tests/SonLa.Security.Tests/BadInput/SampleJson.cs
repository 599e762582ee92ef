using System.Text.Json.Nodes;
using SonLa.Security.Tests.Platform;

namespace SonLa.Security.Tests.BadInput;

/// <summary>Makes JSON that a schema allows, from values that the platform knows where it knows some.</summary>
internal sealed class SampleJson(Operation operation, KnownValues known, Random random)
{
    public JsonNode? Make(JsonNode schema, string name = "", int depth = 0)
    {
        var resolved = operation.Resolve(schema);
        var options = (resolved["oneOf"] ?? resolved["anyOf"])?.AsArray();
        if (options is not null)
        {
            var chosen = options.Where(option => option!["type"]?.ToString() != "null").ToList();
            return Make(chosen[random.Next(chosen.Count)]!, name, depth);
        }

        if (resolved["enum"]?.AsArray() is { Count: > 0 } values)
        {
            return values[random.Next(values.Count)]?.DeepClone();
        }

        return TypeOf(resolved) switch
        {
            "object" => Object(resolved, depth),
            "array" => Array(resolved, name, depth),
            "integer" => JsonValue.Create(name.Contains("year", StringComparison.OrdinalIgnoreCase) ? 2024 : random.Next(0, 20)),
            "number" => JsonValue.Create(random.Next(0, 1000)),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            _ => JsonValue.Create(Text(resolved, name)),
        };
    }

    /// <summary>A text that a parameter's schema allows.</summary>
    public string Text(JsonNode schema, string name) => TypeOf(schema) switch
    {
        "integer" => name.Contains("year", StringComparison.OrdinalIgnoreCase) ? "2024" : $"{random.Next(1, 5)}",
        "boolean" => "true",
        _ => (random.Next(4) > 0 ? known.Pick(name, random) : null) ?? schema["format"]?.ToString() switch
        {
            "uuid" => new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString(),
            "date" => "2024-02-01",
            "date-time" => "2024-02-01T08:00:00+07:00",
            _ => name is "period" ? "2024-01" : $"mẫu {random.Next(1000)}",
        },
    };

    private static string TypeOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => several.Select(one => one!.ToString()).First(one => one != "null"),
        JsonNode one => one.ToString(),
        null => schema["properties"] is null ? "string" : "object",
    };

    private JsonObject Object(JsonNode schema, int depth)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(name => name!.ToString()).ToHashSet();
        var made = new JsonObject();
        foreach (var (name, member) in (schema["properties"] as JsonObject ?? []).Where(member => required.Contains(member.Key) || (depth < 4 && random.Next(4) > 0)))
        {
            made[name] = Make(member!, name, depth + 1);
        }

        return made;
    }

    private JsonArray Array(JsonNode schema, string name, int depth) =>
        [.. Enumerable.Range(0, depth > 5 ? 0 : random.Next(1, 3)).Select(_ => Make(schema["items"]!, name, depth + 1))];
}
