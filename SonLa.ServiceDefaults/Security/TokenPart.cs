using System.Buffers.Text;
using System.Text.Json;

namespace SonLa.ServiceDefaults.Security;

/// <summary>Header or claims of a token, read so strictly that one text has one meaning.</summary>
public readonly record struct TokenPart(JsonElement Json)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>How many members it has.</summary>
    public int Count => Json.GetPropertyCount();

    /// <summary>Reads a part of a token.</summary>
    /// <exception cref="AccessTokenException">Not base64url of a JSON object.</exception>
    public static TokenPart Parse(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Decode(part), Strict);
            var json = document.RootElement.Clone();
            foreach (var member in json.EnumerateObject())
            {
                // Unpaired surrogates and broken UTF-8 show only when a text is asked for.
                _ = member.Name + member.Value;
            }

            return new(json);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw new AccessTokenException("not a JSON object");
        }
    }

    /// <summary>The bytes of a part.</summary>
    /// <exception cref="AccessTokenException">Not base64url as RFC 7515 writes it: no padding, no white space, no stray bits.</exception>
    public static byte[] Decode(string part)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(part);
            return Base64Url.EncodeToString(bytes) == part ? bytes : throw new AccessTokenException("not canonical base64url");
        }
        catch (FormatException)
        {
            throw new AccessTokenException("not base64url");
        }
    }

    /// <summary>Whether there is such a member, whatever its value.</summary>
    public bool Has(string name) => Json.TryGetProperty(name, out _);

    /// <summary>A member that is a text; null for any other.</summary>
    public string? Text(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A member that is a whole number; null for any other.</summary>
    public long? Number(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    /// <summary>A member that is one text or a list of texts.</summary>
    public IEnumerable<string?> Texts(string name) => !Json.TryGetProperty(name, out var value) ? []
        : value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()],
            JsonValueKind.Array => value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()),
            _ => [],
        };
}
