using SonLa.Documents.Words;

namespace SonLa.Documents.Fields;

/// <summary>Units of figures and how they convert.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (decimal Factor, string Base)?> Known = Load();
    private static readonly string[] LongestFirst = [.. Known.Keys.OrderByDescending(unit => unit.Length)];

    public static bool IsUnit(string text) => Known.ContainsKey(Print.Key(text));

    /// <summary>The unit that a text begins with, as printed; null where it begins with none.</summary>
    public static string? Leading(string text)
    {
        text = text.TrimStart();
        var start = Print.Key(text.Length > 60 ? text[..60] : text);
        foreach (var unit in LongestFirst)
        {
            if (start.StartsWith(unit, StringComparison.Ordinal) && (start.Length == unit.Length || !(char.IsLetterOrDigit(start[unit.Length]) || start[unit.Length] == '/')))
            {
                return text.Length >= unit.Length ? text[..unit.Length].Trim() : unit;
            }
        }

        return null;
    }

    /// <summary>A value in another unit; null where the two do not convert.</summary>
    public static decimal? Convert(decimal value, string? from, string? to)
    {
        if (from is null || to is null || Print.Key(from) == Print.Key(to))
        {
            return value;
        }

        return Known.GetValueOrDefault(Print.Key(from)) is { } source && Known.GetValueOrDefault(Print.Key(to)) is { } target && source.Base == target.Base
            ? value * source.Factor / target.Factor
            : null;
    }

    private static Dictionary<string, (decimal Factor, string Base)?> Load()
    {
        var known = new Dictionary<string, (decimal, string)?>();
        foreach (var line in Vocabulary.Lines("units"))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var space = parts.Length == 2 ? parts[1].IndexOf(' ', StringComparison.Ordinal) : -1;
            known[Print.Key(parts[0])] = space > 0 ? (decimal.Parse(parts[1][..space], System.Globalization.CultureInfo.InvariantCulture), parts[1][(space + 1)..]) : null;
        }

        return known;
    }
}
