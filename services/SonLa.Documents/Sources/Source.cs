using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sources;

/// <summary>Bytes become blocks; the content decides the format, the name only helps with HTML.</summary>
internal static class Source
{
    public static (string Format, IReadOnlyList<Block> Blocks) Read(byte[] file, string fileName)
    {
        if (file.Length == 0)
        {
            throw new UnreadableDocumentException("document.empty", "Tệp rỗng. Hãy chọn lại tệp văn bản.", "The file is empty. Choose the document's file again.");
        }

        if (Starts(file, [0x50, 0x4B, 0x03, 0x04]))
        {
            return ("docx", DocxSource.Read(file));
        }

        if (file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) >= 0)
        {
            return ("pdf", PdfSource.Read(file));
        }

        if (Starts(file, [0xD0, 0xCF, 0x11, 0xE0]) || Starts(file, "{\\rtf"u8))
        {
            throw new UnreadableDocumentException(
                "document.old-word",
                "Đây là tệp Word đời cũ (.doc hoặc .rtf). Hãy lưu lại thành .docx rồi gửi.",
                "This is an old Word file (.doc or .rtf). Save it as .docx and send that.");
        }

        var text = TextSource.Decode(file);
        return LooksLikeHtml(text, fileName) ? ("html", HtmlSource.Read(text)) : ("text", TextSource.Read(text));
    }

    private static bool Starts(byte[] file, ReadOnlySpan<byte> mark) => file.AsSpan().StartsWith(mark);

    private static bool LooksLikeHtml(string text, string fileName)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.IndexOf("<body", StringComparison.OrdinalIgnoreCase) >= 0
            || (Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML" && start.Contains('<'))
            || (start.StartsWith("<") && (start.IndexOf("<p", StringComparison.OrdinalIgnoreCase) >= 0 || start.IndexOf("<table", StringComparison.OrdinalIgnoreCase) >= 0));
    }
}
