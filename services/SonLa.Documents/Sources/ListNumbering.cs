using System.Globalization;
using System.Text;
using System.Xml;

namespace SonLa.Documents.Sources;

/// <summary>Numbers that Word counts itself and does not write into the text.</summary>
internal sealed class ListNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> _shapes = [];
    private readonly Dictionary<int, int> _shapeOfList = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly Dictionary<(int List, int Level), int> _startsAgain = [];

    public static ListNumbering None { get; } = new();

    public static ListNumbering Read(XmlReader reader)
    {
        var numbering = new ListNumbering();
        var (shape, level, list) = (-1, 0, -1);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum":
                    shape = Number(reader, "abstractNumId");
                    list = -1;
                    numbering._shapes[shape] = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                    break;
                case "num":
                    list = Number(reader, "numId");
                    break;
                case "abstractNumId" when list >= 0:
                    numbering._shapeOfList[list] = Number(reader, "val");
                    break;
                case "lvl":
                    level = Math.Clamp(Number(reader, "ilvl"), 0, Levels - 1);
                    break;
                case "lvlOverride":
                    level = Math.Clamp(Number(reader, "ilvl"), 0, Levels - 1);
                    break;
                case "startOverride" when list >= 0:
                    numbering._startsAgain[(list, level)] = Number(reader, "val");
                    break;
                case "start" when list < 0 && numbering._shapes.TryGetValue(shape, out var shapes):
                    shapes[level].Start = Number(reader, "val");
                    break;
                case "numFmt" when list < 0 && numbering._shapes.TryGetValue(shape, out var shapes):
                    shapes[level].Format = reader.GetAttribute("val", reader.NamespaceURI) ?? "decimal";
                    break;
                case "lvlText" when list < 0 && numbering._shapes.TryGetValue(shape, out var shapes):
                    shapes[level].Text = reader.GetAttribute("val", reader.NamespaceURI) ?? "";
                    break;
            }
        }

        return numbering;
    }

    /// <summary>The next number of the list with a space behind it; empty where the list is not known.</summary>
    public string Next(int list, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (list <= 0 || !_shapeOfList.TryGetValue(list, out var shape) || !_shapes.TryGetValue(shape, out var levels))
        {
            return "";
        }

        // Lists of one shape count on from each other, unless one says that it begins again.
        if (!_counts.TryGetValue(shape, out var counts))
        {
            _counts[shape] = counts = [.. levels.Select(each => each.Start - 1)];
        }

        if (_startsAgain.Remove((list, level), out var again))
        {
            counts[level] = again - 1;
        }

        counts[level]++;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counts[deeper] = levels[deeper].Start - 1;
        }

        if (levels[level].Format is "bullet")
        {
            return "- ";
        }

        var text = new StringBuilder(levels[level].Text);
        for (var i = 0; i <= level; i++)
        {
            text.Replace($"%{i + 1}", Write(Math.Max(counts[i], levels[i].Start), levels[i].Format));
        }

        return text.Length == 0 ? "" : $"{text} ";
    }

    private static string Write(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => ((char)('A' + ((number - 1) % 26))).ToString(),
        "lowerLetter" => ((char)('a' + ((number - 1) % 26))).ToString(),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    public static string Roman(int number)
    {
        (int Value, string Letters)[] steps = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        number = Math.Clamp(number, 0, 300);
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute, reader.NamespaceURI), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }
}
