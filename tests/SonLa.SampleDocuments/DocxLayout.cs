using System.IO.Compression;
using System.Xml.Linq;

namespace SonLa.SampleDocuments;

/// <summary>A Word document: tables with merged cells, a printed page number and the header again where a page ends.</summary>
internal static class DocxLayout
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Stamp = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Print(SourceDocument document)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, true))
        {
            Write(zip, "[Content_Types].xml", new(
                Types + "Types",
                new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
                new XElement(Types + "Override", new XAttribute("PartName", "/word/document.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))));
            Write(zip, "_rels/.rels", new(
                Relations + "Relationships",
                new XElement(Relations + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"), new XAttribute("Target", "word/document.xml"))));
            Write(zip, "word/document.xml", new(
                W + "document",
                new XAttribute(XNamespace.Xmlns + "w", W),
                new XElement(W + "body", document.Blocks.SelectMany(Of), new XElement(W + "sectPr", new XElement(W + "pgSz", Value("w", 11906), Value("h", 16838))))));
        }

        return content.ToArray();
    }

    private static IEnumerable<XElement> Of(Block block) => block switch
    {
        Title title => [Paragraph(title.Text, true, true)],
        Paragraph paragraph => [Paragraph(paragraph.Text, paragraph.Bold, false)],
        PageTop => [new XElement(W + "p", new XElement(W + "r", new XElement(W + "br", Value("type", "page"))))],
        Beside beside => [Grid([50, 50], false, [Line([Cell(50, beside.Left, true), Cell(50, beside.Right, true)])]), Paragraph("", false, false)],
        Table table => Of(table),
        _ => throw new InvalidOperationException($"No print of {block}."),
    };

    private static IEnumerable<XElement> Of(Table table)
    {
        var lines = new List<XElement>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row].PageNumber is { } page)
            {
                yield return Grid(table.Widths, true, lines);
                yield return Paragraph(page.ToString(System.Globalization.CultureInfo.InvariantCulture), false, true);
                lines = [];
            }

            lines.Add(Line(table.Widths.Select((width, column) => Cell(table, row, column, width))));
        }

        yield return Grid(table.Widths, true, lines);
    }

    private static XElement Cell(Table table, int row, int column, int width)
    {
        var text = table.Rows[row].Cells[column];
        var cell = Cell(width, [Row.Print(text)], row == 0 || table.Rows[row].PageNumber is not null);
        if (text == Row.Merged)
        {
            cell.Element(W + "tcPr")!.Add(new XElement(W + "vMerge"));
        }
        else if (table.HeightOf(row, column) > 1)
        {
            cell.Element(W + "tcPr")!.Add(new XElement(W + "vMerge", Value("val", "restart")));
        }

        return cell;
    }

    private static XElement Grid(IReadOnlyList<int> widths, bool lined, IEnumerable<XElement> lines) => new(
        W + "tbl",
        new XElement(W + "tblPr", lined ? new XElement(W + "tblBorders", Sides().Select(side => new XElement(W + side, Value("val", "single"), Value("sz", 4)))) : null),
        new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", Value("w", width * 95)))),
        lines);

    private static XElement Line(IEnumerable<XElement> cells) => new(W + "tr", cells);

    private static XElement Cell(int width, IEnumerable<string> texts, bool bold) =>
        new(W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", Value("w", width * 95), Value("type", "dxa"))), texts.Select(text => Paragraph(text, bold, false)));

    // Word cuts a paragraph into runs wherever somebody typed: the text of one word may stand in two.
    private static XElement Paragraph(string text, bool bold, bool centred)
    {
        var cut = text.Length / 2;
        return new(
            W + "p",
            centred ? new XElement(W + "pPr", new XElement(W + "jc", Value("val", "center"))) : null,
            new[] { text[..cut], text[cut..] }.Where(run => run.Length > 0).Select(run => new XElement(
                W + "r",
                bold ? new XElement(W + "rPr", new XElement(W + "b")) : null,
                new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), run))));
    }

    private static string[] Sides() => ["top", "left", "bottom", "right", "insideH", "insideV"];

    private static XAttribute Value(string name, object value) => new(W + name, value);

    private static void Write(ZipArchive zip, string name, XElement root)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }
}
