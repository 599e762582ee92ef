using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>Any bytes give an answer or a clear refusal.</summary>
public sealed class TotalityTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_sentence() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ReadsOrRefuses(bytes, "tep.bin")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_words_of_decisions_in_any_order_are_read_or_refused()
    {
        string[] words = ["STT", "Chỉ tiêu", "Điều 1.", "1.", "1.1.", "\n", "\t", "  ", "Sở Tài chính", "chủ trì, phối hợp với", "UBND các huyện, thành phố", ":", ";", "(", "7,5 %", "trước ngày 30/02/2027", "Đợt 1:", "giải ngân dưới 50%", "Nơi nhận:", "- ", "Căn cứ", "QUYẾT ĐỊNH", "Các sở: ", "<td>", "|", "\f", "ệ", "và "];
        var texts = Gen.Elements(words).ListOf().Select(list => string.Concat(list));

        Prop.ForAll(texts.ToArbitrary(), text => ReadsOrRefuses(Encoding.UTF8.GetBytes(text), "tep.txt")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_docx_cut_anywhere_is_refused_or_read()
    {
        var whole = Docx($"<w:document {Word}><w:body><w:p><w:r><w:t>QUYẾT ĐỊNH</w:t></w:r></w:p></w:body></w:document>");

        Assert.All(Enumerable.Range(0, 20), part => Assert.True(ReadsOrRefuses(whole[..(whole.Length * part / 20)], "cut.docx")));
        Assert.Equal("document.damaged-word", Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(whole[..(whole.Length / 2)], "cut.docx")).Code);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var bomb = Docx($"<w:document {Word}><w:body><w:p><w:r><w:t>{new string('x', 60_000_000)}</w:t></w:r></w:p></w:body></w:document>");

        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal("document.too-much-text", Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(bomb, "bomb.docx")).Code);
    }

    [Fact]
    public void A_cell_of_a_megabyte_and_tables_nested_a_thousand_deep_are_read_or_refused()
    {
        var cell = string.Concat(Enumerable.Repeat("Sở Y tế và ", 100_000));
        var nested = string.Concat(Enumerable.Repeat("<table><tr><td>STT<td>Chỉ tiêu<td>Đơn vị", 1000));

        Assert.True(ReadsOrRefuses(Encoding.UTF8.GetBytes($"STT\tChỉ tiêu\tCơ quan chủ trì\n1\tTỷ lệ\t{cell}\n2\tSố xã\tSở Y tế\n"), "cell.txt"));
        Assert.True(ReadsOrRefuses(Encoding.UTF8.GetBytes($"<html>{nested}"), "nested.html"));
    }

    [Fact]
    public void A_file_above_the_limit_an_old_word_file_and_an_empty_one_are_refused()
    {
        Assert.Equal("document.too-large", Refusal(new byte[DocumentReader.MostBytes + 1]));
        Assert.Equal("document.old-word", Refusal([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]));
        Assert.Equal("document.empty", Refusal([]));
        Assert.Equal("document.not-text", Refusal([.. Enumerable.Repeat((byte)1, 100)]));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Encodings_are_found(string encoding)
    {
        var text = "QUYẾT ĐỊNH\nGiao chỉ tiêu năm 2027\nSTT\tChỉ tiêu\tCơ quan chủ trì\n1\tTỷ lệ hộ nghèo\tSở Nông nghiệp và Môi trường\n2\tSố xã\tSở Y tế\n".Normalize(NormalizationForm.FormD);
        var read = DocumentReader.Read(Encoding.GetEncoding(encoding).GetBytes(text), "a.txt");

        Assert.Equal(["Sở Nông nghiệp và Môi trường"], read.Indicators[0].Leads);
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "tep")).Code;

    private static bool ReadsOrRefuses(byte[] bytes, string name)
    {
        try
        {
            return DocumentReader.Read(bytes, name).Source.Bytes == bytes.Length;
        }
        catch (UnreadableDocumentException refusal)
        {
            return refusal.Vietnamese.Length > 20 && refusal.English.Length > 20;
        }
    }

    private static byte[] Docx(string document)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(document));
        }

        return file.ToArray();
    }
}
