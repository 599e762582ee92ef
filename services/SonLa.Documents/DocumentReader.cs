using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SonLa.Documents.Sources;

namespace SonLa.Documents;

/// <summary>Reads a signed document (docx, html, pdf with a text layer, plain text) into structured assignments.</summary>
public static class DocumentReader
{
    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = TextLimit.Bytes;

    /// <exception cref="UnreadableDocumentException">The bytes are no document that can be read.</exception>
    public static Extraction Read(Stream file, string fileName)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostBytes)
            {
                throw TooLarge();
            }
        }

        return Read(copy.ToArray(), fileName);
    }

    /// <exception cref="UnreadableDocumentException">The bytes are no document that can be read.</exception>
    public static Extraction Read(byte[] file, string fileName)
    {
        if (file.Length > MostBytes)
        {
            throw TooLarge();
        }

        try
        {
            var (format, blocks) = Source.Read(file, fileName);
            return Reading.Of(blocks, new SourceFile(Path.GetFileName(fileName), format, Convert.ToHexStringLower(SHA256.HashData(file)), file.Length));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new UnreadableDocumentException(
                "document.tangled",
                "Nội dung tệp quá rối để đọc tự động. Hãy gửi bản gốc .docx hoặc .pdf của văn bản.",
                "The file's content is too tangled to be read by machine. Send the document's original .docx or .pdf.");
        }
    }

    private static UnreadableDocumentException TooLarge() => new(
        "document.too-large",
        "Tệp lớn hơn 20 MB. Hãy gửi tệp nhỏ hơn, ví dụ bản .docx không kèm ảnh.",
        "The file is larger than 20 MB. Send a smaller one, such as the .docx without pictures.");
}
