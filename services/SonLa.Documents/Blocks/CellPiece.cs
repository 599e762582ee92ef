using System.Text.RegularExpressions;
using SonLa.Documents.Fields;

namespace SonLa.Documents.Blocks;

/// <summary>A line of a cell, or a part of a line on which cells that stood side by side were printed behind each other.</summary>
/// <param name="Text">The words.</param>
/// <param name="Beside">True where it stands behind another on the same line.</param>
internal sealed partial record CellPiece(string Text, bool Beside)
{
    private const string Words = "≥|≤|>|<|Trên|Dưới|Từ|Tối thiểu|Tối đa|Ít nhất|Tăng thêm|Tăng|Giảm|Duy trì|Duy|Giữ vững|Đạt|Không quá|Không dưới|Không thấp hơn|Không";

    /// <summary>The pieces of a line: an ordinal before words, a unit before a figure, figures, and names of agencies.</summary>
    public static IEnumerable<CellPiece> Of(string line)
    {
        var from = 0;
        foreach (var cut in Cuts(line))
        {
            yield return new CellPiece(line[from..cut].TrimEnd(), from > 0);
            from = cut;
        }

        yield return new CellPiece(line[from..], from > 0);
    }

    private static IEnumerable<int> Cuts(string line)
    {
        var last = 0;
        if (LeadingOrdinal().Match(line) is { Success: true } ordinal)
        {
            yield return last = ordinal.Length;
        }

        // Where figures may follow: at the beginning of the line, and behind a unit or a figure.
        var figures = last == 0;
        for (var at = last; at < line.Length; at++)
        {
            if (at > 0 && line[at - 1] != ' ')
            {
                continue;
            }

            if (Unit(line, at) is var unit and > 0)
            {
                if (at > last)
                {
                    yield return last = at;
                }

                at += unit - 1;
                figures = true;
            }
            else if (figures && Figure().Match(line, at) is { Success: true } figure && figure.Index == at)
            {
                if (at > last)
                {
                    yield return last = at;
                }

                at += figure.Length - 1;
            }
            else if (at > last && char.IsUpper(line[at]) && Agencies.StartsAt(line, at) && NameEnds(line[last..at]))
            {
                yield return last = at;
                figures = false;
            }
            else if (at > last && figures && last > 0)
            {
                // Words behind a figure.
                yield return last = at;
                figures = false;
            }
            else
            {
                figures = false;
            }
        }
    }

    /// <summary>The length of a unit that stands before a figure or ends the line; 0 where none does.</summary>
    private static int Unit(string line, int at)
    {
        if (Units.Leading(line[at..]) is not { } unit)
        {
            return 0;
        }

        var behind = at + unit.Length;
        if (behind >= line.Length)
        {
            return at == 0 || unit == "%" ? unit.Length : 0;
        }

        var figure = BeginsFigure(line[(behind + 1)..]) || (Figure().Match(line, behind + 1) is { Success: true } found && found.Index == behind + 1);
        return figure ? unit.Length : 0;
    }

    /// <summary>True for the words before a figure alone: "Trên", "Tăng thêm".</summary>
    public static bool BeginsFigure(string text) => FigureWord().IsMatch(text);

    /// <summary>True where an agency's name that stands here ends, so that the next may be another cell's.</summary>
    private static bool NameEnds(string before) =>
        before.Count(letter => letter == '(') <= before.Count(letter => letter == ')') && !InName().IsMatch(before);

    /// <summary>Words that a name goes on behind.</summary>
    [GeneratedRegex(@"(?:[,;:(\-]|\b(?:và|với|của|các|gồm|đốc|trưởng|Trưởng|tịch|Tịch|phó|Phó|thủ|cục|Cục|Chi cục|huy|phòng|đội|kiêm|Sở|Ban|Bộ|ngành|tại))\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InName();

    [GeneratedRegex(@"^(?:\d{1,2}|[IVX]{1,5}|[A-H])[.)]?\s+(?=[\p{Lu}(""“])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingOrdinal();

    [GeneratedRegex("^(?:" + Words + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FigureWord();

    [GeneratedRegex(@"\G(?:(?:" + Words + @")\s*)?\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?(?:\s+trở(?: lên| xuống)?)?(?=\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}
