using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>The words of each page with their places, as pdftotext -bbox prints them, one word to a line.</summary>
internal static partial class PdfWords
{
    public static List<PlacedPage> Of(string text)
    {
        var pages = new List<PlacedPage>();
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimStart().StartsWith("<page ", StringComparison.Ordinal))
            {
                var size = Size().Match(line);
                pages.Add(size.Success ? new PlacedPage(Place(size, 1), Place(size, 2), [], []) : new PlacedPage(0, 0, [], []));
            }
            else if (pages.Count > 0 && Word().Match(line) is { Success: true } word)
            {
                var said = Print.Normalised(WebUtility.HtmlDecode(word.Groups[5].Value)).Trim();
                var (left, top, right, bottom) = (Place(word, 1), Place(word, 2), Place(word, 3), Place(word, 4));
                if (said.Length > 0 && right > left && bottom > top)
                {
                    pages[^1].Words.Add(new PlacedWord(left, top, right, bottom, said));
                }
            }
        }

        return pages;
    }

    private static double Place(Match word, int group) => double.Parse(word.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<page width=""(\d{1,9}\.\d+)"" height=""(\d{1,9}\.\d+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Size();

    [GeneratedRegex(@"<word xMin=""(-?\d{1,9}\.\d+)"" yMin=""(-?\d{1,9}\.\d+)"" xMax=""(-?\d{1,9}\.\d+)"" yMax=""(-?\d{1,9}\.\d+)"">(.*)</word>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
