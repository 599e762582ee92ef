using System.Text;
using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Sections;

namespace SonLa.Documents.Blocks;

/// <summary>Joins the lines of prose into paragraphs: lines wrapped at a width, cut by pages, or already whole.</summary>
internal static partial class ProseLines
{
    /// <summary>A line longer than this is not one of a page's lines.</summary>
    public const int WidestPage = 160;

    private const int LongestOpening = 1200;

    private const int LongestParagraph = 60_000;

    public static IEnumerable<string> Join(ReadOnlySpan<string> lines)
    {
        var width = Width(lines);
        var full = width - 6;
        var sentences = SentencesEndParagraphs(lines);
        var paragraphs = new List<string>();
        var open = new StringBuilder();
        var lastLength = 0;
        var blank = true;
        foreach (var part in LineHalves.InOrder(lines))
        {
            var text = Print.Line(part);
            if (text.Length == 0)
            {
                blank = true;
                continue;
            }

            if (blank && PageNumber().IsMatch(text))
            {
                continue;
            }

            var starts = open.Length == 0 || Begins(open, text, part, lastLength, blank, width, full) || (sentences && open[^1] == '.' && Print.StartsUpper(text));
            if (starts && open.Length > 0)
            {
                paragraphs.Add(open.ToString());
                open.Clear();
            }

            open.Append(open.Length == 0 ? "" : " ").Append(text);
            lastLength = part.TrimEnd().Length;
            blank = false;
        }

        if (open.Length > 0)
        {
            paragraphs.Add(open.ToString());
        }

        return paragraphs;
    }

    /// <summary>True where a line begins with the mark of an article, a section, a point or a list.</summary>
    public static bool Marked(string line) => Mark().IsMatch(line);

    private static bool Unclosed(StringBuilder text)
    {
        var depth = 0;
        foreach (var letter in text.ToString())
        {
            depth = Math.Max(0, depth + letter switch { '(' => 1, ')' => -1, _ => 0 });
        }

        return depth > 0;
    }

    /// <summary>True where a section has named who leads and who helps, and the next line begins what they do.</summary>
    public static bool OpensSection(string paragraph, string next) =>
        Print.StartsUpper(next) && SectionOfAgencies().IsMatch(paragraph) && !Agencies.StartsAt(next, 0);

    private static bool Begins(StringBuilder open, string text, string line, int lastLength, bool blank, int width, int full)
    {
        if (open.Length > LongestParagraph)
        {
            return true;
        }

        var last = open[^1];
        var ended = last is '.' or '!' or '?' or ':' or ';' or '…' or '”' or '/';
        if (!blank && text[0] is '(' or ',' or ')' && !ended && !Mark().IsMatch(text))
        {
            return false;
        }

        if (Print.StartsLower(text))
        {
            return SmallLetterMark().IsMatch(text) && (width == 0 || (blank && ended && last is not ('”' or '/' or '…')) || !(RefersToPoint().IsMatch(open.ToString()) || Unclosed(open)));
        }

        var marked = Mark().IsMatch(text);
        if (blank)
        {
            return true;
        }

        if (width == 0)
        {
            return true;
        }

        if (last == ',' && !marked && lastLength > width / 2)
        {
            return false;
        }

        if (marked)
        {
            return ended || IsShort(lastLength, text, full) || text[0] is '-' or '+' or '•';
        }

        if (open.Length < LongestOpening && OpensSection(open.ToString(), text))
        {
            return true;
        }

        var indented = line.Length > 0 && line[0] == ' ';
        return IsShort(lastLength, text, full) || (indented && last is '.' or '!' or '?' or ':' or ';' or '…');
    }

    /// <summary>True where the next word would still have fitted on the line: the paragraph ended there.</summary>
    private static bool IsShort(int lastLength, string next, int full)
    {
        var word = next.IndexOf(' ', StringComparison.Ordinal);
        return lastLength + 1 + (word < 0 ? next.Length : word) < full;
    }

    /// <summary>True where few sentences follow another on its line: then one that happens to fill its line ends a paragraph too.</summary>
    private static bool SentencesEndParagraphs(ReadOnlySpan<string> lines)
    {
        var (inside, behind) = (0, 0);
        foreach (var line in lines)
        {
            inside += SentenceInside().Count(line);
            behind += line.TrimEnd().EndsWith('.') ? 1 : 0;
        }

        return inside * 4 < behind;
    }

    /// <summary>The width at which lines were wrapped; 0 where each line is a paragraph of its own.</summary>
    private static int Width(ReadOnlySpan<string> lines)
    {
        var lengths = new List<int>();
        foreach (var line in lines)
        {
            var length = line.TrimEnd().Length;
            if (length > 20)
            {
                lengths.Add(length);
            }
        }

        if (lengths.Count == 0)
        {
            return 0;
        }

        lengths.Sort();
        return lengths[lengths.Count * 97 / 100] > WidestPage ? 0 : lengths[lengths.Count * 80 / 100];
    }

    [GeneratedRegex(@"^(Điều\s+\d+|" + Outline.NamedMark + @"\s*[:.]|[IVX]{1,5}[.)]|[A-H][.)]\s|\d{1,2}(\.\d{1,2}){0,3}[.)/]?\s|\(\d{1,2}\)|[a-zđ]\)|[-+•*]|Phụ lục|PHỤ LỤC|Nơi nhận|Căn cứ|Theo đề nghị)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^[a-zđ]\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SmallLetterMark();

    /// <summary>"theo điểm" before "a) khoản 1": the letter goes on with the sentence.</summary>
    [GeneratedRegex(@"(?:điểm|các điểm|mục|tiết|và|,)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RefersToPoint();

    [GeneratedRegex(@"^(?:[-–]\s*)?(?:[Tt]rang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*[-–])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?<=[^\s.]{3})\.\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceInside();

    [GeneratedRegex(@"^\f?\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s.{0,600}(?:chủ trì|phối hợp|[Cc]ác sở).{0,400}(?:liên quan|huyện, thành phố|các ngành|ban, ngành|xã, phường)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex SectionOfAgencies();
}
