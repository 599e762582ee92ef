using SonLa.Documents.Words;

namespace SonLa.Documents.Fields;

/// <summary>Lists of agencies: where one name ends and the next begins, and compounds such as "Các sở: A, B" written out.</summary>
internal static class AgencyLists
{
    private const int LongestList = 4000;

    private static readonly Phrases Departments = new(Vocabulary.Lines("departments"));
    private static readonly string[] Unsplit = [.. Vocabulary.Lines("unsplit")];

    /// <summary>The names of a cell or a list, compounds such as "Các sở: A, B" written out.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var names = new List<string>();
        foreach (var part in Parts(Print.Cut(Print.Line(text), LongestList)))
        {
            names.AddRange(Expanded(part));
        }

        return [.. names.Distinct()];
    }

    /// <summary>Length of the department's name that stands here; 0 where none does.</summary>
    public static int DepartmentAt(string text, int at) => Departments.At(text, at);

    /// <summary>True inside a name that stays whole whatever words it holds.</summary>
    public static bool StaysWhole(string text, int at) => WholeRanges(text).Any(range => at >= range.Start && at < range.End);

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        var depth = 0;
        var whole = WholeRanges(text);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 || whole.Any(range => i > range.Start && i < range.End))
            {
                continue;
            }

            var gap = Gap(text, i);
            if (gap == 0)
            {
                continue;
            }

            var compound = IsCompound(text[start..i]);
            if ((text[i] is ';' or '\n' && !(compound && !Agencies.StartsAt(text, i + gap) && !Colon(text, i + gap))) || Agencies.StartsAt(text, i + gap))
            {
                yield return text[start..i];
                start = i + gap;
                i = start - 1;
            }
        }

        yield return text[start..];
    }

    private static bool Colon(string text, int at) => text.AsSpan(at, Math.Min(40, text.Length - at)).Contains(':');

    /// <summary>Length of a divider at this place: comma, semicolon, "và", or both.</summary>
    private static int Gap(string text, int at)
    {
        var i = at;
        if (text[i] is ',' or ';' or '/' or '+')
        {
            i++;
            while (i < text.Length && text[i] == ' ')
            {
                i++;
            }

            if (text.AsSpan(i).StartsWith("và ", StringComparison.OrdinalIgnoreCase))
            {
                i += 3;
            }
            else if (text.AsSpan(i).StartsWith("- "))
            {
                i += 2;
            }

            return i - at;
        }

        foreach (var word in (string[])[" và ", " cùng với ", " cùng ", " với ", " - "])
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static List<(int Start, int End)> WholeRanges(string text)
    {
        var ranges = new List<(int, int)>();
        foreach (var phrase in Unsplit)
        {
            for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.OrdinalIgnoreCase))
            {
                ranges.Add((at, at + phrase.Length));
            }
        }

        return ranges;
    }

    private static readonly string[] CompoundHeads = ["các sở", "sở", "các phòng", "các sở, ngành", "các sở, ban, ngành", "các sở ngành", "các ban", "các huyện", "các huyện, thành phố", "UBND các huyện", "UBND các huyện, thành phố", "UBND các xã", "các cơ quan", "các đơn vị"];

    /// <summary>True where the text ends with the head of a compound: "Giám đốc các Sở", "UBND các huyện".</summary>
    public static bool IsCompound(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? text : text[..colon]).Trim();
        return CompoundHeads.Any(compound => head.EndsWith(compound, StringComparison.OrdinalIgnoreCase)
            && (head.Length == compound.Length || head[head.Length - compound.Length - 1] == ' ')
            && head.Length - compound.Length < 25);
    }

    private static IEnumerable<string> Expanded(string part)
    {
        part = part.Trim(' ', ',', ';', '.', ':', '-', '*');
        if (part.Length < 2 || !part.Any(char.IsLetter))
        {
            yield break;
        }

        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && IsCompound(part))
        {
            foreach (var name in Compound(part[..colon], part[(colon + 1)..]))
            {
                yield return name;
            }

            yield break;
        }

        // "Các sở Tài chính, Y tế": the class word and then names of departments.
        var plural = part.IndexOf("các sở ", StringComparison.OrdinalIgnoreCase);
        if (plural >= 0 && plural < 20 && Departments.At(part, plural + 7) > 0)
        {
            foreach (var name in Compound(part[..(plural + 6)], part[(plural + 7)..]))
            {
                yield return name;
            }

            yield break;
        }

        yield return part;
    }

    private static IEnumerable<string> Compound(string head, string list)
    {
        var kind = head.Contains("huyện", StringComparison.OrdinalIgnoreCase) ? "huyện" : head.Contains("các xã", StringComparison.OrdinalIgnoreCase) ? "xã" : "Sở";
        var plural = head.IndexOf("các ", StringComparison.OrdinalIgnoreCase);
        var before = plural > 0 ? head[..plural] : "";
        var names = DepartmentNames(list);
        foreach (var name in names)
        {
            if (Agencies.StartsAt(name, 0))
            {
                yield return before.Length > 0 && Agencies.OfficeAt(name, 0) == 0 ? $"{before}{name}" : name;
            }
            else
            {
                yield return $"{before}{kind} {name}";
            }
        }
    }

    private static IEnumerable<string> DepartmentNames(string list)
    {
        var at = 0;
        while (at < list.Length)
        {
            while (at < list.Length && (list[at] is ' ' or ',' or ';' or '.' || list.AsSpan(at).StartsWith("và ")))
            {
                at += list[at] == 'v' ? 3 : 1;
            }

            if (at >= list.Length)
            {
                yield break;
            }

            var length = Departments.At(list, at);
            if (length == 0)
            {
                var stop = list.AsSpan(at).IndexOfAny(',', ';');
                length = stop < 0 ? list.Length - at : stop;
                var and = list.AsSpan(at, length).IndexOf(" và ");
                if (and > 0 && (Agencies.StartsAt(list, at + and + 4) || Departments.At(list, at + and + 4) > 0))
                {
                    length = and;
                }
            }

            yield return list.Substring(at, length).Trim(' ', '.');
            at += length;
        }
    }
}
