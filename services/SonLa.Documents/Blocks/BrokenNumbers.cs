using System.Globalization;

namespace SonLa.Documents.Blocks;

/// <summary>Ordinals whose digits stand under each other because their column is narrow.</summary>
internal static class BrokenNumbers
{
    /// <summary>How far a number may run ahead of the one before it and still be the next: ordinals are left out now and then.</summary>
    private const int FurthestAhead = 3;

    /// <param name="lines">The lines of a table.</param>
    /// <param name="ordinal">The column of ordinals.</param>
    /// <param name="above">The last number before these lines; null where there is none.</param>
    public static List<CutLine> Whole(List<CutLine> lines, int ordinal, int? above)
    {
        var whole = lines.ToList();
        var last = above ?? 0;
        for (var i = 0; i < whole.Count; i++)
        {
            if (Number(whole[i]) is not { } number)
            {
                continue;
            }

            if (i + 1 < whole.Count && number == last && whole[i].Cells[ordinal].EndsWith('.') && whole[i + 1].Cells[ordinal].Length == 1 && Number(whole[i + 1]) is { } part)
            {
                whole[i] = whole[i] with { Cells = With(whole[i].Cells, ordinal, string.Create(CultureInfo.InvariantCulture, $"{number}.{part}")) };
                whole[i + 1] = whole[i + 1] with { Cells = With(whole[i + 1].Cells, ordinal, "") };
                continue;
            }

            if (i + 1 < whole.Count && Number(whole[i + 1]) is { } rest && rest < 10 && whole[i + 1].Cells[ordinal].Length == 1
                && !Next(number, last) && Next((number * 10) + rest, last))
            {
                var joined = string.Create(CultureInfo.InvariantCulture, $"{number}{rest}");
                whole[i] = whole[i] with { Cells = With(whole[i].Cells, ordinal, joined) };
                whole[i + 1] = whole[i + 1] with { Cells = With(whole[i + 1].Cells, ordinal, "") };
                number = (number * 10) + rest;
            }

            last = number == 1 || last == 0 || Next(number, last) ? number : last;
        }

        return whole;

        int? Number(CutLine line) => line.Cells[ordinal].TrimEnd('.') is { Length: > 0 and <= 3 } text && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Lines of cells one behind the other: "1" before "0" or "0 Mức giảm …" is 10 where 10 comes next.</summary>
    public static List<string> Whole(List<string> lines)
    {
        var whole = new List<string>();
        var last = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (Leading(line) is not { } number)
            {
                whole.Add(line);
                continue;
            }

            if (line.Length <= 2 && i + 1 < lines.Count && char.IsAsciiDigit(lines[i + 1][0]) && (lines[i + 1].Length == 1 || (lines[i + 1].Length > 2 && lines[i + 1][1] == ' ' && char.IsUpper(lines[i + 1][2])))
                && number <= last && (number * 10) + (lines[i + 1][0] - '0') == last + 1)
            {
                number = last + 1;
                line += lines[++i];
            }

            last = number == 1 || (number > last && Next(number, last)) ? number : last;
            whole.Add(line);
        }

        return whole;
    }

    /// <summary>The number that a line is, or begins with before a capital.</summary>
    private static int? Leading(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && (line.Length == digits || (line.Length > digits + 1 && line[digits] == ' ' && char.IsUpper(line[digits + 1]))) ? int.Parse(line.AsSpan(0, digits), CultureInfo.InvariantCulture) : null;
    }

    private static bool Next(int number, int last) => number >= last && number <= last + FurthestAhead;

    private static string[] With(string[] cells, int column, string text)
    {
        cells = [.. cells];
        cells[column] = text;
        return cells;
    }
}
