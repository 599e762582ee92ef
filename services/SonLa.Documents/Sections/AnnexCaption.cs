using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Sections;

/// <summary>"(Kèm theo Quyết định số … ngày … của …)": what an annex says of the document it belongs to.</summary>
internal sealed partial record AnnexCaption(string? Type, string? Number, DateOnly? Day, string? Issuer, Evidence? Evidence)
{
    public static AnnexCaption None { get; } = new(null, null, null, null, null);

    /// <summary>The first caption that gives a number.</summary>
    public static AnnexCaption In(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Text.Length < 400))
        {
            if (Caption().Match(paragraph.Text) is not { Success: true } match)
            {
                continue;
            }

            var number = match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal);
            if (number.Length == 0 || !char.IsDigit(number[0]))
            {
                continue;
            }

            var day = Dates.Any().Match(paragraph.Text[match.Index..]);
            var issuer = Issued().Match(paragraph.Text);
            var type = DocumentKinds.Names.FirstOrDefault(name => match.Groups["type"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            return new AnnexCaption(DocumentKinds.OfNumber(number) ?? type, number, day.Success ? Dates.Of(day) : null, issuer.Success ? issuer.Groups[1].Value : null, new Evidence(paragraph.Text, paragraph.Place, 0.9m));
        }

        return None;
    }

    [GeneratedRegex(@"[Kk]èm theo\s+(?<type>\p{L}+\s\p{L}+)\s+số:?\s*(?<number>\d{0,5}\s*/\s*[A-ZĐ][\w-]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\bcủa\s+((?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)[^)]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issued();
}
