namespace SonLa.Documents.Blocks;

/// <summary>The text of a cell from its lines.</summary>
internal static class PlacedText
{
    /// <summary>Joins wrapped lines; a line that would have had room for the next word ends a paragraph, and a number that had none for its next digit goes on.</summary>
    /// <param name="width">Of the cell without its margins, or of its column's longest line.</param>
    public static string Of(IReadOnlyList<List<PlacedWord>> lines, double width)
    {
        if (lines.Count == 0)
        {
            return "";
        }

        var text = PlacedWord.Joined(lines[0]).Text;
        for (var i = 1; i < lines.Count; i++)
        {
            var (line, next) = (lines[i - 1], lines[i][0]);
            var before = line[^1].Right - line[0].Left;
            var digit = next.Text.All(char.IsAsciiDigit) && line.Count == 1 && line[0].Text.All(char.IsAsciiDigit) && before + ((next.Right - next.Left) / next.Text.Length) > width;
            var fits = before + (next.Height / 4) + (next.Right - next.Left) + 1 < width;
            text += (digit || Broken(line[^1].Text) ? "" : fits ? "\n" : " ") + PlacedWord.Joined(lines[i]).Text;
        }

        return text;
    }

    /// <summary>True for the first part of a word that a line cuts at its dash or stroke, such as a document's number.</summary>
    public static bool Broken(string word) => word.Length > 2 && word[^1] is '-' or '/' && word[^2] is not '.' and not ';' && word != "./";
}
