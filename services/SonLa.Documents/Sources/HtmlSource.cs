using System.Net;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>HTML, read tag by tag without a tree: pages saved from Word and portals are rarely well formed and may be huge.</summary>
internal static partial class HtmlSource
{
    private const int LongestTag = 4000;
    private const int DeepestList = 200;

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "noscript", "template", "svg" };

    private static readonly HashSet<string> Breaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "blockquote", "pre", "dl", "dt", "dd", "hr", "caption", "center", "main", "body",
    };

    public static IReadOnlyList<Block> Read(string html)
    {
        var blocks = new BlockCollector();
        var lists = new Stack<NumberedList?>();
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                Text(blocks, html.AsSpan(at));
                break;
            }

            Text(blocks, html.AsSpan(at, open - at));
            if (html.AsSpan(open).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
                continue;
            }

            var close = html.AsSpan(open, Math.Min(LongestTag, html.Length - open)).IndexOf('>');
            if (close < 2)
            {
                Text(blocks, "<");
                at = open + 1;
                continue;
            }

            at = Tag(blocks, lists, html, open, open + close);
        }

        return blocks.Blocks();
    }

    private static int Tag(BlockCollector blocks, Stack<NumberedList?> lists, string html, int open, int close)
    {
        var closing = html[open + 1] == '/';
        var start = open + (closing ? 2 : 1);
        var end = start;
        while (end < close && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        var name = html[start..end].ToLowerInvariant();
        if (!closing && Silent.Contains(name))
        {
            var over = html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase);
            // Without an end the tag is taken as empty, so that a cut page still shows what it has.
            return over < 0 ? close + 1 : Math.Min(html.Length, html.IndexOf('>', over) is var behind and >= 0 ? behind + 1 : html.Length);
        }

        switch (name)
        {
            case "br":
                blocks.Break();
                break;
            case "table" when closing:
                blocks.EndTable();
                break;
            case "table":
                blocks.BeginTable();
                break;
            case "tr" when !closing:
                blocks.BeginRow();
                break;
            case "td" or "th" when !closing:
                var attributes = html[end..close];
                blocks.BeginCell(Spanned(ColumnSpan().Match(attributes)), Spanned(RowSpan().Match(attributes)));
                break;
            default:
                if (Breaking.Contains(name))
                {
                    blocks.EndParagraph();
                    Number(blocks, lists, name, closing, html.AsSpan(end, close - end));
                }

                break;
        }

        return close + 1;
    }

    /// <summary>The number that a browser shows before an item of a numbered list.</summary>
    private static void Number(BlockCollector blocks, Stack<NumberedList?> lists, string name, bool closing, ReadOnlySpan<char> attributes)
    {
        switch (name)
        {
            case "ol" or "ul" when closing:
                blocks.EndItem();
                lists.TryPop(out _);
                break;
            case "ol" or "ul" when lists.Count < DeepestList:
                lists.Push(name == "ul" ? null : NumberedList.Of(attributes.ToString()));
                break;
            case "li" when !closing && lists.TryPeek(out var list) && list is not null:
                blocks.Label(list.Next(attributes.ToString()));
                break;
            case "li":
                blocks.EndItem();
                break;
        }
    }

    private static int Spanned(Match match) => match.Success && int.TryParse(match.Groups[1].Value, out var number) ? number : 1;

    /// <summary>Line ends in the source are spaces.</summary>
    private static void Text(BlockCollector blocks, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            blocks.Text(WebUtility.HtmlDecode(text.ToString().Replace('\n', ' ').Replace('\r', ' ')));
        }
    }

    [GeneratedRegex(@"\bcolspan\s*=\s*[""']?(\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ColumnSpan();

    [GeneratedRegex(@"\browspan\s*=\s*[""']?(\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowSpan();
}
