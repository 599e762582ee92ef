using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>The straight lines of each page, as pdftocairo -svg draws them: strokes, and filled strips as thin as a stroke.</summary>
internal static partial class PdfRules
{
    private const double Thickest = 2.5;
    private const int MostCorners = 64;

    /// <summary>True for the lines of a drawing that tell of rules and pages.</summary>
    public static bool Wanted(string line) =>
        line.StartsWith("<path ", StringComparison.Ordinal) ? line.Length < 2000 && !line.Contains(" C ", StringComparison.Ordinal) : Bracket().IsMatch(line);

    /// <returns>The rules of each page; one page where the drawing names none.</returns>
    public static List<List<Rule>> Of(IEnumerable<string> drawing)
    {
        var pages = new List<List<Rule>> { new() };
        var named = false;
        var aside = 0;
        foreach (var line in drawing)
        {
            if (line.StartsWith("<page>", StringComparison.Ordinal))
            {
                if (named)
                {
                    pages.Add([]);
                }

                named = true;
            }
            else if (Bracket().Match(line) is { Success: true } bracket)
            {
                // Shapes of letters, clips and patterns are no marks on the page.
                var closed = line.EndsWith("/>", StringComparison.Ordinal) || line.Contains("</", StringComparison.Ordinal);
                aside = Math.Max(0, aside + (bracket.Groups[1].Length > 0 ? -1 : closed ? 0 : 1));
            }
            else if (aside == 0)
            {
                pages[^1].AddRange(Rules(line));
            }
        }

        return pages;
    }

    private static IEnumerable<Rule> Rules(string line)
    {
        var stroked = Colour(Stroke().Match(line));
        var filled = !stroked && Colour(Fill().Match(line));
        if ((!stroked && !filled) || Shape().Match(line) is not { Success: true } shape)
        {
            yield break;
        }

        var move = Matrix().Match(line) is { Success: true } matrix ? matrix.Groups.Values.Skip(1).Select(Number).ToArray() : [1, 0, 0, 1, 0, 0];
        foreach (var corners in Corners(shape.Groups[1].Value, move))
        {
            if (stroked)
            {
                foreach (var (one, next) in corners.Zip(corners.Skip(1)))
                {
                    if (Between(one.X, one.Y, next.X, next.Y, 0.7) is { } rule)
                    {
                        yield return rule;
                    }
                }
            }
            else if (corners.Count is >= 3 and <= 6 && Between(corners.Min(at => at.X), corners.Min(at => at.Y), corners.Max(at => at.X), corners.Max(at => at.Y), Thickest) is { } strip)
            {
                yield return strip;
                if (strip.Length <= Thickest)
                {
                    // A dot of a dotted line, which may stand as well as lie.
                    yield return new Rule(!strip.Lies, (strip.From + strip.To) / 2, strip.At - (strip.Length / 2), strip.At + (strip.Length / 2));
                }
            }
        }
    }

    private static Rule? Between(double x1, double y1, double x2, double y2, double thickest)
    {
        var (width, height) = (Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        return height <= thickest && width >= height ? new Rule(true, (y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2))
            : width <= thickest ? new Rule(false, (x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2))
            : null;
    }

    private static IEnumerable<List<(double X, double Y)>> Corners(string shape, double[] move)
    {
        var corners = new List<(double X, double Y)>();
        foreach (Match step in Step().Matches(shape))
        {
            if (step.Groups[1].Value == "Z")
            {
                if (corners.Count > 0)
                {
                    corners.Add(corners[0]);
                }

                continue;
            }

            if (step.Groups[1].Value == "M")
            {
                if (corners.Count > 1)
                {
                    yield return corners;
                }

                corners = [];
            }

            var (x, y) = (Number(step.Groups[2]), Number(step.Groups[3]));
            if (corners.Count < MostCorners)
            {
                corners.Add(((move[0] * x) + (move[2] * y) + move[4], (move[1] * x) + (move[3] * y) + move[5]));
            }
        }

        if (corners.Count > 1)
        {
            yield return corners;
        }
    }

    /// <summary>True for a colour that shows on paper.</summary>
    private static bool Colour(Match match) => match.Success && match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal) is not ("none" or "rgb(100%,100%,100%)");

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^<(/?)(?:symbol|clipPath|mask|pattern|defs)\b|^<page>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\bstroke(?::|="")\s*(none|rgb\([^)]{1,60}\))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stroke();

    [GeneratedRegex(@"\bfill(?::|="")\s*(none|rgb\([^)]{1,60}\))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fill();

    [GeneratedRegex(@"\bd=""([^""]{1,1900})""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"([MLZ])(?:\s+(-?\d{1,9}(?:\.\d{1,12})?)\s+(-?\d{1,9}(?:\.\d{1,12})?))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"matrix\((-?\d{1,9}(?:\.\d{1,12})?),\s*(-?\d{1,9}(?:\.\d{1,12})?),\s*(-?\d{1,9}(?:\.\d{1,12})?),\s*(-?\d{1,9}(?:\.\d{1,12})?),\s*(-?\d{1,9}(?:\.\d{1,12})?),\s*(-?\d{1,9}(?:\.\d{1,12})?)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Matrix();
}
