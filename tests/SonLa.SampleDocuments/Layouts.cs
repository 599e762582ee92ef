using System.Text;

namespace SonLa.SampleDocuments;

/// <summary>The layouts in which a document can be printed; each name ends the file's name.</summary>
internal static class Layouts
{
    public const string Pdf = "pdf";

    /// <summary>PDFs exported by an office program: from the top of their rows on upright pages, or centred on lying ones.</summary>
    public const string Office = "office";

    public const string OfficeWide = "office-wide";

    /// <summary>The lines that a program takes out of these PDFs: columns held apart by spaces.</summary>
    public const string Lines = "lines";

    public const string LinesWide = "lines-wide";

    /// <summary>The file's name for a layout: what is plain text says how it is laid out.</summary>
    public static string FileOf(string layout) => layout switch
    {
        "docx" or "html" or Pdf => $"document.{layout}",
        Office or OfficeWide => $"{layout}.pdf",
        _ => $"{layout}.txt",
    };

    /// <summary>True where another program prints: its version decides the bytes.</summary>
    public static bool Foreign(string layout) => layout is Pdf or Office or OfficeWide or Lines or LinesWide;

    /// <summary>Every layout but the PDFs, which need a browser or an office program.</summary>
    public static byte[] Print(string layout, SourceDocument document) => layout switch
    {
        "docx" => DocxLayout.Print(document),
        "html" => Bytes(HtmlLayout.Portal(document)),
        "tabs" or "plain" => Bytes(TextLayouts.Tabs(document)),
        "cells" => Bytes(TextLayouts.Cells(document)),
        "scattered" => Bytes(TextLayouts.Scattered(document)),
        "wrapped" => Bytes(TextLayouts.Wrapped(document)),
        _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "No such layout."),
    };

    private static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);
}
