using SonLa.Documents.Words;

namespace SonLa.Documents;

/// <summary>Which projects a review round looks at.</summary>
public static class ProjectFilter
{
    private static readonly (string Words, string Filter)[] Known =
    [
        .. Vocabulary.Lines("round-filters").Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries)).Select(parts => (Print.Key(parts[0]), parts[1])),
    ];

    /// <summary><c>carried-over</c> or <c>all</c> after the words of the vocabulary, the first line that fits; null where none does.</summary>
    public static string? Of(string appliesTo)
    {
        var key = Print.Key(appliesTo);
        return Known.Where(known => key.Contains(known.Words, StringComparison.Ordinal)).Select(known => known.Filter).FirstOrDefault();
    }
}
