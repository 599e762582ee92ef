using System.Text.Json;

namespace SonLa.Check.Scenarios;

/// <summary>Reads a sample file of which only a part is wanted.</summary>
internal static class SampleFile
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string path) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Web) ?? throw new InvalidDataException($"{path} is empty.");
}
