using System.Text.Json;
using System.Text.RegularExpressions;

namespace SonLa.Assignments.Tests;

/// <summary>A schema of samples/schemas: as much of JSON Schema as these files use; a keyword that it does not know is a fault of its own.</summary>
internal sealed class JsonSchema
{
    private static readonly string[] Notes = ["$schema", "$id", "title", "description", "$defs", "format"];
    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    public static JsonSchema Of(string name) => new(JsonDocument.Parse(Samples.Schema(name)).RootElement);

    public IReadOnlyList<string> Faults(JsonElement value, string reference = "#") => [.. Faults(value, Resolve(reference), "$")];

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string path)
    {
        if (schema.ValueKind == JsonValueKind.False)
        {
            return [$"{path} is not allowed"];
        }

        return schema.ValueKind == JsonValueKind.True ? [] : schema.EnumerateObject().SelectMany(rule => Faults(value, schema, rule, path));
    }

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, JsonProperty rule, string path) => rule.Name switch
    {
        "$ref" => Referred(rule.Value.GetString()!, value, path),
        "type" => Unless(Types(rule.Value).Any(type => IsOf(value, type)), $"{path} is a {value.ValueKind}, not {rule.Value}"),
        "enum" => Unless(rule.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)), $"{path} is {value}, none of {rule.Value}"),
        "const" => Unless(JsonElement.DeepEquals(rule.Value, value), $"{path} is not {rule.Value}"),
        "anyOf" or "oneOf" => Unless(rule.Value.EnumerateArray().Any(one => !Faults(value, one, path).Any()), $"{path} fits none of {rule.Name}"),
        "pattern" => Unless(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!), $"{path} does not match {rule.Value}"),
        "minLength" => Unless(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.Value.GetInt32(), $"{path} is too short"),
        "maxLength" => Unless(value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.Value.GetInt32(), $"{path} is too long"),
        "minItems" => Unless(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(), $"{path} has too few items"),
        "minimum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.Value.GetDecimal(), $"{path} is too small"),
        "maximum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.Value.GetDecimal(), $"{path} is too large"),
        "exclusiveMinimum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDecimal() > rule.Value.GetDecimal(), $"{path} is too small"),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : rule.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name} is missing"),
        "properties" => value.ValueKind != JsonValueKind.Object ? [] : rule.Value.EnumerateObject().SelectMany(member => value.TryGetProperty(member.Name, out var found) ? Faults(found, member.Value, $"{path}.{member.Name}") : []),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _)).SelectMany(member => Faults(member.Value, rule.Value, $"{path}.{member.Name}")),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, index) => Faults(item, rule.Value, $"{path}[{index}]")),
        var name => Unless(Notes.Contains(name), $"the schema says {name}, which is not understood here"),
    };

    private static IEnumerable<string> Unless(bool holds, string fault) => holds ? [] : [fault];

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(one => one.GetString()!);

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(value.ValueKind.ToString(), type, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A reference within this file, or into one beside it.</summary>
    private IEnumerable<string> Referred(string reference, JsonElement value, string path)
    {
        var parts = reference.Split('#', 2);
        var schema = parts[0].Length == 0 ? this : Of(parts[0].Replace(".schema.json", "", StringComparison.Ordinal));
        return schema.Faults(value, schema.Resolve($"#{(parts.Length > 1 ? parts[1] : "")}"), path);
    }

    private JsonElement Resolve(string reference) => reference[1..].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(_root, (node, step) => node.GetProperty(step));
}
