using System.IO.Compression;
using System.Text;
using SonLa.Documents.Blocks;
using SonLa.Documents.Sources;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>What a Word file says without writing it, and what it writes without saying it.</summary>
public sealed class DocxTests
{
    private const string Numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{0}\"/></w:numPr></w:pPr>{1}</w:p>";

    [Fact]
    public void Ordinals_that_word_counts_itself_stand_in_their_cells() =>
        Assert.Equal(
            ["STT|Chỉ tiêu|Cơ quan chủ trì", "1.|Số bác sĩ|Sở Y tế", "2.|Số xã|Sở Xây dựng"],
            Rows($"<w:tbl>{Row(Text("STT"), Text("Chỉ tiêu"), Text("Cơ quan chủ trì"))}{Row(Item(1, ""), Text("Số bác sĩ"), Text("Sở Y tế"))}{Row(Item(1, ""), Text("Số xã"), Text("Sở Xây dựng"))}</w:tbl>"));

    [Fact]
    public void Lists_of_one_shape_count_on_unless_one_begins_again() =>
        Assert.Equal(["1. Một", "2. Hai", "3. Ba", "1. Bốn"], Paragraphs(Item(1, "Một") + Item(1, "Hai") + Item(2, "Ba") + Item(3, "Bốn")));

    [Fact]
    public void A_number_without_words_does_not_pass_to_the_next_paragraph() =>
        Assert.Equal(["Điều 1. Giao chỉ tiêu"], Paragraphs(Item(1, "") + Text("Điều 1. Giao chỉ tiêu")));

    [Fact]
    public void What_was_inserted_is_read_and_what_was_deleted_or_formatted_before_is_not() =>
        Assert.Equal(
            ["Giao Sở Y tế chủ trì"],
            Paragraphs("<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>" + Run("Giao ") + $"<w:ins>{Run("Sở Y tế ")}</w:ins><w:del><w:r><w:delText>Sở Tài chính </w:delText></w:r></w:del><w:del>{Run("cũ ")}</w:del>{Run("chủ trì")}</w:p>"));

    [Fact]
    public void A_sign_of_the_symbol_font_keeps_its_meaning() =>
        Assert.Equal(["≥ 95,5"], Paragraphs("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + Run(" 95,5") + "</w:p>"));

    [Fact]
    public void A_row_that_begins_behind_the_first_column_leaves_it_empty() =>
        Assert.Equal(
            ["STT|Chỉ tiêu|Cơ quan chủ trì", "1|Số bác sĩ|Sở Y tế", "|Số giường bệnh|Sở Tài chính"],
            Rows($"<w:tbl>{Row(Text("STT"), Text("Chỉ tiêu"), Text("Cơ quan chủ trì"))}{Row(Text("1"), Text("Số bác sĩ"), Text("Sở Y tế"))}<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>{Text("Số giường bệnh")}</w:tc><w:tc>{Text("Sở Tài chính")}</w:tc></w:tr></w:tbl>"));

    [Fact]
    public void Soft_hyphens_and_fixed_spaces_do_not_divide_words() =>
        Assert.Equal(["Sở Y tế chủ trì"], Paragraphs(Text("Sở\u00A0Y\u00A0tế chủ\u00AD trì")));

    private static IEnumerable<string> Rows(string body) => Assert.IsType<Grid>(Assert.Single(Read(body))).Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Line)));

    private static IEnumerable<string> Paragraphs(string body) => Read(body).Select(block => Assert.IsType<Paragraph>(block).Text);

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{cell}</w:tc>"))}</w:tr>";

    private static string Item(int list, string text) => Numbered.Replace("{0}", $"{list}", StringComparison.Ordinal).Replace("{1}", text.Length == 0 ? "" : Run(text), StringComparison.Ordinal);

    private static string Text(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static IReadOnlyList<Block> Read(string body)
    {
        const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>");
            Write(zip, "word/numbering.xml", $"<w:numbering {Word}><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>");
        }

        return DocxSource.Read(file.ToArray());
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
