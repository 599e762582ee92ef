using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>The tree of articles, parts, numbers, letters and dashes that the paragraphs of a document form.</summary>
internal static partial class Outline
{
    /// <summary>More is no section number but the rest of a sentence.</summary>
    private const int MostSections = 60;

    /// <summary>A number with its word before it: "Nhiệm vụ 1".</summary>
    public const string NamedMark = @"(?:Nhiệm vụ|Công việc|Đầu việc|Nội dung|Giải pháp)(?:\s+số)?\s+\d{1,2}";

    private static readonly string[] Closings = [.. Vocabulary.Lines("closings")];

    public static OutlineNode Of(IEnumerable<Paragraph> paragraphs)
    {
        var root = new OutlineNode(null, OutlineLevel.Root, "", "", null);
        var open = root;
        var all = paragraphs.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var paragraph = all[i];
            if (Mark(paragraph.Text) is not { } mark)
            {
                if (Closes(all, i))
                {
                    // What closes the document belongs to no duty before it.
                    while (open.Parent is not null && open.Level != OutlineLevel.Article)
                    {
                        open = open.Parent;
                    }
                }

                Body(open, paragraph);
                continue;
            }

            var parent = open;
            while (parent.Level != OutlineLevel.Root && !Holds(parent, mark.Level, mark.Label))
            {
                parent = parent.Parent!;
            }

            var node = new OutlineNode(parent, mark.Level, mark.Label, mark.Text, paragraph);
            parent.Children.Add(node);
            open = node;
        }

        return root;
    }

    /// <summary>True of words that close a document behind its last duty.</summary>
    public static bool Closes(string text) => Closings.Any(words => text.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>A closing paragraph with no marked one behind it but the next article or annex.</summary>
    private static bool Closes(List<Paragraph> paragraphs, int at)
    {
        if (!Closes(paragraphs[at].Text))
        {
            return false;
        }

        var next = paragraphs.Skip(at + 1).Select(paragraph => Mark(paragraph.Text)).FirstOrDefault(mark => mark is not null);
        return next is null || next.Value.Level == OutlineLevel.Article;
    }

    /// <summary>Text without a mark goes on where the last mark left off; behind a list it returns to the list's owner, unless the last point only heads it.</summary>
    private static void Body(OutlineNode open, Paragraph paragraph)
    {
        var heads = open.Level is OutlineLevel.Letter or OutlineLevel.Parenthesised && open.Text[^1] is not ('.' or ';' or ',' or '…' or '/');
        while (!heads && open.Level >= OutlineLevel.Letter && open.Parent is { Level: > OutlineLevel.Root })
        {
            open = open.Parent;
        }

        open.Children.Add(new OutlineNode(open, OutlineLevel.Text, "", paragraph.Text, paragraph));
    }

    private static bool Holds(OutlineNode parent, OutlineLevel level, string label) => level switch
    {
        OutlineLevel.Article => parent.Level == OutlineLevel.Root,
        OutlineLevel.Dotted => (parent.Level is OutlineLevel.Number or OutlineLevel.Dotted or OutlineLevel.Named && label.StartsWith(parent.Label.Split(' ')[^1] + ".", StringComparison.Ordinal)) || parent.Level < OutlineLevel.Number,
        OutlineLevel.Named => parent.Level < level && parent.Above(OutlineLevel.Named) is null,
        _ => parent.Level < level,
    };

    private static (OutlineLevel Level, string Label, string Text)? Mark(string text)
    {
        if (Article().Match(text) is { Success: true } article)
        {
            return (OutlineLevel.Article, $"Điều {article.Groups[1].Value}", article.Groups[2].Value.Trim());
        }

        if (Annex().IsMatch(text) && text.Length < 200)
        {
            return (OutlineLevel.Article, "Phụ lục", text);
        }

        if (Named().Match(text) is { Success: true } named)
        {
            return (OutlineLevel.Named, named.Groups[1].Value, named.Groups[2].Value);
        }

        if (Part().Match(text) is { Success: true } part)
        {
            return (OutlineLevel.Part, part.Groups[1].Value, part.Groups[2].Value);
        }

        if (Capital().Match(text) is { Success: true } capital)
        {
            return (OutlineLevel.Capital, capital.Groups[1].Value, capital.Groups[2].Value);
        }

        if (Dotted().Match(text) is { Success: true } dotted)
        {
            return (OutlineLevel.Dotted, dotted.Groups[1].Value, dotted.Groups[2].Value);
        }

        if (Number().Match(text) is { Success: true } number && int.Parse(number.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= MostSections)
        {
            return (OutlineLevel.Number, number.Groups[1].Value.TrimStart('0'), number.Groups[2].Value);
        }

        if (Parenthesised().Match(text) is { Success: true } parenthesised)
        {
            return (OutlineLevel.Parenthesised, parenthesised.Groups[1].Value, parenthesised.Groups[2].Value);
        }

        if (Letter().Match(text) is { Success: true } letter)
        {
            return (OutlineLevel.Letter, letter.Groups[1].Value, letter.Groups[2].Value);
        }

        if (Dash().Match(text) is { Success: true } dash)
        {
            return (text[0] == '+' ? OutlineLevel.Plus : OutlineLevel.Dash, "-", dash.Groups[1].Value);
        }

        return null;
    }

    [GeneratedRegex(@"^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]?\s*(.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:Phụ lục|PHỤ LỤC)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Annex();

    [GeneratedRegex("^(" + NamedMark + @")\s*[.:]\s*(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:Phần |PHẦN )?([IVX]{1,5})\s*(?:[.):\-–]|/(?!\p{Ll}))\s*(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^([A-HĐ])\s*[.)/]\s+(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.)/:]\s*|\s+(?=[\p{Lu}""“]))(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(\d{1,2})\s*(?:[.)/](?!\d)|\s[-–]\s)\s*(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\((\d{1,2})\)\s*(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parenthesised();

    [GeneratedRegex(@"^([a-zđ])\s*[.)/]\s*(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^[-–—+*•●▪]\s*(\S.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dash();
}

/// <summary>A mark's rank: what stands lower belongs to what stands higher.</summary>
internal enum OutlineLevel
{
    Root,
    Article,
    Capital,
    Part,
    Number,
    Dotted,

    /// <summary>"Nhiệm vụ 1:".</summary>
    Named,
    Parenthesised,
    Letter,
    Dash,
    Plus,
    Text,
}

/// <summary>One marked paragraph, or one without a mark below it.</summary>
internal sealed record OutlineNode(OutlineNode? Parent, OutlineLevel Level, string Label, string Text, Paragraph? Paragraph)
{
    public List<OutlineNode> Children { get; } = [];

    public IEnumerable<OutlineNode> Below()
    {
        var open = new Stack<OutlineNode>(Enumerable.Reverse(Children));
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Enumerable.Reverse(node.Children))
            {
                open.Push(child);
            }
        }
    }

    public OutlineNode? Above(OutlineLevel level)
    {
        for (var node = Parent; node is not null; node = node.Parent)
        {
            if (node.Level == level)
            {
                return node;
            }
        }

        return null;
    }
}
