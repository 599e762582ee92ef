using System.Text;
using System.Text.RegularExpressions;

namespace SonLa.Documents.Blocks;

/// <summary>The lines of running text by where their words stand: a line that had no room for the next word goes on, another ends its paragraph.</summary>
internal sealed partial class PlacedProse
{
    /// <summary>A gap this many times as wide as a letter is high parts two halves; justified text has narrower ones.</summary>
    private const double Parting = 2;

    private readonly Dictionary<(double Width, double Height), (double Left, double Right)> _margins = [];
    private readonly List<string> _lines = [];
    private readonly bool _sentencesEndParagraphs;
    private List<PlacedWord>? _last;

    public PlacedProse(IReadOnlyList<PlacedPage> pages)
    {
        _sentencesEndParagraphs = SentencesEndParagraphs(pages);
        foreach (var size in pages.GroupBy(page => (page.Width, page.Height)))
        {
            var lines = size.SelectMany(page => Alone(PlacedWord.Lines(page.Words))).ToList();
            var ends = lines.Select(line => line[^1].Right).OrderDescending().ToList();
            // A line may slip over the edge.
            var right = ends.Count > 2 && ends[0] - ends[1] > lines[0][0].Height / 2 ? ends[1] : ends.FirstOrDefault();
            _margins[size.Key] = (lines.Select(line => line[0].Left).DefaultIfEmpty().Min(), right);
        }
    }

    /// <summary>Takes lines of one page, from top to bottom.</summary>
    public void Add(PlacedPage page, List<List<PlacedWord>> lines, bool newPage)
    {
        var margins = _margins[(page.Width, page.Height)];
        for (var i = 0; i < lines.Count; i++)
        {
            if (SideBySide.At(lines, i) is { } sides)
            {
                Open(newPage);
                _lines.AddRange(sides.Text);
                _last = null;
                i = sides.End - 1;
            }
            else
            {
                Add(lines[i], margins, newPage);
            }

            newPage = false;
        }
    }

    /// <summary>The lines taken so far; the next begin anew.</summary>
    public List<string> Take()
    {
        var lines = _lines.ToList();
        _lines.Clear();
        _last = null;
        return lines;
    }

    /// <summary>True for a line with a gap wider than justified text has.</summary>
    public static bool Parted(List<PlacedWord> line) => line.Zip(line.Skip(1)).Any(pair => pair.Second.Left - pair.First.Right > Parting * pair.Second.Height);

    /// <summary>True where few sentences follow another on its line: then one that happens to fill its line ends a paragraph too.</summary>
    private static bool SentencesEndParagraphs(IReadOnlyList<PlacedPage> pages)
    {
        var (inside, behind) = (0, 0);
        foreach (var line in pages.SelectMany(page => Alone(PlacedWord.Lines(page.Words))))
        {
            inside += line.Zip(line.Skip(1)).Skip(1).Count(pair => pair.First.Text[^1] == '.' && pair.First.Text.Length > 2 && Print.StartsUpper(pair.Second.Text));
            behind += line[^1].Text[^1] == '.' ? 1 : 0;
        }

        return inside * 4 < behind;
    }

    private static bool Ended(PlacedWord word) => word.Text[^1] is '.' or '!' or '?' or ':' or ';' or '…' or '”' or '/';

    /// <summary>The lines with nothing beside them.</summary>
    private static IEnumerable<List<PlacedWord>> Alone(List<List<PlacedWord>> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (SideBySide.At(lines, i) is { } sides)
            {
                i = sides.End - 1;
            }
            else if (!Parted(lines[i]))
            {
                yield return lines[i];
            }
        }
    }

    private void Add(List<PlacedWord> line, (double Left, double Right) margins, bool newPage)
    {
        var gap = !newPage && _last is { } above && line[0].Middle - above[0].Middle > 1.7 * Math.Max(line[0].Height, above[0].Height);
        if (!gap && _last is not null && !Parted(line) && !Parted(_last) && GoesOn(_last, line, margins.Left, margins.Right))
        {
            _lines[^1] += $"{(PlacedText.Broken(_last[^1].Text) ? "" : " ")}{Text(line).TrimStart()}";
        }
        else
        {
            Open(newPage);
            _lines.Add(Text(line));
        }

        _last = line;
    }

    private void Open(bool newPage)
    {
        if (_lines.Count > 0 || newPage)
        {
            _lines.Add(newPage ? "\f" : "");
        }
    }

    private bool GoesOn(List<PlacedWord> line, List<PlacedWord> next, double left, double right)
    {
        var ended = Ended(line[^1]);
        var text = Noise.Strip(PlacedWord.Joined(next).Text).TrimStart();
        if (ProseLines.Marked(text) && (ended || (text[0] is '-' or '+' or '•' && !Print.StartsLower(text.TrimStart('-', '+', '•', ' '))) || (Numbered().IsMatch(text) && !Referring().IsMatch(line[^1].Text))))
        {
            return false;
        }

        if (Print.StartsUpper(text) && ((line[^1].Text[^1] == '.' && _sentencesEndParagraphs) || ProseLines.OpensSection(_lines[^1], text)))
        {
            return false;
        }

        if (ended && next[0].Left > line[0].Left + next[0].Height && next[0].Left < left + ((right - left) / 4))
        {
            // The first line of a paragraph is indented.
            return false;
        }

        if (Print.IsUpper(PlacedWord.Joined(line).Text) && !Print.IsUpper(text) && (line.Count > 2 || next.Count > 2))
        {
            // A title in capitals goes on in capitals.
            return false;
        }

        // A centred line has room on both sides.
        var before = line[0].Left - left;
        var centred = before > line[0].Height && Math.Abs(before - (right - line[^1].Right)) < line[0].Height;
        var room = right - line[^1].Right + (centred ? before : 0);
        return next[0].Right - next[0].Left + (0.25 * next[0].Height) > room;
    }

    /// <summary>The words of a line with spaces where the page has them.</summary>
    private static string Text(List<PlacedWord> words)
    {
        var line = new StringBuilder();
        foreach (var phrase in PlacedWord.Phrases(words, Parted(words) ? 0.45 : Parting))
        {
            line.Append(' ', line.Length == 0 ? 0 : 2).Append(' ', Math.Clamp((int)(phrase.Left / (0.45 * phrase.Height)) - line.Length - 2, 0, 200)).Append(phrase.Text);
        }

        return line.ToString();
    }

    [GeneratedRegex(@"^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,5}\.|Điều \d{1,2}\.)\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    /// <summary>Words before a number that counts nothing here.</summary>
    [GeneratedRegex(@"^(?:Điều|điều|khoản|mục|Mục|điểm|số|Số|ngày|tháng|năm|quý|Phần|phần|thứ)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Referring();
}
