namespace SonLa.Documents;

/// <summary>How much is read of one file: far above any decision, below what would hurt the machine.</summary>
internal static class TextLimit
{
    public const int Bytes = 20 * 1024 * 1024;

    /// <summary>Letters of text; a decision of 200 pages has 600,000.</summary>
    public const int Letters = 24_000_000;

    /// <summary>Lines of plain text; a decision of 200 pages has 20,000. Each line is looked at, even an empty one.</summary>
    public const int Lines = 400_000;

    public static void Check(long letters)
    {
        if (letters > Letters)
        {
            throw TooMuch();
        }
    }

    public static void CheckLines(string text)
    {
        if (text.AsSpan().Count('\n') > Lines)
        {
            throw TooMuch();
        }
    }

    private static UnreadableDocumentException TooMuch() => new(
        "document.too-much-text",
        "Tệp mở ra chứa quá nhiều chữ so với một văn bản chỉ đạo. Hãy gửi đúng văn bản, tách các phụ lục dữ liệu ra tệp khác.",
        "Unpacked, the file holds more text than any steering document. Send the document itself and leave data annexes out.");
}
