using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Clauses that only put a document into force and give no duty of their own (execution.txt).</summary>
internal static class Execution
{
    private static readonly string[] Anywhere = [.. Vocabulary.Lines("execution").Where(line => line[0] != '^').Select(Print.Key)];
    private static readonly string[] First = [.. Vocabulary.Lines("execution").Where(line => line[0] == '^').Select(line => Print.Key(line[1..]))];

    /// <param name="address">Those whom the text names first, and what it says of them; null where it names nobody.</param>
    public static bool Is(string text, Addressed? address)
    {
        var key = Print.Key(Print.Cut(text, 1500));
        if (Anywhere.Any(words => key.Contains(words, StringComparison.Ordinal)))
        {
            return true;
        }

        var ordered = address is null ? "" : Print.Key(Print.Cut(address.Rest, 200));
        return ordered.Length > 0 && First.Any(words => ordered.StartsWith(words, StringComparison.Ordinal));
    }
}
