using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Documents.Sources;

/// <summary>A numbered list of a page, whose numbers stand nowhere in its text.</summary>
internal sealed partial class NumberedList(string format, int next)
{
    private int _next = next;

    public static NumberedList Of(string attributes) =>
        new(Kind().Match(attributes) is { Success: true } kind ? kind.Groups[1].Value : "1", Whole(Start().Match(attributes)) ?? 1);

    /// <summary>The next number with a space behind it; an item may name its own.</summary>
    public string Next(string attributes)
    {
        var number = Whole(Value().Match(attributes)) ?? _next;
        _next = number + 1;
        return format switch
        {
            "a" => $"{(char)('a' + (Math.Abs(number - 1) % 26))}) ",
            "A" => $"{(char)('A' + (Math.Abs(number - 1) % 26))}. ",
            "I" or "i" => $"{ListNumbering.Roman(number)}. ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}. "),
        };
    }

    private static int? Whole(Match match) => match.Success && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\btype\s*=\s*[""']?([1aAiI])\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\bstart\s*=\s*[""']?(\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Start();

    [GeneratedRegex(@"\bvalue\s*=\s*[""']?(\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Value();
}
