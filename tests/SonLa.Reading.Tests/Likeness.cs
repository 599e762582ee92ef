using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SonLa.Reading.Tests;

/// <summary>When a value that was read is the value that stands in the document.</summary>
internal static class Likeness
{
    /// <summary>Same text but for case, spaces, dashes, kinds of quotation marks and Unicode composition.</summary>
    public static bool SameText(JsonElement expected, JsonElement found) => Key(expected) == Key(found);

    /// <summary>Same figure, list or flag; lists of names in any order.</summary>
    public static bool SameValue(JsonElement expected, JsonElement found) => (Empty(expected), Empty(found)) switch
    {
        (true, true) => true,
        (false, false) => expected.ValueKind switch
        {
            JsonValueKind.Array => expected.EnumerateArray().Select(Key).Order(StringComparer.Ordinal).SequenceEqual(found.EnumerateArray().Select(Key).Order(StringComparer.Ordinal)),
            JsonValueKind.Number => found.ValueKind == JsonValueKind.Number && expected.GetDecimal() == found.GetDecimal(),
            _ => SameText(expected, found),
        },
        _ => false,
    };

    /// <summary>A free summary: most of the expected words are there.</summary>
    public static bool SameGist(JsonElement expected, JsonElement found)
    {
        var words = Words(expected);
        var there = Words(found).ToHashSet();
        return words.Length == 0 || words.Count(there.Contains) >= 0.6 * words.Length;
    }

    /// <summary>Recipients: the same agencies in any order, each with a purpose where one is expected.</summary>
    public static bool SameRecipients(JsonElement expected, JsonElement found)
    {
        static (string Name, bool HasPurpose) Of(JsonElement one)
        {
            var parts = Key(one).Split('(', 2);
            return (parts[0].Trim(), parts.Length > 1);
        }

        return (Empty(expected) && Empty(found))
            || (found.ValueKind == JsonValueKind.Array && expected.EnumerateArray().Select(Of).Order().SequenceEqual(found.EnumerateArray().Select(Of).Order()));
    }

    /// <summary>How alike two names are, from 0 to 1.</summary>
    public static double Of(JsonElement one, JsonElement other)
    {
        var (first, second) = (Pairs(Key(one)), Pairs(Key(other)));
        return first.Count + second.Count == 0 ? 1 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);
    }

    private static bool Empty(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(start => text.Substring(start, 2))];

    private static string[] Words(JsonElement value) => Key(value).Split([' ', ',', ';', '.', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static string Key(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return "";
        }

        var key = new StringBuilder();
        foreach (var letter in value.ToString().Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture))
        {
            key.Append(letter switch { '“' or '”' => '"', '–' or '—' => '-', _ => letter });
        }

        return string.Join(' ', key.ToString().Split([' ', '\u00A0', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ',', ':');
    }
}
