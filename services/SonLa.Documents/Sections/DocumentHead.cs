using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Sections;

/// <summary>Number, day, kind, title, issuer, signer, recitals and recipients.</summary>
internal sealed partial class DocumentHead(IReadOnlyList<Paragraph> paragraphs)
{
    private const int HeadLength = 40;

    private readonly HeadEvidence _evidence = new();
    private int _textFrom;

    /// <summary>False for kinds of documents that report or invite and give no duty.</summary>
    public bool Assigns { get; private set; } = true;

    /// <summary>Index of the paragraph that begins the list of recipients; -1 where there is none.</summary>
    public int RecipientsAt { get; private set; } = -1;

    /// <summary>Index of the first paragraph behind recipients and signature.</summary>
    public int AnnexAt { get; private set; }

    /// <summary>Index of the first paragraph of the operative part.</summary>
    public int BodyAt { get; private set; }

    public SteeringDocument Read()
    {
        var signature = new SignatureBlock(paragraphs, _evidence);
        (RecipientsAt, AnnexAt) = (signature.RecipientsAt, signature.AnnexAt);
        var letterhead = new Letterhead(paragraphs, _evidence);
        var caption = AnnexCaption.In(paragraphs);
        var number = letterhead.Number ?? caption.Number;
        var issuedOn = letterhead.IssuedOn ?? caption.Day;
        if (letterhead.Number is null && caption.Number is not null)
        {
            _evidence.Prove("number", caption.Evidence!, 0.9m);
        }

        if (letterhead.IssuedOn is null && caption.Day is not null)
        {
            _evidence.Prove("issuedOn", caption.Evidence!, 0.9m);
        }

        var type = letterhead.Type ?? caption.Type ?? DocumentKinds.OfNumber(number);
        Assigns = DocumentKinds.Assigns(type, number);
        var title = letterhead.TypeAt >= 0 ? Title(letterhead.TypeAt) : letterhead.Subject(_evidence);
        var province = letterhead.Territory is { } territory && territory.StartsWith("tỉnh ", StringComparison.Ordinal) ? territory[5..]
            : letterhead.Territory is null && letterhead.Place is { } place ? Territories.TitleCase(place)
            : Territories.ProvinceOf(paragraphs);
        BodyAt = BehindAddress(letterhead.AddressAt);
        var bases = LegalBases();
        return new SteeringDocument
        {
            Number = number,
            Type = type,
            IssuedOn = issuedOn,
            Issuer = Issuers.Of(paragraphs, letterhead, signature, caption, province, _evidence),
            Signer = signature.Signer,
            Title = title,
            PlanYear = PlanYear(title),
            LegalBases = bases,
            Recipients = signature.Recipients,
            References = [.. paragraphs.SelectMany(References.In).DistinctBy(cited => cited.Number)],
            Province = province,
            Evidence = _evidence.All,
        };
    }

    /// <summary>"Kính gửi" and the list of those it addresses stand before the text.</summary>
    private int BehindAddress(int addressAt)
    {
        if (addressAt < 0)
        {
            return 0;
        }

        var body = addressAt + 1;
        while (body < paragraphs.Count && Bullet().IsMatch(paragraphs[body].Text))
        {
            body++;
        }

        return body;
    }

    private string? Title(int typeAt)
    {
        var parts = new List<string>();
        var own = paragraphs[typeAt].Text;
        if (DocumentKinds.Names.FirstOrDefault(name => own.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } kind && own.Length > kind.Length + 3)
        {
            parts.Add(own[kind.Length..].Trim(' ', ':', '.'));
        }

        for (var i = typeAt + 1; i < Math.Min(typeAt + 7, paragraphs.Count); i++)
        {
            _textFrom = i;
            var text = paragraphs[i].Text.Trim('*', ' ', '_');
            if (text.Length == 0 || text.All(letter => letter is '-' or '_' or '–' or '—' or '=') || (Letterhead.IsNumberOrDay(text) && text.Length < 80))
            {
                continue;
            }

            if (EndsTitle().IsMatch(text) || (parts.Count > 0 && Carries().IsMatch(text)) || text.Length > 400 || (parts.Count > 0 && (text.EndsWith('.') || text.EndsWith(':'))) || (parts.Count > 0 && Print.StartsUpper(text) && !Print.IsUpper(text)))
            {
                break;
            }

            if (parts.Count == 0)
            {
                _evidence.Prove("title", paragraphs[i], 0.95m);
            }

            parts.Add(text);
        }

        return parts.Count == 0 ? null : Print.Line(string.Join(' ', parts)).TrimEnd('.', ';');
    }

    private List<string> LegalBases()
    {
        var bases = new List<string>();
        for (var i = 0; i < (RecipientsAt < 0 ? Math.Min(HeadLength, paragraphs.Count) : Math.Min(RecipientsAt, HeadLength)); i++)
        {
            if (Recital().Match(paragraphs[i].Text) is { Success: true } match && paragraphs[i].Text.Length < 700 && !paragraphs[i].Text.TrimEnd().EndsWith(':'))
            {
                bases.Add(Basis(match.Groups[1].Value));
                _evidence.All.TryAdd("legalBases", new Evidence(Print.Cut(paragraphs[i].Text, 400), paragraphs[i].Place, 0.95m));
                BodyAt = Math.Max(BodyAt, i + 1);
            }
        }

        if (bases.Count > 0)
        {
            return bases;
        }

        // No recitals: the documents that a paragraph names as its ground.
        foreach (var paragraph in paragraphs.Take(RecipientsAt < 0 ? paragraphs.Count : RecipientsAt).Skip(_textFrom).Where(paragraph => Grounded().IsMatch(paragraph.Text) && References.Written(paragraph.Text).Any()).Take(1))
        {
            bases.AddRange(References.Written(paragraph.Text));
            _evidence.Prove("legalBases", paragraph, 0.75m);
        }

        return bases;
    }

    private static string Basis(string text)
    {
        text = text.Trim().TrimEnd(';', '.', ',', ' ');
        return Subject().Match(text) is { Success: true } match ? match.Groups[1].Value.TrimEnd(',', ' ') : text;
    }

    private int? PlanYear(string? title)
    {
        foreach (var text in (string?[])[title, .. paragraphs.Skip(AnnexAt).Take(4).Select(paragraph => paragraph.Text)])
        {
            if (text is not null && YearNamed().Matches(Print.Key(text)) is { Count: > 0 } years)
            {
                return int.Parse(years[^1].Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        var votes = paragraphs.Take(300).SelectMany(paragraph => YearNamed().Matches(Print.Key(Print.Cut(paragraph.Text, 3000))))
            .GroupBy(match => match.Groups[1].Value).OrderByDescending(group => group.Count()).FirstOrDefault();
        return votes is not null && votes.Count() >= 2 ? int.Parse(votes.Key, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^(?:Căn cứ|Theo đề nghị|Xét đề nghị|CHỦ TỊCH|[UỦ]?Ỷ?Y?\s*BAN NHÂN DÂN|UBND|HỘI ĐỒNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|CỤC TRƯỞNG|KHÓA |KHOÁ |Năm 20|Điều \d|I\.|1\.|\(|Kính gửi|Nhằm )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsTitle();

    /// <summary>A paragraph that carries a document out, where a title stands already.</summary>
    [GeneratedRegex(@"^(?:Thực hiện|Để |Triển khai )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Carries();

    [GeneratedRegex(@"^[-–•+*]\s*\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[-–]?\s*Căn cứ\s+(.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Recital();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]\s*)?(?:Căn cứ|Thực hiện|Triển khai)\b.*\bsố\s*\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grounded();

    [GeneratedRegex(@"^(.*?(?:ngày\s+" + Dates.Pattern + @"|số\s+\S+/\S+)(?:\s*,?\s*của\s+.+?)?)\s+(?:về|Về|phê chuẩn|phê duyệt|ban hành|quy định|thông qua|giao|hướng dẫn|sửa đổi|quyết định|v/v)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"năm\s+(20\d\d)(?!\s*-)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearNamed();
}
