using System.Xml.Linq;
using static SonLa.Papers.Word;

namespace SonLa.Papers;

/// <summary>An administrative document (.docx) in the layout of Decree 30/2020/NĐ-CP: paper, margins, letters and page numbers.</summary>
public static class Paper
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sum = "Cộng";
    private static readonly XNamespace R = Links;
    private static readonly string[] Scripts = ["ascii", "hAnsi", "eastAsia", "cs"];

    /// <summary>The file's bytes, which depend on nothing but the content.</summary>
    public static byte[] Write(IEnumerable<XElement> content) => File([.. content, Section(landscape: false, titlePage: true)]);

    /// <summary>The same with annexes whose wide tables lie across the page (Decree 30/2020/NĐ-CP, annex I, part I.3).</summary>
    public static byte[] Write(IEnumerable<XElement> content, IEnumerable<XElement> wideAnnexes) => File(
    [
        .. content,
        new XElement(W + "p", new XElement(W + "pPr", Section(landscape: false, titlePage: true))),
        .. wideAnnexes,
        Section(landscape: true, titlePage: false),
    ]);

    private static byte[] File(IEnumerable<XElement> body) => OfficeFile.Write(
        [
            ("word/document.xml", Main + "document.main+xml", new(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), new XElement(W + "body", body))),
            ("word/styles.xml", Main + "styles+xml", Styles()),
            ("word/header1.xml", Main + "header+xml", PageNumber()),
        ],
        [
            ("", "rId1", Links + "/officeDocument", "word/document.xml"),
            ("word/document.xml", "rId1", Links + "/styles", "styles.xml"),
            ("word/document.xml", "rId2", Links + "/header", "header1.xml"),
        ]);

    /// <summary>A table whose first row is its titles, repeated on every page.</summary>
    /// <param name="widths">Of the columns, in twentieths of a point; 9355 together fill the page, 14285 one that lies across.</param>
    /// <param name="titles">Of the columns.</param>
    /// <param name="alignments">Of the columns: left, center, right.</param>
    /// <param name="rows">Text of the cells; a row whose first cell is null or says “Cộng” is a sum and bold.</param>
    public static XElement Grid(IReadOnlyList<int> widths, IReadOnlyList<string> titles, IReadOnlyList<string> alignments, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var look = new Look(20);
        return Table(lines: true, widths, headRows: 1,
        [
            [.. titles.Select(title => Cell("center", title, look with { Bold = true }))],
            .. rows.Select(row => (IReadOnlyList<IReadOnlyList<XElement>>)[.. row.Select((text, column) => Cell(alignments[column], text ?? "", look with { Bold = row[0] is null or Sum }))]),
        ]);
    }

    private static IReadOnlyList<XElement> Cell(string alignment, string text, Look look) => [Line(alignment, Run(text, look))];

    // A4; margins of Decree 30/2020/NĐ-CP: 20 mm above and below, 30 mm left, 15 mm right.
    private static XElement Section(bool landscape, bool titlePage) => new(
        W + "sectPr",
        new XElement(W + "headerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rId2")),
        new XElement(W + "pgSz", new XAttribute(W + "w", landscape ? 16838 : 11906), new XAttribute(W + "h", landscape ? 11906 : 16838), landscape ? new XAttribute(W + "orient", "landscape") : null),
        new XElement(W + "pgMar", new XAttribute(W + "top", 1134), new XAttribute(W + "right", 851), new XAttribute(W + "bottom", 1134), new XAttribute(W + "left", 1701), new XAttribute(W + "header", 567), new XAttribute(W + "footer", 567), new XAttribute(W + "gutter", 0)),
        titlePage ? new XElement(W + "titlePg") : null);

    private static XElement Styles() => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(W + "docDefaults", new XElement(W + "rPrDefault", new XElement(
            W + "rPr",
            new XElement(W + "rFonts", Scripts.Select(script => new XAttribute(W + script, "Times New Roman"))),
            Value("sz", 28),
            new XElement(W + "lang", new XAttribute(W + "val", "vi-VN"))))));

    private static XElement PageNumber() => new(
        W + "hdr",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(W + "p", new XElement(W + "pPr", Value("jc", "center")), new XElement(W + "fldSimple", new XAttribute(W + "instr", "PAGE"), Run("2", Look.Head))));
}
