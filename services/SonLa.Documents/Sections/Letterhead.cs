using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>What stands above the text: kind, number, place and day, subject, and the organisation with its territory.</summary>
internal sealed partial class Letterhead
{
    private const int HeadLength = 40;

    private static readonly string[] Stamps = [.. Vocabulary.Lines("stamps")];

    private readonly IReadOnlyList<Paragraph> _paragraphs;

    public Letterhead(IReadOnlyList<Paragraph> paragraphs, HeadEvidence evidence)
    {
        _paragraphs = paragraphs;
        (TypeAt, Type) = FindType(evidence);
        var end = Math.Min(TypeAt < 0 ? 15 : TypeAt + 3, paragraphs.Count);
        AddressAt = Enumerable.Range(0, Math.Min(HeadLength, paragraphs.Count)).FirstOrDefault(i => Address().IsMatch(paragraphs[i].Text), -1);
        for (var i = 0; i < end; i++)
        {
            if (Number is null && NumberLine().Match(paragraphs[i].Text) is { Success: true } number)
            {
                Number = number.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
                evidence.Prove("number", paragraphs[i], 0.98m);
            }

            if (IssuedOn is null && PlaceAndDay().Match(paragraphs[i].Text) is { Success: true } day && Dates.Of(day) is { } issued)
            {
                IssuedOn = issued;
                evidence.Prove("issuedOn", paragraphs[i], 0.98m);
            }

            if (Place is null && PlaceAndDay().Match(paragraphs[i].Text) is { Success: true } dated && dated.Groups["place"].Value.Trim() is { Length: > 1 } place && place.Split(' ').Length <= 4)
            {
                Place = place;
            }
        }

        Organisation = [.. paragraphs.Take(TypeAt >= 0 ? TypeAt : Math.Max(AddressAt, 0)).Where(paragraph => paragraph.Text.Length < 240).Select(paragraph => OwnName(paragraph.Text))
            .Where(text => text.Length < 120 && Print.IsUpper(text) && !Stamps.Any(stamp => text.StartsWith(stamp, StringComparison.Ordinal)))];
        Territory = Territories.In(string.Join(' ', Organisation));
    }

    /// <summary>Index of the heading that names the kind; -1 where there is none.</summary>
    public int TypeAt { get; }

    public string? Type { get; }

    /// <summary>Index of "Kính gửi"; -1 where the document addresses nobody.</summary>
    public int AddressAt { get; }

    public string? Number { get; }

    public DateOnly? IssuedOn { get; }

    /// <summary>Where it was issued, as printed before the day.</summary>
    public string? Place { get; }

    /// <summary>The lines that name the organisation, as "UBND TỈNH …", "SỞ TÀI CHÍNH".</summary>
    public IReadOnlyList<string> Organisation { get; }

    /// <summary>"tỉnh Sơn La", "huyện …" or "xã …" of the organisation.</summary>
    public string? Territory { get; }

    /// <summary>A line's part before the motto, number or day that a print sets beside it.</summary>
    private static string OwnName(string line) => DatedLine().IsMatch(line) ? "" : line[..(Beside().Match(line) is { Success: true } other ? other.Index : line.Length)].Trim('*', '#', '_', '-', ',', ' ');

    public static bool IsNumberOrDay(string text) => NumberLine().IsMatch(text) || PlaceAndDay().IsMatch(text);

    /// <summary>What an official letter writes behind "V/v", over as many lines as it takes.</summary>
    public string? Subject(HeadEvidence evidence)
    {
        for (var i = 0; i < Math.Min(AddressAt < 0 ? 12 : AddressAt, _paragraphs.Count); i++)
        {
            if (!About().IsMatch(_paragraphs[i].Text))
            {
                continue;
            }

            var subject = _paragraphs[i].Text;
            for (var j = i + 1; j < _paragraphs.Count && Print.StartsLower(_paragraphs[j].Text) && _paragraphs[j].Text.Length < 120; j++)
            {
                subject += $" {_paragraphs[j].Text}";
            }

            evidence.Prove("title", _paragraphs[i], 0.9m);
            return Print.Line(subject).TrimEnd('.', ';');
        }

        return null;
    }

    private (int At, string? Type) FindType(HeadEvidence evidence)
    {
        for (var i = 0; i < Math.Min(HeadLength, _paragraphs.Count); i++)
        {
            if (DocumentKinds.Heading(_paragraphs[i].Text) is { } kind)
            {
                evidence.Prove("type", _paragraphs[i], 0.98m);
                return (i, kind);
            }
        }

        return (-1, null);
    }

    [GeneratedRegex(@"(?:\bSố|^Luật số)\s*:?\s*(\d{1,5}(?:/\d{4})?\s*/\s*[A-ZĐ][A-ZĐa-z0-9&]*(?:\s*-\s*[A-ZĐ][A-ZĐa-z0-9&]*)*|\d{1,5}\s*-\s*[A-ZĐ][A-ZĐa-z]{1,5}\s*/\s*[A-ZĐ]{2,6})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"(?:^|\s)(?<place>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3}),?\s+ngày\s+" + Dates.Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex(@"CỘNG H(?:ÒA|OÀ)|ĐỘC LẬP|Độc lập|ĐẢNG CỘNG SẢN|CHỦ NGHĨA|^(?:NGHĨA )?VIỆT NAM$|\b(?:Số|SỐ)\s*:|\bSố\s+\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beside();

    [GeneratedRegex(@",?\s+ngày\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DatedLine();

    [GeneratedRegex(@"^(?:Kính gửi|KÍNH GỬI)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:V/v|v/v|Về việc)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex About();
}
