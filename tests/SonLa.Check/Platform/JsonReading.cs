using System.Text.Json;

namespace SonLa.Check.Platform;

/// <summary>Reads lists whether they come alone or as a page with items.</summary>
internal static class JsonReading
{
    public static IEnumerable<JsonElement> Items(this JsonElement answer) =>
        (answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("items")).EnumerateArray();
}
