using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Assignments.Plans;

/// <summary>How a file's content is written into the database, and the fingerprint by which the same content is known again.</summary>
internal static class StoredFile
{
    private static readonly JsonSerializerOptions Json = Options();

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Json);

    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Json)
        ?? throw new JsonException("A stored file is never null.");

    /// <summary>Equal for files that say the same, however they are indented or ordered.</summary>
    public static string FingerprintOf<T>(T content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Json)));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);
        options.IgnoreReadOnlyProperties = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        return options;
    }
}
