using SonLa.Documents.Words;

namespace SonLa.Documents.Links;

/// <summary>What measures are by nature, as data: of a known measure by its code, of another one by its unit.</summary>
internal static class Natures
{
    private static readonly (string Key, Nature Nature)[] Lines = [.. Vocabulary.Lines("natures").Select(Read)];

    private static readonly Dictionary<string, Nature> ByCode = Lines.Where(line => line.Key[0] != '*').ToDictionary(line => line.Key, line => line.Nature);

    private static readonly (string Word, Nature Nature)[] ByUnit = [.. Lines.Where(line => line.Key[0] == '*').Select(line => (Print.Key(line.Key[1..].Trim()), line.Nature))];

    public static Nature? OfCode(string code) => ByCode.GetValueOrDefault(code);

    public static Nature? OfUnit(string unit)
    {
        var key = Print.Key(unit);
        return ByUnit.Where(line => line.Word == "/" ? key.Contains('/', StringComparison.Ordinal) : key.Split(' ', '/').Contains(line.Word) || key == line.Word).Select(line => line.Nature).FirstOrDefault();
    }

    private static (string Key, Nature Nature) Read(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return (parts[0], new Nature(parts[1], parts[2]));
    }
}
