using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Sections;

namespace SonLa.Documents.Links;

/// <summary>References that resolve to nothing: an article or annex of the document's own that is not in the file.</summary>
internal static partial class MissingParts
{
    public static IEnumerable<Doubt> Of(IReadOnlyList<Block> blocks, OutlineNode outline)
    {
        var paragraphs = blocks.OfType<Paragraph>().ToList();
        var articles = outline.Children.Where(node => node.Level == OutlineLevel.Article).Select(node => node.Label).ToHashSet();
        foreach (var (paragraph, number) in Named(paragraphs, OwnArticle()).Where(named => articles.Count > 0 && !articles.Contains($"Điều {named.Name}")).DistinctBy(named => named.Name))
        {
            yield return new Doubt("reference.no-article", $"Văn bản dẫn Điều {number} của chính nó nhưng không có điều này.", $"The document refers to its own article {number}, which it does not have.", [Quote(paragraph)]);
        }

        foreach (var (after, missing) in Gaps(outline).Take(20))
        {
            yield return new Doubt("section.missing", $"Không thấy mục {missing} trước mục {after.Label}.", $"There is no section {missing} before {after.Label}.", [Quote(after.Paragraph!)]);
        }

        var annexes = paragraphs.Select(paragraph => AnnexHeading().Match(paragraph.Text)).Where(match => match.Success).Select(match => Canonical(match.Groups["n"].Value)).ToHashSet();
        foreach (var (paragraph, number) in Named(paragraphs, OwnAnnex()).Where(named => !annexes.Contains(Canonical(named.Name))).DistinctBy(named => Canonical(named.Name)))
        {
            yield return new Doubt("reference.no-annex", $"Văn bản dẫn Phụ lục {number} nhưng tệp không có phụ lục này.", $"The document refers to annex {number}, which is not in the file.", [Quote(paragraph)]);
        }

        if (annexes.Count == 0 && !blocks.OfType<Grid>().Any() && paragraphs.FirstOrDefault(paragraph => Attached().IsMatch(paragraph.Text)) is { } attaching && !paragraphs.Any(paragraph => Caption().IsMatch(paragraph.Text)))
        {
            yield return new Doubt("reference.no-annex", "Văn bản có phụ lục kèm theo nhưng tệp không có; hãy gửi cả phụ lục.", "The document has an annex that is not in the file; send the annex too.", [Quote(attaching)]);
        }
    }

    /// <summary>Numbered sections of one heading whose numbers leave one or two out.</summary>
    private static IEnumerable<(OutlineNode After, string Missing)> Gaps(OutlineNode outline)
    {
        foreach (var parent in outline.Below().Prepend(outline))
        {
            foreach (var level in (OutlineLevel[])[OutlineLevel.Number, OutlineLevel.Dotted])
            {
                var siblings = parent.Children.Where(child => child.Level == level).ToList();
                for (var i = 1; i < siblings.Count; i++)
                {
                    var (before, own) = (Last(siblings[i - 1].Label), Last(siblings[i].Label));
                    if (own - before is 2 or 3)
                    {
                        yield return (siblings[i], siblings[i].Label[..^$"{own}".Length] + (before + 1));
                    }
                }
            }
        }

        static int Last(string label) => int.TryParse(label.Split('.')[^1], out var number) ? number : 0;
    }

    private static IEnumerable<(Paragraph Paragraph, string Name)> Named(List<Paragraph> paragraphs, Regex pattern) =>
        paragraphs.SelectMany(paragraph => pattern.Matches(Print.Cut(paragraph.Text, 5000)).Select(match => (paragraph, match.Groups["n"].Value)));

    private static string Canonical(string number) => number.TrimStart('0').ToUpperInvariant() switch { "I" => "1", "II" => "2", "III" => "3", "IV" => "4", "V" => "5", "VI" => "6", var other => other };

    private static Evidence Quote(Paragraph paragraph) => new(Print.Cut(paragraph.Text, 300), paragraph.Place, 0.85m);

    [GeneratedRegex(@"(?:Như|tại|theo|nêu tại|quy định tại)\s+Điều\s+(?<n>\d{1,2})(?:\s+(?:Quyết định|Chỉ thị|Nghị quyết|Kế hoạch) này|\s*[;.]?$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnArticle();

    [GeneratedRegex(@"(?:tại|theo|có|chi tiết|ở)\s+(?:các\s+)?[Pp]hụ lục\s+(?:số\s+)?(?<n>\d{1,2}|[IVX]{1,4})\b(?!\s+(?:ban hành\s+)?kèm theo\s+(?:Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Nghị định|Thông tư) số)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnAnnex();

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu)(?:\s+(?:số|SỐ))?\s*:?\s*(?<n>\d{1,2}|[IVX]{0,4})\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnnexHeading();

    [GeneratedRegex(@"(?:phụ lục|biểu)(?: chi tiết)?\s+(?:đính\s+)?kèm theo(?!\s+(?:Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Nghị định) số)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attached();

    [GeneratedRegex(@"^\((?:Ban hành\s+)?[Kk]èm theo", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Caption();
}
