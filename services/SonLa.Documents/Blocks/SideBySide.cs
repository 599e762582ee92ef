namespace SonLa.Documents.Blocks;

/// <summary>Letterheads, and signatures beside recipients: two columns without lines, the left one first.</summary>
internal sealed record SideBySide(int End, IReadOnlyList<string> Text)
{
    private const int MostLines = 60;
    private const int LinesOfSigner = 12;
    private const int FarRight = 10;
    private const double NarrowestFree = 0.5;

    /// <summary>The columns that begin on a line; null where it is a line like others.</summary>
    public static SideBySide? At(List<List<PlacedWord>> lines, int start)
    {
        if (Gap(lines, start) is not { } gap)
        {
            return null;
        }

        var (from, to) = gap;
        var (left, right) = (new List<List<PlacedWord>>(), new List<List<PlacedWord>>());
        var both = 0;
        var end = start;
        for (; end < lines.Count && end - start < MostLines; end++)
        {
            // The widest part of what was free so far that this line leaves free.
            var line = lines[end];
            var free = line.Zip(line.Skip(1), (one, next) => (From: one.Right, To: next.Left)).Prepend((From: double.MinValue, To: line[0].Left)).Append((From: line[^1].Right, To: double.MaxValue))
                .Select(space => (From: Math.Max(from, space.From), To: Math.Min(to, space.To))).MaxBy(space => space.To - space.From);
            if (free.To - free.From < line[0].Height * NarrowestFree)
            {
                break;
            }

            (from, to) = free;
            var before = line.FindAll(word => word.Right <= from);
            var behind = line.FindAll(word => word.Left >= to);
            both += before.Count > 0 && behind.Count > 0 ? 1 : 0;
            if (before.Count > 0)
            {
                left.Add(before);
            }

            if (behind.Count > 0)
            {
                right.Add(behind);
            }
        }

        return both < 2 && (left.Count < 2 || right.Count < 2) ? null : new SideBySide(end, [.. Paragraphs(left), "", .. Paragraphs(right)]);
    }

    /// <summary>The widest gap of the line; for recipients that of a line soon below, or the space before what stands far to the right.</summary>
    private static (double From, double To)? Gap(List<List<PlacedWord>> lines, int start)
    {
        var line = lines[start];
        if (PlacedProse.Parted(line))
        {
            var (one, next) = line.Zip(line.Skip(1)).MaxBy(pair => pair.Second.Left - pair.First.Right);
            return (one.Right, next.Left);
        }

        if (!PlacedWord.Joined(line).Text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var right = lines.Skip(start + 1).Take(LinesOfSigner).Select(below => below[0].Left).Where(left => left > line[0].Left + (FarRight * line[0].Height)).ToList();
        return right.Count == 0 ? null : (right.Min() - line[0].Height, right.Min());
    }

    private static IEnumerable<string> Paragraphs(List<List<PlacedWord>> lines)
    {
        var paragraphs = new List<string>();
        foreach (var line in lines)
        {
            var text = PlacedWord.Joined(line).Text;
            if (paragraphs.Count > 0 && (Print.StartsLower(text.TrimStart('(')) || text.All(char.IsAsciiDigit) || (paragraphs[^1][^1] == ',' && !ProseLines.Marked(text))))
            {
                paragraphs[^1] += $" {text}";
            }
            else
            {
                paragraphs.Add(text);
            }
        }

        return paragraphs.SelectMany(paragraph => (string[])[paragraph, ""]);
    }
}
