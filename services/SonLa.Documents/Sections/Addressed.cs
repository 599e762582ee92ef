using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Whom a sentence gives a duty, with whom, and whether it orders or asks.</summary>
internal sealed partial record Addressed(IReadOnlyList<string> Leads, IReadOnlyList<string> Coordinators, bool Requested, string Rest, string Opening)
{
    private const int LongestOpening = 1500;

    private static readonly string[] Requests = [.. Vocabulary.Lines("requests").OrderByDescending(word => word.Length)];
    private static readonly string[] Orders = [.. Vocabulary.Lines("orders").OrderByDescending(word => word.Length)];

    /// <summary>True where nothing but names and roles is said: the duty stands below.</summary>
    public bool OnlyNames => Rest.Length == 0;

    /// <summary>Reads a text that begins with the agencies; null where it begins with anything else.</summary>
    public static Addressed? Of(string text)
    {
        var full = text;
        text = Print.Cut(text, LongestOpening);
        var requested = false;
        foreach (var word in Requests)
        {
            if (Begins(text, word))
            {
                requested = true;
                text = text[word.Length..].TrimStart(' ', ':', ',');
                break;
            }
        }

        foreach (var word in Orders)
        {
            if (Begins(text, word))
            {
                text = text[word.Length..].TrimStart(' ', ':', ',');
                break;
            }
        }

        if (text.Length == 0 || !Agencies.StartsAt(text, 0))
        {
            return null;
        }

        var end = Agencies.End(text);
        var roles = new Roles();
        var opening = text[..end].TrimEnd(' ', ',');
        var rest = text[end..];
        // "Sở A, phối hợp với B", "Sở A chủ trì, phối hợp với B", "Sở A phối hợp với B".
        var lead = Lead().Match(rest);
        if (lead.Success)
        {
            rest = rest[lead.Length..].TrimStart(' ');
        }

        roles.Leads.AddRange(Names(opening));
        if (roles.Leads.Count == 0)
        {
            return null;
        }

        var with = With().Match(rest);
        if (with.Success)
        {
            var list = rest[with.Length..];
            var stop = Agencies.StartsAt(list, 0) ? Agencies.End(list) : 0;
            if (stop > 0)
            {
                roles.Coordinators.AddRange(Names(list[..stop]));
                rest = list[stop..];
            }
        }

        rest = rest.TrimStart(' ', ',', ':', '.', ';', '-');
        if (ByFunction().Match(rest) is { Success: true } function && function.Length >= rest.Length - 2)
        {
            rest = "";
        }

        return new Addressed(roles.Leads, roles.Coordinators, requested, rest, full.Length > opening.Length ? opening : full);
    }

    private static IEnumerable<string> Names(string text) => Agencies.Split(Remark().Replace(text, "")).Select(name => name.Trim(' ', ',', ';', '.', ':')).Where(name => name.Length > 1);

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] is ' ' or ':' && char.IsUpper(text[0]);

    [GeneratedRegex(@"^,?\s*(?:là (?:cơ quan|đơn vị) )?(?:có trách nhiệm |làm )?(?:chủ trì|đầu mối)(?=\s*(?:,|:|và|cùng|phối hợp|$|\.))\s*,?\s*(?:và\s+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^,?\s*(?:và\s+)?(?:phối hợp(?:\s+(?:chặt chẽ|thường xuyên))?(?:,?\s*(?:cùng\s+)?với|\s+cùng(?:\s+với)?)?|cùng với|cùng)\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex With();

    [GeneratedRegex(@"^(?:theo|căn cứ)\s+(?:chức năng|nhiệm vụ|thẩm quyền)[^.:]*[.:]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByFunction();

    [GeneratedRegex(@"\s*\((?!\w{1,12}\))[^()]{0,300}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Remark();
}
