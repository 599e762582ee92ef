using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SonLa.Reporting.Periods;

/// <summary>Writes a value in the one form it has: members in ordinal order, no white space, numbers without trailing zeros, UTF-8.</summary>
internal static class CanonicalJson
{
    private static readonly JavaScriptEncoder Letters = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = Letters };

    public static byte[] Write<T>(T value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Letters }))
        {
            Write(JsonSerializer.SerializeToElement(value, Json), writer);
        }

        return buffer.ToArray();
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(WithoutTrailingZeros(element.GetDecimal()));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    // Dividing by one with the greatest scale leaves the smallest scale that holds the value.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;
}
