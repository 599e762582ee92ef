using System.Text;
using SonLa.Documents.Words;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>Text from before Unicode and text from scanners.</summary>
public sealed class EncodingTests
{
    [Theory]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("Së Tµi chÝnh chñ tr×, phèi hîp víi Kho b¹c Nhµ n\u00ADíc", "Sở Tài chính chủ trì, phối hợp với Kho bạc Nhà nước")]
    [InlineData("tr\u00ADíc ngµy 20/12/2005", "trước ngày 20/12/2005")]
    [InlineData("QUYÕT §ÞNH", "QUYẾT ĐỊNH")]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("QUYEÁT ÑÒNH", "QUYẾT ĐỊNH")]
    public void Text_in_the_old_encodings_becomes_unicode(string old, string unicode) => Assert.Equal(unicode, LegacyLetters.Read(old));

    [Theory]
    [InlineData("Sở Tài chính chủ trì, hoà giải; hằng tháng gửi báo cáo")]
    [InlineData("Cá nhân có giá trị là ba tỷ")]
    [InlineData("Diện tích 450 m², 50 µg/m³, 25 °C, café, naïve, Köln, Müller © 2024")]
    [InlineData("Thanh toan bang tien mat")]
    public void Other_text_stays_as_it_is(string text) => Assert.Equal(text, LegacyLetters.Read(text));

    [Fact]
    public void A_file_of_old_bytes_is_read_like_one_in_unicode()
    {
        const string old = "uû ban nh©n d©n\ntØnh l©m s¬n\nSè: 12/Q§-UBND\nL©m S¬n, ngµy 05 th¸ng 01 n¨m 2005\nQUYÕT §ÞNH\nVÒ viÖc giao chØ tiªu n¨m 2005\n§iÒu 1. Tæ chøc thùc hiÖn\n1. Së Tµi chÝnh chñ tr×, phèi hîp víi Côc ThuÕ tØnh t¨ng thu ng©n s¸ch, b¸o c¸o UBND tØnh tr\u00ADíc ngµy 20/12/2005.\n";
        var read = DocumentReader.Read(Encoding.Latin1.GetBytes(old), "cu.txt");

        Assert.Equal(("12/QĐ-UBND", "Quyết định", 2005), (read.Document.Number, read.Document.Type, read.Document.PlanYear));
        Assert.Equal(["Sở Tài chính"], Assert.Single(read.Tasks).Leads);
        Assert.Equal(new DateOnly(2005, 12, 20), Assert.Single(read.Deadlines).Date);
    }

    [Fact]
    public void A_letterhead_torn_by_a_scanner_is_written_whole()
    {
        var read = DocumentReader.Read(Encoding.UTF8.GetBytes("U Y BAN NHÂN DÂN\n\nTỈ NH LÂM SƠN\n\nSố: 12/CT-UBND\n\nQUYẾ T ĐỊ NH\n\nVề việc giao chỉ tiêu năm 2025\n\n1. Sở Y tế báo cáo trước ngày 20/12/2025.\n"), "quet.txt");

        Assert.Equal(("Quyết định", "Ủy ban nhân dân tỉnh Lâm Sơn"), (read.Document.Type, read.Document.Issuer));
    }

    [Fact]
    public void A_figure_with_letters_for_digits_is_read_and_shown_as_not_sure()
    {
        var read = DocumentReader.Read(Encoding.UTF8.GetBytes("QUYẾT ĐỊNH\nGiao chỉ tiêu năm 2027\nSTT\tChỉ tiêu\tĐơn vị\tKế hoạch 2027\n1\tThu ngân sách trên địa bàn\tTỷ đồng\tl4.O40,8\n2\tSố xã đạt chuẩn\tXã\t12\n"), "quet.txt");

        Assert.Equal(14040.8m, read.Indicators[0].Target.Value);
        Assert.Contains(read.Doubts, doubt => doubt.Code == "reading.uncertain" && doubt.Quotes[0].Quote == "l4.O40,8");
    }
}
