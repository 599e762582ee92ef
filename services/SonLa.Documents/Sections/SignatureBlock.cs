using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sections;

/// <summary>What stands below the text: recipients ("Nơi nhận"), the signing office, the signer, and where annexes begin.</summary>
internal sealed partial class SignatureBlock
{
    private readonly IReadOnlyList<Paragraph> _paragraphs;

    public SignatureBlock(IReadOnlyList<Paragraph> paragraphs, HeadEvidence evidence)
    {
        _paragraphs = paragraphs;
        Recipients = FindRecipients(evidence);
        Signer = FindSigner(evidence);
    }

    /// <summary>Index of the paragraph that begins the list of recipients; -1 where there is none.</summary>
    public int RecipientsAt { get; private set; } = -1;

    /// <summary>Index of the first paragraph behind recipients and signature.</summary>
    public int AnnexAt { get; private set; }

    public IReadOnlyList<string> Recipients { get; }

    public string? Signer { get; }

    /// <summary>The line that says in whose name it is signed: "TM. ỦY BAN NHÂN DÂN", else the chairman's own office.</summary>
    public Paragraph? Office()
    {
        var offices = _paragraphs.Skip(Math.Max(RecipientsAt - 4, 0)).Where(paragraph => SigningOffice().IsMatch(paragraph.Text)).ToList();
        return offices.FirstOrDefault(paragraph => paragraph.Text.StartsWith("TM", StringComparison.Ordinal)) ?? offices.FirstOrDefault(paragraph => paragraph.Text.Contains("CHỦ TỊCH", StringComparison.Ordinal));
    }

    private string? FindSigner(HeadEvidence evidence)
    {
        for (var i = Math.Max(0, RecipientsAt < 0 ? _paragraphs.Count / 3 : RecipientsAt - 6); i < _paragraphs.Count; i++)
        {
            if (!SigningOffice().IsMatch(_paragraphs[i].Text))
            {
                continue;
            }

            for (var j = i + 1; j < Math.Min(i + 8, _paragraphs.Count); j++)
            {
                var text = Rank().Replace(_paragraphs[j].Text.Trim(), "");
                if (PersonName().IsMatch(text) && !SigningOffice().IsMatch(text) && !Print.IsUpper(text))
                {
                    evidence.Prove("signer", _paragraphs[j], 0.9m);
                    AnnexAt = Math.Max(AnnexAt, j + 1);
                    return text;
                }
            }
        }

        return null;
    }

    private List<string> FindRecipients(HeadEvidence evidence)
    {
        AnnexAt = _paragraphs.Count;
        for (var i = _paragraphs.Count - 1; i >= 0; i--)
        {
            if (!RecipientsHeading().IsMatch(_paragraphs[i].Text))
            {
                continue;
            }

            RecipientsAt = i;
            var names = new List<string>();
            var after = RecipientsHeading().Replace(_paragraphs[i].Text, "");
            var j = i + 1;
            foreach (var item in after.Split(" - ").Select(item => item.Trim(' ', '-')).Where(item => item.Length > 2))
            {
                names.Add(Recipient(item));
            }

            for (; j < _paragraphs.Count && Bullet().Match(_paragraphs[j].Text) is { Success: true } bullet; j++)
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
                evidence.Prove("recipients", _paragraphs[i], 0.95m);
            }

            AnnexAt = j;
            return names;
        }

        AnnexAt = Enumerable.Range(0, _paragraphs.Count).FirstOrDefault(i => i > 3 && AnnexHeading().IsMatch(_paragraphs[i].Text), _paragraphs.Count);
        return [];
    }

    private static string Recipient(string item) => item.Trim().TrimEnd(';', '.', ',').Trim();

    [GeneratedRegex(@"^(?:(?:TM|KT|TUQ|TL)\.?\s*)?(?:[UỦ]?Ỷ?Y? ?BAN NHÂN DÂN(?: TỈNH| HUYỆN| XÃ| PHƯỜNG)?\s*)?(?:(?:KT|TM|TL|TUQ)\.?\s*)?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|CHÁNH THANH TRA|CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHỦ NHIỆM)(?:\s+(?:UBND|HĐND) (?:TỈNH|HUYỆN|XÃ|PHƯỜNG))?$|^TM\.?\s*(?:UBND|HĐND|[UỦ]?Ỷ?Y? ?BAN NHÂN DÂN|HỘI ĐỒNG|BAN THƯỜNG VỤ|ĐOÀN)|^Q\.\s*(?:CHỦ TỊCH|GIÁM ĐỐC)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SigningOffice();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonName();

    /// <summary>Ranks and degrees before a name: "Đại tá Nguyễn Văn A", "TS. Lê B".</summary>
    [GeneratedRegex(@"^(?:(?:Thiếu|Trung|Thượng|Đại)\s+(?:tướng|tá|úy)|(?:PGS|GS|TS|ThS|BS|CKII|CKI)\.?)[\s.]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(?:Nơi nhận|NƠI NHẬN)\s*:?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RecipientsHeading();

    [GeneratedRegex(@"^[-–•+*]\s*(.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^Lưu\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeptCopy();

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnnexHeading();
}
