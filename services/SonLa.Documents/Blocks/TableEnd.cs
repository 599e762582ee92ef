using System.Text.RegularExpressions;

namespace SonLa.Documents.Blocks;

/// <summary>Lines that no longer belong to a table whose cells carry no marks of their own.</summary>
internal static partial class TableEnd
{
    public static bool At(string line) => Behind().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:Nơi nhận|NƠI NHẬN|Điều \d|TM\.|KT\.|PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU SỐ|Biểu số|BẢNG SỐ|Ghi chú\s*:|\(?Ban hành kèm|\(?Kèm theo)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind();
}
