using System.Text.Json;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>How a reading is written into the database: as it is printed, without line breaks.</summary>
internal static class StoredReading
{
    private static readonly JsonSerializerOptions Json = new(ExtractionJson.Options) { WriteIndented = false };

    public static string Write(Extraction reading) => JsonSerializer.Serialize(reading, Json);

    public static Extraction Read(string stored) => JsonSerializer.Deserialize<Extraction>(stored, Json) ?? throw new JsonException("A stored reading is never null.");
}
