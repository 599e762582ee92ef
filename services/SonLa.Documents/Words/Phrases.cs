namespace SonLa.Documents.Words;

/// <summary>A set of phrases found at a place of a text, the longest first; letters are compared without case.</summary>
internal sealed class Phrases(IEnumerable<string> phrases)
{
    private readonly Dictionary<string, string[]> _byFirstWord = phrases
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .GroupBy(FirstWord, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Length of the longest phrase that stands at this place as whole words; 0 where none does.</summary>
    public int At(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsWordLetter(text[end]))
        {
            end++;
        }

        if (end == at || !_byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, end - at), out var candidates))
        {
            return 0;
        }

        foreach (var phrase in candidates)
        {
            if (at + phrase.Length <= text.Length
                && text.AsSpan(at, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase)
                && (at + phrase.Length == text.Length || !IsWordLetter(text[at + phrase.Length])))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    public static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '&';

    private static string FirstWord(string phrase)
    {
        var end = 0;
        while (end < phrase.Length && IsWordLetter(phrase[end]))
        {
            end++;
        }

        return phrase[..end];
    }
}
