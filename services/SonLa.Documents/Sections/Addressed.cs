using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Whom a sentence gives a duty, with whom, and whether it orders or asks.</summary>
internal sealed partial record Addressed(IReadOnlyList<string> Leads, IReadOnlyList<string> Coordinators, bool Requested, bool Ordered, string Rest, string Opening)
{
    private const int LongestOpening = 1500;
    private const int LongestHeading = 200;

    private static readonly string[] Requests = [.. Vocabulary.Lines("requests").OrderByDescending(word => word.Length)];
    private static readonly string[] Orders = [.. Vocabulary.Lines("orders").OrderByDescending(word => word.Length)];
    private static readonly Phrases Tellers = new(Vocabulary.Lines("tellers"));

    /// <summary>True where nothing but names and roles is said: the duty stands below.</summary>
    public bool OnlyNames => Rest.Length == 0;

    /// <summary>True where words of a sentence follow the names.</summary>
    public bool HasDuty => Rest.Length > 0 && char.IsLower(Rest[0]);

    /// <summary>True where a known order, a role or a known verb says that this is a duty.</summary>
    public bool Sure => Ordered || Coordinators.Count > 0 || AgencyEnds.OrdersAt(Rest);

    /// <summary>Reads a text that begins with the agencies; null where it begins with anything else.</summary>
    public static Addressed? Of(string text)
    {
        var full = text;
        text = Print.Cut(text, LongestOpening);
        text = Occasions.Behind(text);
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

        var ordered = requested;
        foreach (var word in Orders)
        {
            if (Begins(text, word))
            {
                ordered = true;
                text = text[word.Length..].TrimStart(' ', ':', ',');
                break;
            }
        }

        if (text.Length == 0 || !Agencies.StartsAt(text, 0) || (!ordered && Occasions.IsCited(text)))
        {
            return null;
        }

        var heading = text.Length < LongestHeading && text[^1] is not ('.' or ';' or '/');
        var end = AgencyEnds.Of(text, heading);
        var roles = new Roles();
        var opening = text[..end].TrimEnd(' ', ',');
        var rest = text[end..];
        // "Sở A, phối hợp với B", "Sở A chủ trì, phối hợp với B", "Sở A phối hợp với B".
        var lead = Lead().Match(rest);
        if (lead.Success)
        {
            rest = rest[lead.Length..].TrimStart(' ');
        }

        if (RoleAside().IsMatch(opening))
        {
            roles.Add(opening, "leads");
        }
        else
        {
            roles.Leads.AddRange(Names(opening));
        }

        if (roles.Leads.Count == 0)
        {
            return null;
        }

        var with = With().Match(rest);
        if (with.Success)
        {
            var list = rest[with.Length..];
            var stop = Agencies.StartsAt(list, 0) ? AgencyEnds.Of(list, heading) : 0;
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

        return Tellers.At(rest, 0) > 0 && !AgencyEnds.OrdersAt(rest) ? null : new Addressed(roles.Leads, roles.Coordinators, requested, ordered, rest, full.Length > opening.Length ? opening : full);
    }

    private static IEnumerable<string> Names(string text) => AgencyLists.Split(Remark().Replace(text, "")).Select(name => Dangling().Replace(name.Trim(' ', ',', ';', '.', ':'), "")).Where(name => name.Length > 1);

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] is ' ' or ':' && char.IsUpper(text[0]);

    /// <summary>"Sở A (chủ trì), Sở B (phối hợp)".</summary>
    [GeneratedRegex(@"\((?:cơ quan |đơn vị )?(?:chủ trì|phối hợp|đầu mối)[^()]{0,30}\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoleAside();

    [GeneratedRegex(@"^,?\s*(?:(?:là|làm) (?:cơ quan|đơn vị) )?(?:(?:có|chịu) trách nhiệm |được giao |(?:giữ|đóng|đảm nhận|đảm nhiệm) (?:vai trò|nhiệm vụ) |làm |chịu )?(?:chủ trì|đầu mối)(?=\s*(?:,|:|và|cùng|phối hợp|$|\.))\s*,?\s*(?:và\s+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^,?\s*(?:và\s+)?(?:phối hợp(?:\s+(?:chặt chẽ|thường xuyên))?(?:,?\s*(?:cùng\s+)?với|\s+cùng(?:\s+với)?)?|cùng với|cùng)\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex With();

    [GeneratedRegex(@"^(?:theo|căn cứ)\s+(?:chức năng|nhiệm vụ|thẩm quyền)[^.:]*[.:]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByFunction();

    /// <summary>A word that joins names and ends none.</summary>
    [GeneratedRegex(@"\s+(?:và|với|cùng|của|tại|cho|thuộc|trên)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"\s*\((?!\w{1,12}\))[^()]{0,300}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Remark();
}
