using System.Text;
using SonLa.Documents.Blocks;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sources;

/// <summary>Plain text: finds its encoding, then its lines.</summary>
internal static class TextSource
{
    /// <summary>So many words must become Vietnamese before bytes are taken for TCVN3 or VNI.</summary>
    private const int LegacyWords = 10;

    private static readonly Encoding Vietnamese = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    public static IReadOnlyList<Block> Read(string text)
    {
        TextLimit.CheckLines(text);
        return LineBlocks.Of(Print.Normalised(text).Split('\n'));
    }

    public static string Decode(byte[] file)
    {
        var text = Encoding(file);
        var strange = text.Count(letter => letter is '\0' or '\uFFFD' || (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A')));
        if (strange * 50L > text.Length)
        {
            throw new UnreadableDocumentException(
                "document.not-text",
                "Tệp không phải là văn bản .docx, .pdf, .html hay .txt. Hãy gửi tệp ở một trong các dạng đó.",
                "The file is no .docx, .pdf, .html or .txt document. Send it in one of these forms.");
        }

        return text;
    }

    private static string Encoding(byte[] file)
    {
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return System.Text.Encoding.Unicode.GetString(file, 2, file.Length - 2);
        }

        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return System.Text.Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        }

        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < Math.Min(file.Length, 4096); i++)
        {
            if (file[i] == 0)
            {
                zeros = i % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
            }
        }

        if (zeros.Odd > 8 && zeros.Odd > zeros.Even * 3)
        {
            return System.Text.Encoding.Unicode.GetString(file);
        }

        if (zeros.Even > 8 && zeros.Even > zeros.Odd * 3)
        {
            return System.Text.Encoding.BigEndianUnicode.GetString(file);
        }

        var utf8 = System.Text.Encoding.UTF8.GetString(file);
        var broken = utf8.Count(letter => letter == '\uFFFD');
        // A few broken letters are a scratch in UTF-8; many mean another encoding.
        if (broken == 0 || broken * 200L < utf8.Length)
        {
            return utf8;
        }

        var bytes = System.Text.Encoding.Latin1.GetString(file);
        return LegacyLetters.Gain(bytes) >= LegacyWords ? bytes : Vietnamese.GetString(file);
    }
}
