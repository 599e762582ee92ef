using System.Text;
using SonLa.Documents.Words;

namespace SonLa.Documents.Links;

/// <summary>Measures by stable code, found by any of their names; ordinals are no identity.</summary>
internal static class Catalogue
{
    private static readonly IReadOnlyList<Measure> Measures = [.. Vocabulary.Lines("catalogue").Select(Measure.Of)];

    private static readonly Dictionary<string, Measure> ByName = Load();

    private static readonly Dictionary<string, Measure> ByCode = Measures.DistinctBy(measure => measure.Code).ToDictionary(measure => measure.Code);

    public static string? CodeOf(string name) => Find(name)?.Code;

    public static Measure? Find(string name) => ByName.GetValueOrDefault(NameKey(name));

    public static Measure? WithCode(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>Names that go on behind their figure, with the measure of each.</summary>
    public static IEnumerable<(string Name, Measure Measure)> DividedNames => Measures.SelectMany(measure => measure.Names.Where(name => name.Contains('#')).Select(name => (name, measure))).OrderByDescending(pair => pair.name.Length);

    /// <summary>What two prints of a measure's name share: letters and figures only, without remarks in parentheses.</summary>
    public static string NameKey(string name)
    {
        var key = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var letter in Print.Key(name))
        {
            depth += letter switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };
            if (depth == 0 && char.IsLetterOrDigit(letter))
            {
                key.Append(letter == 'ỹ' ? 'ĩ' : letter);
            }
        }

        return key.ToString();
    }

    private static Dictionary<string, Measure> Load()
    {
        var byName = new Dictionary<string, Measure>();
        foreach (var measure in Measures)
        {
            foreach (var name in measure.Names.Where(name => !name.Contains('#')))
            {
                byName.TryAdd(NameKey(name), measure);
            }
        }

        return byName;
    }

    /// <param name="PartOf">Code of the measure that this figure accompanies.</param>
    /// <param name="Together">Codes of the measures that this one figure covers together; empty for an ordinary measure.</param>
    internal sealed record Measure(string Code, string? PartOf, IReadOnlyList<string> Together, string? Unit, string Better, IReadOnlyList<string> Names)
    {
        public static Measure Of(string line)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var code = parts[0].Split('<', StringSplitOptions.TrimEntries);
            var together = code[0].Split(" + ", StringSplitOptions.TrimEntries);
            return new Measure(code[0], code.Length > 1 ? code[1] : null, together.Length > 1 ? together : [], parts[1].Length > 0 ? parts[1] : null, parts[2], parts[3..]);
        }
    }
}
