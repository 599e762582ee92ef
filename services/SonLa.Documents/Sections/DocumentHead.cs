using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Number, day, kind, title, issuer, signer, recitals and recipients.</summary>
internal sealed partial class DocumentHead(IReadOnlyList<Paragraph> paragraphs)
{
    private const int HeadLength = 40;

    private static readonly (string Abbreviation, string Name, bool Assigns)[] Types = [.. Vocabulary.Lines("types").Select(Type)];

    private readonly Dictionary<string, Evidence> _evidence = [];

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
        var recipients = Recipients();
        var signer = Signer();
        var caption = Captions();
        var (typeAt, type) = TypeHeading();
        var number = Number(typeAt);
        var issuedOn = IssuedOn(typeAt);
        if (number is null && caption.Number is not null)
        {
            (number, type) = (caption.Number, type ?? caption.Type);
            Prove("number", caption.Evidence!, 0.9m);
        }

        if (issuedOn is null && caption.Day is not null)
        {
            issuedOn = caption.Day;
            Prove("issuedOn", caption.Evidence!, 0.9m);
        }

        type ??= caption.Type ?? TypeOfNumber(number);
        Assigns = Types.FirstOrDefault(known => string.Equals(known.Name, type, StringComparison.OrdinalIgnoreCase)) is var found && (found.Name is null || found.Assigns)
            && (number is null || Types.FirstOrDefault(known => NumberSays(number, known.Abbreviation)) is var byNumber && (byNumber.Name is null || byNumber.Assigns));
        var title = Title(typeAt);
        var province = Province();
        var bases = LegalBases();
        return new SteeringDocument
        {
            Number = number,
            Type = type,
            IssuedOn = issuedOn,
            Issuer = Issuer(typeAt, province, caption.Issuer),
            Signer = signer,
            Title = title,
            PlanYear = PlanYear(title),
            LegalBases = bases,
            Recipients = recipients,
            References = [.. paragraphs.SelectMany(References.In).DistinctBy(cited => cited.Number)],
            Province = province,
            Evidence = _evidence,
        };
    }

    private void Prove(string field, Paragraph paragraph, decimal confidence) => Prove(field, new Evidence(Print.Cut(paragraph.Text, 400), paragraph.Place, confidence), confidence);

    private void Prove(string field, Evidence evidence, decimal confidence) => _evidence[field] = evidence with { Confidence = confidence };

    private (int At, string? Type) TypeHeading()
    {
        for (var i = 0; i < Math.Min(HeadLength, paragraphs.Count); i++)
        {
            var key = Print.Key(paragraphs[i].Text).Trim(':', '.', '*');
            foreach (var (_, name, _) in Types)
            {
                var type = Print.Key(name);
                if (key == type || (Print.IsUpper(Print.FirstWords(paragraphs[i].Text, 2)) && key.StartsWith(type + " ", StringComparison.Ordinal) && key.Length < type.Length + 160))
                {
                    Prove("type", paragraphs[i], 0.98m);
                    return (i, name);
                }
            }
        }

        return (-1, null);
    }

    private static string? TypeOfNumber(string? number) => number is null ? null : Types.FirstOrDefault(type => NumberSays(number, type.Abbreviation)).Name;

    private static bool NumberSays(string number, string abbreviation) =>
        number.Contains($"/{abbreviation}-", StringComparison.Ordinal) || number.EndsWith($"/{abbreviation}", StringComparison.Ordinal) || number.Contains($"-{abbreviation}/", StringComparison.Ordinal);

    private string? Number(int typeAt)
    {
        for (var i = 0; i < Math.Min(typeAt < 0 ? 15 : typeAt + 3, paragraphs.Count); i++)
        {
            if (NumberLine().Match(paragraphs[i].Text) is { Success: true } match)
            {
                Prove("number", paragraphs[i], 0.98m);
                return match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
            }
        }

        return null;
    }

    private DateOnly? IssuedOn(int typeAt)
    {
        for (var i = 0; i < Math.Min(typeAt < 0 ? 15 : typeAt + 3, paragraphs.Count); i++)
        {
            if (PlaceAndDay().Match(paragraphs[i].Text) is { Success: true } match && Dates.Of(match) is { } day)
            {
                Prove("issuedOn", paragraphs[i], 0.98m);
                return day;
            }
        }

        return null;
    }

    private string? Title(int typeAt)
    {
        var parts = new List<string>();
        if (typeAt >= 0)
        {
            var own = paragraphs[typeAt].Text;
            var name = Types.Select(type => type.Name).FirstOrDefault(name => own.StartsWith(name, StringComparison.OrdinalIgnoreCase) && own.Length > name.Length + 3);
            if (name is not null)
            {
                parts.Add(own[name.Length..].Trim(' ', ':', '.'));
            }
        }

        for (var i = typeAt + 1; typeAt >= 0 && i < Math.Min(typeAt + 7, paragraphs.Count); i++)
        {
            var text = paragraphs[i].Text.Trim('*', ' ', '_');
            if (text.Length == 0 || text.All(letter => letter is '-' or '_' or '–' or '—' or '='))
            {
                continue;
            }

            if (NumberLine().IsMatch(text) || PlaceAndDay().IsMatch(text))
            {
                continue;
            }

            if (EndsTitle().IsMatch(text) || text.Length > 400 || (parts.Count > 0 && (text.EndsWith('.') || text.EndsWith(':'))) || (parts.Count > 0 && Print.StartsUpper(text) && !Print.IsUpper(text)))
            {
                break;
            }

            if (parts.Count == 0)
            {
                Prove("title", paragraphs[i], 0.95m);
            }

            parts.Add(text);
        }

        return parts.Count == 0 ? null : Print.Line(string.Join(' ', parts)).TrimEnd('.', ';');
    }

    private string? Province()
    {
        var votes = new Dictionary<string, int>();
        foreach (var paragraph in paragraphs.Take(400))
        {
            foreach (Match match in NamedProvince().Matches(Print.Cut(paragraph.Text, 4000)))
            {
                var name = TitleCase(match.Groups[1].Value);
                votes[name] = votes.GetValueOrDefault(name) + 1;
            }
        }

        foreach (var paragraph in paragraphs.Take(15))
        {
            if (PlaceAndDay().Match(paragraph.Text) is { Success: true } match && match.Groups["place"].Value.Trim() is { Length: > 1 } place && place.Split(' ').Length <= 4)
            {
                return TitleCase(place);
            }
        }

        return votes.Count == 0 ? null : votes.MaxBy(vote => vote.Value).Key;
    }

    private string? Issuer(int typeAt, string? province, string? captioned)
    {
        var ofProvince = province is null ? "tỉnh" : $"tỉnh {province}";
        for (var i = 0; i < Math.Min(typeAt < 0 ? HeadLength : typeAt + 8, paragraphs.Count); i++)
        {
            var text = paragraphs[i].Text.Trim('*', '#', ' ');
            if (i <= typeAt || !IssuerHeading().IsMatch(text))
            {
                continue;
            }

            Prove("issuer", paragraphs[i], 0.95m);
            return Issuing(text, ofProvince);
        }

        // Without a heading of the issuer: the office that signs, or that the caption or the text names.
        var office = Enumerable.Range(0, paragraphs.Count).FirstOrDefault(i => i >= Math.Max(RecipientsAt - 4, 0) && SigningOffice().IsMatch(paragraphs[i].Text) && paragraphs[i].Text.Contains("CHỦ TỊCH", StringComparison.Ordinal), -1);
        if (captioned is not null && _evidence.TryGetValue("caption", out var caption))
        {
            Prove("issuer", caption, 0.85m);
            return Issuing(captioned, ofProvince);
        }

        if (office >= 0 && (province is not null || captioned is not null))
        {
            Prove("issuer", paragraphs[office], 0.8m);
            return paragraphs[office].Text.Contains("TM", StringComparison.Ordinal) ? $"Ủy ban nhân dân {ofProvince}" : $"Chủ tịch Ủy ban nhân dân {ofProvince}";
        }

        var head = paragraphs.Take(Math.Max(typeAt, 8)).FirstOrDefault(paragraph => IssuerHeading().IsMatch(paragraph.Text));
        if (head is not null)
        {
            Prove("issuer", head, 0.8m);
            return Issuing(head.Text, ofProvince);
        }

        return null;
    }

    private static string Issuing(string text, string ofProvince)
    {
        var key = Print.Key(text);
        var chairman = key.StartsWith("chủ tịch", StringComparison.Ordinal) ? "Chủ tịch " : "";
        if (key.Contains("hội đồng nhân dân", StringComparison.Ordinal) || key.Contains("hđnd", StringComparison.Ordinal))
        {
            return $"{chairman}Hội đồng nhân dân {ofProvince}";
        }

        return key.Contains("ban nhân dân", StringComparison.Ordinal) || key.Contains("ubnd", StringComparison.Ordinal) ? $"{chairman}Ủy ban nhân dân {ofProvince}" : Sentence(text);
    }

    private string? Signer()
    {
        for (var i = Math.Max(0, RecipientsAt < 0 ? paragraphs.Count / 3 : RecipientsAt - 6); i < paragraphs.Count; i++)
        {
            if (!SigningOffice().IsMatch(paragraphs[i].Text))
            {
                continue;
            }

            for (var j = i + 1; j < Math.Min(i + 8, paragraphs.Count); j++)
            {
                var text = paragraphs[j].Text.Trim();
                if (PersonName().IsMatch(text) && !SigningOffice().IsMatch(text) && !Print.IsUpper(text))
                {
                    Prove("signer", paragraphs[j], 0.9m);
                    AnnexAt = Math.Max(AnnexAt, j + 1);
                    return text;
                }
            }
        }

        return null;
    }

    private List<string> Recipients()
    {
        AnnexAt = paragraphs.Count;
        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            if (!RecipientsHeading().IsMatch(paragraphs[i].Text))
            {
                continue;
            }

            RecipientsAt = i;
            var names = new List<string>();
            var after = RecipientsHeading().Replace(paragraphs[i].Text, "");
            var j = i + 1;
            foreach (var item in after.Split(" - ").Select(item => item.Trim(' ', '-')).Where(item => item.Length > 2))
            {
                names.Add(Recipient(item));
            }

            for (; j < paragraphs.Count && Bullet().Match(paragraphs[j].Text) is { Success: true } bullet; j++)
            {
                names.Add(Recipient(bullet.Groups[1].Value));
                if (KeptCopy().IsMatch(names[^1]))
                {
                    j++;
                    break;
                }
            }

            if (names.Count > 0)
            {
                Prove("recipients", paragraphs[i], 0.95m);
            }

            AnnexAt = j;
            return names;
        }

        AnnexAt = Enumerable.Range(0, paragraphs.Count).FirstOrDefault(i => i > 3 && AnnexHeading().IsMatch(paragraphs[i].Text), paragraphs.Count);
        return [];
    }

    private static string Recipient(string item) => item.Trim().TrimEnd(';', '.', ',').Trim();

    private List<string> LegalBases()
    {
        var bases = new List<string>();
        for (var i = 0; i < (RecipientsAt < 0 ? Math.Min(HeadLength, paragraphs.Count) : Math.Min(RecipientsAt, HeadLength)); i++)
        {
            if (Recital().Match(paragraphs[i].Text) is { Success: true } match && paragraphs[i].Text.Length < 700)
            {
                bases.Add(Basis(match.Groups[1].Value));
                _evidence.TryAdd("legalBases", new Evidence(Print.Cut(paragraphs[i].Text, 400), paragraphs[i].Place, 0.95m));
                BodyAt = i + 1;
            }
        }

        if (bases.Count > 0)
        {
            return bases;
        }

        // No recitals: the documents that a paragraph names as its ground.
        foreach (var paragraph in paragraphs.Take(RecipientsAt < 0 ? paragraphs.Count : RecipientsAt).Where(paragraph => Grounded().IsMatch(paragraph.Text)).Take(1))
        {
            bases.AddRange(References.Written(paragraph.Text));
            Prove("legalBases", paragraph, 0.75m);
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

    private (string? Type, string? Number, DateOnly? Day, string? Issuer, Evidence? Evidence) Captions()
    {
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Text.Length < 400))
        {
            if (Caption().Match(paragraph.Text) is not { Success: true } match)
            {
                continue;
            }

            var number = match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal);
            var day = Dates.Any().Match(paragraph.Text[match.Index..]);
            var issuer = CaptionIssuer().Match(paragraph.Text);
            var type = TypeOfNumber(number) ?? Types.Select(type => type.Name).FirstOrDefault(name => match.Groups["type"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            var evidence = new Evidence(paragraph.Text, paragraph.Place, 0.9m);
            if (number.Length > 0 && char.IsDigit(number[0]))
            {
                if (issuer.Success)
                {
                    _evidence["caption"] = evidence;
                }

                return (type, number, day.Success ? Dates.Of(day) : null, issuer.Success ? issuer.Groups[1].Value : null, evidence);
            }
        }

        return default;
    }

    private static string TitleCase(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.Trim().ToLowerInvariant());

    private static string Sentence(string text)
    {
        text = Print.IsUpper(text) ? text.ToLowerInvariant() : text;
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static (string, string, bool) Type(string line)
    {
        var parts = line.TrimStart('-', ' ').Split(':', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts[1], !line.StartsWith('-'));
    }

    [GeneratedRegex(@"\bSố\s*:?\s*(\d{1,5}(?:/\d{4})?\s*/\s*[A-ZĐ][A-ZĐa-z]*(?:\s*-\s*[A-ZĐ][A-ZĐa-z0-9]*)*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"(?:^|\s)(?<place>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3}),?\s+ngày\s+" + Dates.Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex(@"\b(?:tỉnh|TỈNH|Tỉnh)\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedProvince();

    [GeneratedRegex(@"^(?:CHỦ TỊCH\s+)?(?:[UỦ]?Ỷ?Y?\s*BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IssuerHeading();

    [GeneratedRegex(@"^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Thực hiện|CHỦ TỊCH|[UỦ]?Ỷ?Y?\s*BAN NHÂN DÂN|UBND|HỘI ĐỒNG|Năm 20|Điều \d|I\.|1\.|\(|Kính gửi|Để |Nhằm )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsTitle();

    [GeneratedRegex(@"^(?:(?:TM|KT|TUQ|TL)\.?\s*)?(?:[UỦ]?Ỷ?Y? ?BAN NHÂN DÂN(?: TỈNH)?\s*)?(?:(?:KT|TM)\.?\s*)?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ)(?:\s+UBND TỈNH)?$|^TM\.?\s*(?:UBND|[UỦ]?Ỷ?Y? ?BAN NHÂN DÂN)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SigningOffice();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"^(?:Nơi nhận|NƠI NHẬN)\s*:?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RecipientsHeading();

    [GeneratedRegex(@"^[-–•+*]\s*(.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^Lưu\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeptCopy();

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnnexHeading();

    [GeneratedRegex(@"^[-–]?\s*Căn cứ\s+(.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Recital();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]\s*)?(?:Căn cứ|Thực hiện)\b.*\bsố\s*\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grounded();

    [GeneratedRegex(@"^(.*?(?:ngày\s+" + Dates.Pattern + @"|số\s+\S+/\S+)(?:\s*,?\s*của\s+.+?)?)\s+(?:về|Về|phê chuẩn|phê duyệt|ban hành|quy định|thông qua|giao|hướng dẫn|sửa đổi|quyết định|v/v)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"năm\s+(20\d\d)(?!\s*-)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearNamed();

    [GeneratedRegex(@"[Kk]èm theo\s+(?<type>\p{L}+\s\p{L}+)\s+số:?\s*(?<number>\d{0,5}\s*/\s*[A-ZĐ][\w-]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\bcủa\s+((?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân|HĐND)[^)]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CaptionIssuer();
}
