using SonLa.Documents.Blocks;
using SonLa.Documents.Sources;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>Lines of running text as a page wraps them.</summary>
public sealed class ProseLinesTests
{
    [Fact]
    public void Lines_of_letters_of_different_width_are_joined_where_they_were_wrapped_only() =>
        Assert.Equal(
            [
                "1.1. Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành và UBND các xã, phường",
                "Khởi công đoạn tuyến nối trung tâm với đường cao tốc; hoàn thành sửa chữa các cầu yếu trước mùa mưa bão năm nay.",
                "Kiểm tra việc chấp hành quy định về thương mại điện tử.",
                "1.2. Sở Công Thương chủ trì, phối hợp với các ngành liên quan",
                "Kết nối vùng nguyên liệu với nhà máy chế biến; tổ chức ít nhất bốn hội nghị giao thương với các tỉnh bạn và nước bạn.",
            ],
            Paragraphs("""
                1.1. Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành và UBND các xã, phường
                Khởi công đoạn tuyến nối trung tâm với đường cao tốc; hoàn thành sửa chữa các cầu yếu
                trước mùa mưa bão năm nay.
                Kiểm tra việc chấp hành quy định về thương mại điện tử.
                1.2. Sở Công Thương chủ trì, phối hợp với các ngành liên quan
                Kết nối vùng nguyên liệu với nhà máy chế biến; tổ chức ít nhất bốn hội nghị giao thương
                với các tỉnh bạn và nước bạn.
                """));

    [Fact]
    public void Recipients_and_signature_side_by_side_on_a_page_are_read_one_after_the_other()
    {
        var page = new PlacedPage(595, 842, [.. At(72, 500, "Nơi nhận:"), .. At(360, 500, "CHỦ TỊCH"), .. At(72, 515, "- Như Điều 3;"), .. At(72, 530, "- Các sở, ban, ngành,"), .. At(72, 545, "đoàn thể;"), .. At(350, 545, "Lò Văn A"), .. At(72, 560, "- Lưu: VT.")], []);

        Assert.Equal(["Nơi nhận:", "- Như Điều 3;", "- Các sở, ban, ngành, đoàn thể;", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn A"], PlacedPages.Read([page])!.Select(block => Assert.IsType<Paragraph>(block).Text));
    }

    private static IEnumerable<string> Paragraphs(string text) => TextSource.Read(text).Select(block => Assert.IsType<Paragraph>(block).Text);

    private static PlacedWord[] At(double left, double top, string text)
    {
        var words = new List<PlacedWord>();
        foreach (var word in text.Split(' '))
        {
            words.Add(new PlacedWord(left, top, left + (6 * word.Length), top + 13, word));
            left += (6 * word.Length) + 4;
        }

        return [.. words];
    }
}
