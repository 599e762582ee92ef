using System.IO.Compression;
using System.Xml.Linq;

namespace SonLa.SampleDocuments;

/// <summary>A Word document: tables with merged cells, a printed page number and the header again where a page ends.</summary>
internal static class DocxLayout
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset Stamp = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The document with its pages as the source cuts them.</summary>
    public static byte[] Print(SourceDocument document) => Print(document.Blocks.SelectMany(Of), new XElement(W + "sectPr", Size(false)), null);

    /// <summary>The document as an office program lays it out: pages and rows are cut where they end, headings come again by themselves.</summary>
    /// <param name="wide">Pages lie, and cells stand in the middle of their rows instead of at the top.</param>
    public static byte[] Flowing(SourceDocument document, bool wide) => Print(
        document.Blocks.SelectMany(block => block is Table table ? [Flowing(table, wide), Paragraph("", false, false)] : block is PageTop ? [] : Of(block)),
        new XElement(W + "sectPr", new XElement(W + "headerReference", Value("type", "default"), new XAttribute(Links + "id", "rId1")), Size(wide)),
        PageNumber());

    private static byte[] Print(IEnumerable<XElement> content, XElement section, XElement? header)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
        {
            Write(zip, "[Content_Types].xml", new(
                Types + "Types",
                new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
                new XElement(Types + "Override", new XAttribute("PartName", "/word/document.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
                header is null ? null : new XElement(Types + "Override", new XAttribute("PartName", "/word/header.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"))));
            Write(zip, "_rels/.rels", new(
                Relations + "Relationships",
                new XElement(Relations + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"), new XAttribute("Target", "word/document.xml"))));
            Write(zip, "word/document.xml", new(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XElement(W + "body", content, section)));
            if (header is not null)
            {
                Write(zip, "word/header.xml", header);
                Write(zip, "word/_rels/document.xml.rels", new(
                    Relations + "Relationships",
                    new XElement(Relations + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"), new XAttribute("Target", "header.xml"))));
            }
        }

        return file.ToArray();
    }

    private static XElement Size(bool wide) => new(W + "pgSz", Value("w", wide ? 16838 : 11906), Value("h", wide ? 11906 : 16838), wide ? Value("orient", "landscape") : null);

    private static XElement PageNumber() => new(
        W + "hdr",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(W + "p", new XElement(W + "pPr", new XElement(W + "jc", Value("val", "center"))), new XElement(W + "fldSimple", Value("instr", "PAGE"), new XElement(W + "r", new XElement(W + "t", "1")))));

    private static XElement Flowing(Table table, bool wide)
    {
        var rows = Enumerable.Range(0, table.Rows.Count).Where(row => table.Rows[row].PageNumber is null);
        var grid = Grid(table.Widths, true, rows.Select(row => Line(table.Widths.Select((width, column) => Cell(table, row, column, width)))), wide ? 145 : 95);
        grid.Elements(W + "tr").First().AddFirst(new XElement(W + "trPr", new XElement(W + "tblHeader")));
        if (wide)
        {
            foreach (var cell in grid.Descendants(W + "tcPr"))
            {
                cell.Add(new XElement(W + "vAlign", Value("val", "center")));
            }
        }

        return grid;
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

    private static XElement Grid(IReadOnlyList<int> widths, bool lined, IEnumerable<XElement> lines, int share = 95) => new(
        W + "tbl",
        new XElement(W + "tblPr", lined ? new XElement(W + "tblBorders", Sides().Select(side => new XElement(W + side, Value("val", "single"), Value("sz", 4)))) : null),
        new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", Value("w", width * share)))),
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
