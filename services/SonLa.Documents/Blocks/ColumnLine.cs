using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Blocks;

/// <summary>A line of a table whose columns are held apart by spaces.</summary>
internal static partial class ColumnLine
{
    /// <summary>Runs of words with no more than one space between them.</summary>
    public static List<(string Text, int From, int To)> Segments(string line)
    {
        var segments = new List<(string, int, int)>();
        foreach (Match match in Segment().Matches(line))
        {
            var text = match.Value.Trim('\f');
            var ordinals = OrdinalTitle().Match(text);
            if (ordinals.Success && segments.Count == 0)
            {
                // The narrow column of ordinals stands one space before the names.
                segments.Add((ordinals.Groups[1].Value, match.Index, match.Index + ordinals.Groups[1].Length));
                segments.Add((text[ordinals.Length..], match.Index + ordinals.Length, match.Index + match.Length));
                continue;
            }

            segments.Add((text, match.Index, match.Index + match.Length));
        }

        return segments;
    }

    /// <summary>True for a line that only numbers the columns: (1) (2) (3), or A B 1 2 3.</summary>
    public static bool NumbersColumns(string line)
    {
        if (line.Length > 400 || line.TrimStart(' ', '\f') is not [.., _] start || start[0] is not ('(' or '1' or 'A' or 'a'))
        {
            return false;
        }

        var numbers = line.Split([' ', '\f'], StringSplitOptions.RemoveEmptyEntries).Select(number => number.Trim('(', ')')).ToList();
        var letters = numbers.TakeWhile((number, index) => number == ((char)('A' + index)).ToString()).Count();
        return numbers.Count >= 3 && numbers.Skip(letters).Select((number, index) => number == (index + 1).ToString(CultureInfo.InvariantCulture) || number.Contains('=') || number.StartsWith($"{index + 1}=", StringComparison.Ordinal)).All(fits => fits);
    }

    /// <summary>True for words of a heading cell: a role, the rest of one in small letters, or a year; an agency's name is a cell.</summary>
    public static bool IsTitle(string text) =>
        (Ordinal.Of(text) is null || text is "T" or "TT") && text.Length < 60
        && (Print.StartsLower(text) || text is "T" or "TT" || RestOfTitle().IsMatch(text)
            || (TableHeader.RoleOf(text) is not null && (!Agencies.StartsAt(text, 0) || OfAgencies().IsMatch(text))));

    [GeneratedRegex(@"[^\s](?:[^\s]| (?=[^\s]))*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Segment();

    [GeneratedRegex(@"^(STT|TT|Stt|Số TT|ST|S|T|Số(?! TT))\s(?=\p{Lu}|(?<=T\s)\p{Ll})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OrdinalTitle();

    [GeneratedRegex(@"^(?:20\d\d|HĐND|UBND tỉnh giao|Năm|\(\p{L}+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RestOfTitle();

    [GeneratedRegex(@"^(?:Cơ quan|Đơn vị|Người)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfAgencies();
}
