using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SonLa.Check;

/// <summary>Keeps every figure of the walk, expected beside observed; the first difference ends the walk.</summary>
internal sealed class Summary
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonArray _figures = [];
    private readonly JsonObject _facts = [];

    /// <summary>Records a figure that the sample files foretell and the platform showed.</summary>
    public void Compare<T>(string name, T expected, T observed)
    {
        var foretold = JsonSerializer.SerializeToNode(expected, Readable);
        var seen = JsonSerializer.SerializeToNode(observed, Readable);
        var equal = JsonNode.DeepEquals(foretold, seen);
        _figures.Add(new JsonObject { ["name"] = name, ["expected"] = foretold, ["observed"] = seen, ["equal"] = equal });
        if (!equal)
        {
            throw new BrokenPromiseException(
                $"{name}: expected {foretold?.ToJsonString(Compact)}, observed {seen?.ToJsonString(Compact)}");
        }
    }

    /// <summary>Records what was seen and could not be foretold, such as identifiers and seconds.</summary>
    public void Note<T>(string name, T value) => _facts[name] = JsonSerializer.SerializeToNode(value, Readable);

    public void Write(string path, string outcome)
    {
        var whole = new JsonObject
        {
            ["outcome"] = outcome,
            ["figures"] = _figures.DeepClone(),
            ["facts"] = _facts.DeepClone(),
        };
        File.WriteAllText(path, whole.ToJsonString(Readable) + "\n");
    }

    private static JsonSerializerOptions Compact { get; } = new(Readable) { WriteIndented = false };
}
