using System.Xml.Linq;

namespace SonLa.Papers;

/// <summary>Paragraphs and tables of WordprocessingML, as few as an administrative document needs.</summary>
public static class Word
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Text of one look; a line break in it stays one.</summary>
    public static XElement Run(string text, Look look) => new(
        W + "r",
        new XElement(
            W + "rPr",
            look.Bold ? new XElement(W + "b") : null,
            look.Italic ? new XElement(W + "i") : null,
            Value("sz", look.HalfPoints),
            Value("szCs", look.HalfPoints),
            look.Raised ? Value("vertAlign", "superscript") : null),
        OfficeFile.Clean(text).Split('\n').SelectMany((line, index) => new[]
        {
            index == 0 ? null : new XElement(W + "br"),
            new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), line.TrimEnd('\r')),
        }));

    /// <summary>Runs without space around them: for heads and cells.</summary>
    public static XElement Line(string alignment, params XElement?[] runs) =>
        new(W + "p", new XElement(W + "pPr", Spacing(0, 0), Value("jc", alignment)), runs);

    /// <summary>A paragraph of the text: first line indented, both sides straight.</summary>
    public static XElement Body(params XElement?[] runs) => new(
        W + "p",
        new XElement(W + "pPr", Spacing(60, 60), new XElement(W + "ind", new XAttribute(W + "firstLine", 567)), Value("jc", "both")),
        runs);

    /// <summary>A heading that stays with what follows.</summary>
    public static XElement Heading(string text) => new(
        W + "p",
        new XElement(W + "pPr", new XElement(W + "keepNext"), Spacing(120, 60), new XElement(W + "ind", new XAttribute(W + "firstLine", 567)), Value("jc", "both")),
        Run(text, Look.Text with { Bold = true }));

    /// <summary>The short rule below a name or title, drawn and not typed.</summary>
    public static XElement Rule(int indent) => new(
        W + "p",
        new XElement(
            W + "pPr",
            new XElement(W + "pBdr", new XElement(W + "top", new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 6), new XAttribute(W + "space", 1), new XAttribute(W + "color", "auto"))),
            Spacing(60, 0),
            new XElement(W + "ind", new XAttribute(W + "left", indent), new XAttribute(W + "right", indent)),
            new XElement(W + "rPr", Value("sz", 8))));

    public static XElement PageBreak() => new(W + "p", new XElement(W + "r", new XElement(W + "br", new XAttribute(W + "type", "page"))));

    /// <summary>A table of fixed widths; the first <paramref name="headRows"/> rows are repeated on every page.</summary>
    public static XElement Table(bool lines, IReadOnlyList<int> widths, int headRows, IEnumerable<IReadOnlyList<IReadOnlyList<XElement>>> rows) => new(
        W + "tbl",
        new XElement(
            W + "tblPr",
            new XElement(W + "tblW", new XAttribute(W + "w", widths.Sum()), new XAttribute(W + "type", "dxa")),
            lines ? new XElement(W + "tblBorders", Sides.Select(side => new XElement(W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 4), new XAttribute(W + "space", 0), new XAttribute(W + "color", "auto")))) : null,
            new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")),
            new XElement(W + "tblCellMar", Margin("left"), Margin("right"))),
        new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
        rows.Select((row, index) => new XElement(
            W + "tr",
            new XElement(W + "trPr", new XElement(W + "cantSplit"), index < headRows ? new XElement(W + "tblHeader") : null),
            row.Select((cell, column) => new XElement(
                W + "tc",
                new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", widths[column]), new XAttribute(W + "type", "dxa"))),
                cell)))));

    public static XElement Value(string name, object value) => new(W + name, new XAttribute(W + "val", value));

    private static XElement Margin(string side) => new(W + side, new XAttribute(W + "w", 60), new XAttribute(W + "type", "dxa"));

    private static XElement Spacing(int before, int after) => new(W + "spacing", new XAttribute(W + "before", before), new XAttribute(W + "after", after));
}

/// <summary>How text looks; sizes are Decree 30/2020/NĐ-CP's, annex I.</summary>
public sealed record Look(int HalfPoints)
{
    public static readonly Look Text = new(28);
    public static readonly Look Small = new(22);
    public static readonly Look Head = new(26);

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Raised { get; init; }
}
