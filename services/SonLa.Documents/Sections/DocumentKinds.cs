using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Kinds of documents, by their heading or the letters in their number, and whether a kind gives duties at all.</summary>
internal static class DocumentKinds
{
    private const string Letter = "Công văn";

    private static readonly (string Abbreviation, string Name, bool Assigns)[] Kinds = [.. Vocabulary.Lines("types").Select(Kind).OrderByDescending(kind => kind.Name.Length)];

    public static IEnumerable<string> Names => Kinds.Select(kind => kind.Name);

    /// <summary>The kind that a number names; an official letter's number names none but its issuer.</summary>
    public static string? OfNumber(string? number) => number is null ? null
        : Kinds.FirstOrDefault(kind => Says(number, kind.Abbreviation)).Name ?? (number.Split('/') is [.., var last] && last.Contains('-', StringComparison.Ordinal) && number.Contains('/') ? Letter : null);

    public static bool Assigns(string? name, string? number) =>
        (Kinds.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase)) is var byName && (byName.Name is null || byName.Assigns))
        && (number is null || (Kinds.FirstOrDefault(kind => Says(number, kind.Abbreviation)) is var byNumber && (byNumber.Name is null || byNumber.Assigns)));

    /// <summary>The kind that a line prints as its heading; null for any other line.</summary>
    public static string? Heading(string line)
    {
        var key = Print.Key(line).Trim(':', '.', '*', ' ');
        var capitals = Print.IsUpper(Print.FirstWords(line, 2));
        return Kinds.Select(kind => kind.Name).FirstOrDefault(name => Print.Key(name) is var kind
            && (key == kind || (capitals && key.StartsWith(kind + " ", StringComparison.Ordinal) && key.Length < kind.Length + 160)));
    }

    private static bool Says(string number, string abbreviation) =>
        number.Contains($"/{abbreviation}-", StringComparison.Ordinal) || number.EndsWith($"/{abbreviation}", StringComparison.Ordinal) || number.Contains($"-{abbreviation}/", StringComparison.Ordinal);

    private static (string Abbreviation, string Name, bool Assigns) Kind(string line)
    {
        var parts = line.TrimStart('-', ' ').Split(':', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts[1], !line.StartsWith('-'));
    }
}
