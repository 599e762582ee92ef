using SonLa.Documents.Blocks;
using SonLa.Documents.Sources;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>Tables that arrive as lines held apart by spaces, and lists of pages.</summary>
public sealed class LineTableTests
{
    [Fact]
    public void A_title_broken_over_lines_and_cells_from_the_top_of_their_rows_are_read() =>
        Assert.Equal(
            [
                "ST T|Chỉ tiêu|Người chủ trì và chịu trách nhiệm|Người phối hợp",
                "1|Giá trị hàng hóa tham gia xuất khẩu|Giám đốc Sở Công Thương|Giám đốc Sở Ngoại vụ và Thủ trưởng các sở",
                "2|Tỷ lệ đô thị hóa|Giám đốc Sở Xây dựng|Chủ tịch UBND các xã, phường",
                "3|Số bác sĩ trên vạn dân|Giám đốc Sở Y tế|Chủ tịch UBND các xã, phường",
            ],
            Rows("""
                ST Chỉ tiêu                    Người chủ trì và chịu        Người phối hợp
                T                              trách nhiệm
                1   Giá trị hàng hóa tham gia  Giám đốc Sở Công Thương      Giám đốc Sở Ngoại
                    xuất khẩu                                               vụ và Thủ trưởng
                                                                            các sở
                2   Tỷ lệ đô thị hóa           Giám đốc Sở Xây dựng         Chủ tịch UBND các
                                                                            xã, phường
                3   Số bác sĩ trên vạn dân     Giám đốc Sở Y tế             Chủ tịch UBND các
                                                                            xã, phường
                """));

    [Fact]
    public void Titles_one_space_apart_belong_to_their_own_columns() =>
        Assert.Equal(
            [
                "STT|Chỉ tiêu|Đơn vị tính|Mục tiêu 2025|Cơ quan chủ trì",
                "1|Tốc độ tăng trưởng kinh tế (GRDP)|%|8,0 - 8,5|Sở Tài chính",
                "2|GRDP bình quân đầu người|Triệu đồng|72,5|Sở Tài chính",
                "3|Thu ngân sách nhà nước trên địa bàn|Tỷ đồng|7.150|Sở Tài chính",
                "4|Số bác sĩ trên vạn dân|Người|10,5|Sở Y tế",
            ],
            Rows("""
                STT   Chỉ tiêu                            Đơn vị tính Mục tiêu 2025 Cơ quan chủ trì

                1     Tốc độ tăng trưởng kinh tế (GRDP)   %           8,0 - 8,5      Sở Tài chính

                2     GRDP bình quân đầu người            Triệu đồng  72,5           Sở Tài chính

                3     Thu ngân sách nhà nước trên địa bàn Tỷ đồng     7.150          Sở Tài chính

                4     Số bác sĩ trên vạn dân              Người       10,5           Sở Y tế
                """));

    [Fact]
    public void Numbers_that_a_browser_counts_itself_stand_before_their_items() =>
        Assert.Equal(
            ["1. Sở Y tế chủ trì", "a) Báo cáo", "2. Sở Xây dựng chủ trì", "7. Sở Tư pháp chủ trì", "Hết"],
            HtmlSource.Read("<ol><li><p>Sở Y tế chủ trì</p><ol type=\"a\"><li>Báo cáo</ol><li>Sở Xây dựng chủ trì</li><li value=7>Sở Tư pháp chủ trì<li></ol><p>Hết</p>").Select(block => Assert.IsType<Paragraph>(block).Text));

    private static IEnumerable<string> Rows(string text) => Assert.IsType<Grid>(Assert.Single(TextSource.Read(text))).Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Line)));
}
