using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Who issued a document: the heading above its text, else its annex's caption, its letterhead, or the office that signs.</summary>
internal static partial class Issuers
{
    private const int HeadLength = 40;

    private static readonly string[] Departments = [.. Vocabulary.Lines("departments").OrderByDescending(name => name.Length)];

    public static string? Of(IReadOnlyList<Paragraph> paragraphs, Letterhead letterhead, SignatureBlock signature, AnnexCaption caption, string? province, HeadEvidence evidence)
    {
        var of = letterhead.Territory ?? (province is null ? "tỉnh" : $"tỉnh {province}");
        for (var i = letterhead.TypeAt + 1; i < Math.Min(letterhead.TypeAt < 0 ? HeadLength : letterhead.TypeAt + 8, paragraphs.Count); i++)
        {
            var text = paragraphs[i].Text.Trim('*', '#', ' ');
            if (IssuerHeading().IsMatch(text) && Print.IsUpper(text) && (letterhead.TypeAt >= 0 || (i > 3 && !letterhead.Organisation.Contains(text))))
            {
                evidence.Prove("issuer", paragraphs[i], 0.95m);
                return Named(text, of);
            }
        }

        if (caption.Issuer is not null)
        {
            evidence.Prove("issuer", caption.Evidence!, 0.85m);
            return Named(caption.Issuer, of);
        }

        if (letterhead.Organisation.LastOrDefault(line => OwnOffice().IsMatch(line)) is { } office && paragraphs.FirstOrDefault(paragraph => paragraph.Text.Contains(office, StringComparison.Ordinal)) is { } printed)
        {
            evidence.Prove("issuer", printed, 0.85m);
            return OfOffice(office, of);
        }

        if (signature.Office() is { } signed && (province is not null || letterhead.Territory is not null))
        {
            evidence.Prove("issuer", signed, 0.8m);
            return signed.Text.StartsWith("TM", StringComparison.Ordinal) ? $"Ủy ban nhân dân {of}" : $"Chủ tịch Ủy ban nhân dân {of}";
        }

        if (paragraphs.Take(Math.Max(letterhead.TypeAt, 8)).FirstOrDefault(paragraph => IssuerHeading().IsMatch(paragraph.Text)) is { } head)
        {
            evidence.Prove("issuer", head, 0.8m);
            return Named(head.Text, of);
        }

        return null;
    }

    private static string Named(string text, string of)
    {
        of = Territories.In(text.ToUpperInvariant()) ?? of;
        var key = Print.Key(text);
        var chairman = key.StartsWith("chủ tịch", StringComparison.Ordinal) ? "Chủ tịch " : "";
        if (key.Contains("hội đồng nhân dân", StringComparison.Ordinal) || key.Contains("hđnd", StringComparison.Ordinal))
        {
            return $"{chairman}Hội đồng nhân dân {of}";
        }

        return key.Contains("ban nhân dân", StringComparison.Ordinal) || key.Contains("ubnd", StringComparison.Ordinal) ? $"{chairman}Ủy ban nhân dân {of}" : OfOffice(text, of);
    }

    /// <summary>"GIÁM ĐỐC SỞ TÀI CHÍNH" and "VĂN PHÒNG" with the capitals of names.</summary>
    private static string OfOffice(string text, string of)
    {
        var key = Print.Key(text);
        var lower = Print.IsUpper(text) ? text.ToLowerInvariant() : text;
        if (Departments.FirstOrDefault(name => key.EndsWith(Print.Key(name), StringComparison.Ordinal)) is { } department && key.Contains("sở ", StringComparison.Ordinal))
        {
            var office = key.StartsWith("sở ", StringComparison.Ordinal) ? "" : lower[..lower.IndexOf("sở ", StringComparison.OrdinalIgnoreCase)];
            lower = $"{office}Sở {department}";
        }

        var name_ = char.ToUpperInvariant(lower[0]) + lower[1..];
        return key == "văn phòng" ? $"{name_} Ủy ban nhân dân {of}" : key.Contains(Print.Key(of), StringComparison.Ordinal) ? name_ : $"{name_} {of}";
    }

    [GeneratedRegex(@"^(?:CHỦ TỊCH\s+)?(?:[UỦ]?Ỷ?Y?\s*BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)|^(?:GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG BAN|CỤC TRƯỞNG|TRƯỞNG PHÒNG)\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IssuerHeading();

    [GeneratedRegex(@"^(?:SỞ|VĂN PHÒNG|THANH TRA|BAN (?!NHÂN DÂN)|CHI CỤC|CỤC|PHÒNG)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnOffice();
}
