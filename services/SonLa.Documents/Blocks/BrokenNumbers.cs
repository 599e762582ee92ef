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

    private static bool Next(int number, int last) => number >= last && number <= last + FurthestAhead;

    private static string[] With(string[] cells, int column, string text)
    {
        cells = [.. cells];
        cells[column] = text;
        return cells;
    }
}
