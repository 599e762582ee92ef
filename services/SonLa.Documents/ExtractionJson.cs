using System.Text.Encodings.Web;
using System.Text.Json;

namespace SonLa.Documents;

/// <summary>An extraction as JSON: the shape of samples/schemas/extraction.schema.json, Vietnamese letters as they are.</summary>
public static class ExtractionJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
