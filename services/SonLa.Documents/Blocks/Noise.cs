using System.Text.RegularExpressions;

namespace SonLa.Documents.Blocks;

/// <summary>What conversions leave in a text and no official wrote: tags, marks of emphasis, bookmarks.</summary>
internal static partial class Noise
{
    public static string Strip(string line)
    {
        if (line.Contains('<'))
        {
            line = Tag().Replace(line, "");
        }

        if (line.Contains('['))
        {
            line = Bookmark().Replace(line, "");
        }

        if (line.Contains("**", StringComparison.Ordinal))
        {
            line = line.Replace("**", "", StringComparison.Ordinal);
        }

        return line.StartsWith('#') ? line.TrimStart('#') : line;
    }

    [GeneratedRegex(@"</?(b|i|u|em|strong|span|font|sup|sub|br|p)(\s[^<>]{0,300})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[bookmark:[^\[\]]{0,80}\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bookmark();
}
