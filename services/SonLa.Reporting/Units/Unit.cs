using System.Text;

namespace SonLa.Reporting.Units;

/// <summary>A unit as documents write it, taken apart: "nghìn tỷ đồng" is 10^12 of "đồng".</summary>
/// <param name="Factor">How many of the base one of it is.</param>
/// <param name="Base">What is counted; two units convert exactly where their bases are equal.</param>
internal sealed record Unit(decimal Factor, string Base)
{
    private static readonly Dictionary<string, decimal> Multiples = new()
    {
        ["chục"] = 10,
        ["trăm"] = 100,
        ["nghìn"] = 1_000,
        ["ngàn"] = 1_000,
        ["vạn"] = 10_000,
        ["triệu"] = 1_000_000,
        ["tỷ"] = 1_000_000_000,
        ["tỉ"] = 1_000_000_000,
    };

    /// <summary>Names that documents use for one and the same thing, and what they are worth in it.</summary>
    private static readonly Dictionary<string, Unit> Names = new()
    {
        ["phần trăm"] = new(1, "%"),
        ["‰"] = new(0.1m, "%"),
        ["lượt khách"] = new(1, "lượt"),
        ["lượt người"] = new(1, "lượt"),
        ["vnd"] = new(1, "đồng"),
        ["đô la mỹ"] = new(1, "usd"),
        ["ha"] = new(10_000, "m2"),
        ["m²"] = new(1, "m2"),
        ["km²"] = new(1_000_000, "m2"),
        ["km2"] = new(1_000_000, "m2"),
        ["tấn"] = new(1_000, "kg"),
        ["tạ"] = new(100, "kg"),
        ["km"] = new(1_000, "m"),
    };

    /// <summary>Reads a unit; every text is one, be it only a name of its own.</summary>
    public static Unit Parse(string text)
    {
        var words = text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var factor = 1m;
        var first = 0;

        // The last word is what is counted: "tỷ" alone is not "one thousand million of nothing".
        while (first < words.Length - 1 && Multiples.TryGetValue(words[first], out var multiple))
        {
            factor *= multiple;
            first++;
        }

        var counted = string.Join(' ', words.Skip(first));
        return Names.TryGetValue(counted, out var known) ? known with { Factor = known.Factor * factor } : new(factor, counted);
    }

    /// <summary>The same quantity in another unit; null where the two count different things, or it is beyond any number: "tỷ tỷ tỷ tỷ đồng".</summary>
    public static decimal? Convert(decimal value, string from, string to)
    {
        try
        {
            var (given, wanted) = (Parse(from), Parse(to));

            // Powers of ten: one of the two divisions is exact.
            return given.Base != wanted.Base ? null
                : given.Factor >= wanted.Factor ? value * (given.Factor / wanted.Factor)
                : value / (wanted.Factor / given.Factor);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
