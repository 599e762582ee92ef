namespace SonLa.Documents.Blocks;

/// <summary>A word, or words of one line, and where they stand on a page.</summary>
internal sealed record PlacedWord(double Left, double Top, double Right, double Bottom, string Text)
{
    /// <summary>The words of a line; null for a word.</summary>
    public List<PlacedWord>? Words { get; private init; }

    public double Middle => (Top + Bottom) / 2;

    public double Centre => (Left + Right) / 2;

    public double Height => Bottom - Top;

    /// <summary>The lines that words form, from top to bottom, each from left to right.</summary>
    public static List<List<PlacedWord>> Lines(IEnumerable<PlacedWord> words)
    {
        var lines = new List<List<PlacedWord>>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            if (lines.Count > 0 && word.Middle - lines[^1][0].Middle < 0.35 * Math.Min(word.Height, lines[^1][0].Height))
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        lines.ForEach(line => line.Sort((one, other) => one.Left.CompareTo(other.Left)));
        return lines;
    }

    /// <summary>The words of a line that stand close enough to be one phrase.</summary>
    public static List<PlacedWord> Phrases(List<PlacedWord> line, double apart = 0.45)
    {
        var phrases = new List<List<PlacedWord>>();
        foreach (var word in line)
        {
            if (phrases.Count > 0 && word.Left - phrases[^1][^1].Right < apart * word.Height)
            {
                phrases[^1].Add(word);
            }
            else
            {
                phrases.Add([word]);
            }
        }

        return [.. phrases.Select(Joined)];
    }

    public static PlacedWord Joined(IReadOnlyList<PlacedWord> words) =>
        new(words.Min(word => word.Left), words.Min(word => word.Top), words.Max(word => word.Right), words.Max(word => word.Bottom), string.Join(' ', words.Select(word => word.Text))) { Words = [.. words] };
}
