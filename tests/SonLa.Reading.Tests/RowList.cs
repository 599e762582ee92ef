using System.Text.Json;

namespace SonLa.Reading.Tests;

/// <summary>A list of an extraction, and how its rows are told apart.</summary>
/// <param name="Name">Of the list.</param>
/// <param name="Naming">Field that names a row.</param>
/// <param name="Marks">Fields that tell rows of like names apart.</param>
/// <param name="Fields">That are compared.</param>
internal sealed record RowList(string Name, string Naming, string[] Marks, Field[] Fields)
{
    private const double EnoughWithMark = 0.55;
    private const double EnoughAlone = 0.8;

    /// <summary>The row that was read for an expected one: the likest among those with the same marks, else the likest of all.</summary>
    public JsonElement? TwinOf(JsonElement row, IReadOnlyList<JsonElement> candidates)
    {
        var ranked = candidates
            .Select(candidate => (Row: candidate, Likeness: Likeness.Of(Member(row, Naming), Member(candidate, Naming)), Marked: Marks.All(mark => Likeness.SameValue(Member(row, mark), Member(candidate, mark)))))
            .Where(candidate => candidate.Likeness >= (candidate.Marked ? EnoughWithMark : EnoughAlone))
            .OrderByDescending(candidate => candidate.Likeness + (candidate.Marked ? 1 : 0))
            .Select(candidate => (JsonElement?)candidate.Row);
        return ranked.FirstOrDefault();
    }

    public string Describe(JsonElement row) => $"{Name} {string.Join('/', Marks.Append("part").Select(mark => Member(row, mark)).Where(mark => mark.ValueKind is JsonValueKind.String or JsonValueKind.Number))} “{Member(row, Naming)}”";

    private static JsonElement Member(JsonElement row, string name) => row.TryGetProperty(name, out var member) ? member : default;
}

/// <summary>A field that is compared.</summary>
/// <param name="Path">Members divided by dots.</param>
/// <param name="Same">When a value that was read is the expected one; the same value by default.</param>
internal sealed record Field(string Path, Func<JsonElement, JsonElement, bool> Same)
{
    public Field(string path)
        : this(path, Likeness.SameValue)
    {
    }

    public JsonElement In(JsonElement row)
    {
        foreach (var name in Path.Split('.'))
        {
            if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(name, out row))
            {
                return default;
            }
        }

        return row;
    }
}
