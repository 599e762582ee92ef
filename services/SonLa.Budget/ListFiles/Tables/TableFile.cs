namespace SonLa.Budget.ListFiles.Tables;

/// <summary>Tells by its bytes what a file is, whatever it is called, and reads its tables.</summary>
internal static class TableFile
{
    internal const int MostBytes = 10 * 1024 * 1024;
    internal const int MostLines = 50_000;

    /// <exception cref="UnreadableTableException">It is neither a workbook (.xlsx) nor a text of values (.csv).</exception>
    public static IReadOnlyList<RawTable> Read(byte[] content, Func<IEnumerable<string>, int> recognised) => content switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => XlsxTable.Read(content),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnreadableTableException(
            "Tệp là .xls cũ hoặc có mật khẩu; hãy bỏ mật khẩu và lưu lại dạng Excel Workbook (.xlsx).",
            "The file is an old .xls, or has a password; remove the password and save it as an Excel Workbook (.xlsx)."),
        [0x25, 0x50, 0x44, 0x46, ..] => throw new UnreadableTableException(
            "Tệp là PDF; hãy gửi danh sách gốc dạng .xlsx hoặc .csv.",
            "The file is a PDF; send the list itself as .xlsx or .csv."),
        _ => [CsvTable.Read(content, recognised)],
    };

    internal static void RequireFew(int lines)
    {
        if (lines > MostLines)
        {
            throw new UnreadableTableException($"Tệp có hơn {MostLines} dòng; hãy chia thành nhiều tệp.", $"The file has more than {MostLines} lines; divide it into several files.");
        }
    }
}
