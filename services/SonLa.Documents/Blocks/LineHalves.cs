using System.Text.RegularExpressions;

namespace SonLa.Documents.Blocks;

/// <summary>Lines of a text in which letterheads and signatures stand side by side.</summary>
internal static partial class LineHalves
{
    /// <summary>The left half of divided lines first, then the right; numbers of pages are left out.</summary>
    public static List<string> InOrder(ReadOnlySpan<string> lines)
    {
        var parts = new List<string>(lines.Length);
        var right = new List<string>();
        var signatures = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var newPage = line.StartsWith('\f');
            if (LonelyNumber().IsMatch(line) && (line.Length - line.TrimStart().Length >= 12 || newPage || (i + 1 < lines.Length && lines[i + 1].StartsWith('\f'))))
            {
                continue;
            }

            var clean = line.Replace('\f', ' ').Replace('\t', ' ');
            var trimmed = clean.Trim();
            signatures = trimmed.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) || (signatures && !newPage && !ProseLines.Marked(trimmed.TrimStart('-', '+', '•', '*')));
            var gap = Gap().Match(clean);
            if (gap.Success && !LongText(clean))
            {
                parts.Add(clean[..gap.Index].TrimEnd());
                right.Add(clean[gap.Index..].Trim());
                continue;
            }

            if (right.Count > 0 && trimmed.Length > 0 && clean.Length - clean.TrimStart().Length > 28 && trimmed[0] is not '-')
            {
                // Below a divided line, what stands far to the right belongs to the right half.
                right.Add(trimmed);
                continue;
            }

            if (right.Count > 0 && trimmed.Length > 0 && !signatures && trimmed[0] is not '-')
            {
                parts.Add("");
                parts.AddRange(right.SelectMany(half => (string[])[half, ""]));
                right.Clear();
            }

            if (!(signatures && right.Count > 0 && trimmed.Length == 0))
            {
                parts.Add(clean);
            }
        }

        if (right.Count > 0)
        {
            parts.Add("");
            parts.AddRange(right.SelectMany(half => (string[])[half, ""]));
        }

        return parts;
    }

    private static bool LongText(string line) => Print.Line(line).Length > ProseLines.WidestPage;

    [GeneratedRegex(@"^\s*-?\s*\d{1,3}\s*-?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LonelyNumber();

    [GeneratedRegex(@"(?<=\S)\s{4,}(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gap();
}
