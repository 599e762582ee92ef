using SonLa.Documents.Words;

namespace SonLa.Documents.Fields;

/// <summary>Units of figures and how they convert.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (decimal Factor, string Base)?> Known = Load();
    private static readonly string[] LongestFirst = [.. Known.Keys.OrderByDescending(unit => unit.Length)];

    public static bool IsUnit(string text) => Known.ContainsKey(Print.Key(text));

    /// <summary>True for the first words of a unit, as a line may end behind them.</summary>
    public static bool Begins(string text) => Print.Key(text) is { Length: > 1 } key && LongestFirst.Any(unit => unit.StartsWith($"{key} ", StringComparison.Ordinal));

    /// <summary>A unit that a narrow column broke within its words, whole; any other text as it is.</summary>
    public static string Whole(string text)
    {
        var key = Print.Key(text);
        if (text.Length > 40 || Known.ContainsKey(key) || LongestFirst.FirstOrDefault(unit => unit.Replace(" ", "", StringComparison.Ordinal) == key.Replace(" ", "", StringComparison.Ordinal)) is not { } whole)
        {
            return text;
        }

        var letters = new Queue<char>(text.Where(letter => letter != ' '));
        return letters.Count != whole.Count(letter => letter != ' ') ? text : string.Concat(whole.Select(letter => letter == ' ' ? ' ' : letters.Dequeue()));
    }

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
