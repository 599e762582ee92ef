using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>A PDF with a text layer: its lines, and where it has tables its words and rules with their places.</summary>
internal static partial class PdfSource
{
    /// <summary>Above any decision with tables; each word with its place takes twenty times its letters.</summary>
    private const int MostPlacedLetters = TextLimit.Letters / 24;

    private const int MostRules = 60_000;
    private const int MostRuns = 40;
    private const int MostPages = 300;

    public static IReadOnlyList<Block> Read(byte[] file) => Read(file, new Poppler(TimeSpan.FromSeconds(30)));

    public static IReadOnlyList<Block> Read(byte[] file, Poppler poppler)
    {
        var path = Path.Combine(Path.GetTempPath(), $"sonla-{Guid.CreateVersion7():N}.pdf");
        try
        {
            File.WriteAllBytes(path, file);
            return Read(path, poppler);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<Block> Read(string path, Poppler poppler)
    {
        var text = Print.Normalised(poppler.Text(path, "-layout"));
        if (text.Count(char.IsLetter) < 20)
        {
            throw new UnreadableDocumentException(
                "document.no-text-layer",
                "Tệp PDF chỉ có ảnh chụp, không có lớp chữ. Hãy gửi bản .docx hoặc PDF xuất từ Word.",
                "The PDF holds only pictures of pages, no text. Send the .docx, or a PDF exported from Word.");
        }

        return Placed(path, text, poppler) ?? LineBlocks.Of(text.Split('\n'));
    }

    /// <summary>Reads a document by where its words and rules stand; null where its lines say more.</summary>
    private static IReadOnlyList<Block>? Placed(string path, string text, Poppler poppler)
    {
        if (text.Length > MostPlacedLetters)
        {
            return null;
        }

        var pages = PdfWords.Of(poppler.Text(path, "-bbox"));
        var tabled = pages.Count <= MostPages && Columns().IsMatch(text);
        var placed = PlacedPages.Read(tabled ? Ruled(path, pages, poppler) : pages);
        // No table by places, but lines that hold one: a heading whose ordinals' title is broken, for one.
        return tabled && placed is not null && !placed.OfType<Grid>().Any() && LineBlocks.Of(text.Split('\n')) is var lines && lines.OfType<Grid>().Any() ? lines : placed;
    }

    /// <summary>The pages with the rules drawn on them; as they were where no rules can be had.</summary>
    private static List<PlacedPage> Ruled(string path, List<PlacedPage> pages, Poppler poppler)
    {
        var ruled = new List<PlacedPage>();
        for (var runs = 0; ruled.Count < pages.Count; runs++)
        {
            // One drawing takes pages of one size only.
            var first = ruled.Count;
            var last = first;
            while (last + 1 < pages.Count && pages[last + 1].Width == pages[first].Width && pages[last + 1].Height == pages[first].Height)
            {
                last++;
            }

            if (runs == MostRuns || poppler.Drawing(path, first + 1, last + 1, PdfRules.Wanted, MostRules) is not { } drawing)
            {
                return pages;
            }

            var rules = PdfRules.Of(drawing);
            if (rules.Count != last - first + 1)
            {
                return pages;
            }

            ruled.AddRange(rules.Select((onPage, page) => pages[first + page] with { Rules = Rule.Joined(onPage) }));
        }

        return ruled;
    }

    /// <summary>Words of the headings of columns; without them no table assigns anything.</summary>
    [GeneratedRegex(@"^[ \f]*(?:Số[ ]+)?(?:S?TT|ST|Số)\b|\bchỉ tiêu\b|\bnhiệm vụ\b|\bđơn vị tính\b|\bnội dung\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Columns();
}
