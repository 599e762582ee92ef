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
    public void Cells_in_the_middle_of_their_rows_and_one_over_several_rows_go_where_they_stand() =>
        Assert.Equal(
            [
                "TT|Chỉ tiêu|Đơn vị|Kế hoạch năm 2026|Cơ quan chủ trì",
                "5|Giá trị xuất khẩu|Triệu USD|158|Sở Công Thương",
                "6|Lao động được tạo việc làm trong năm|Người|19.000|Sở Lao động - Thương binh và Xã hội",
                "7|Tỷ lệ lao động qua đào tạo|%|59|",
                "|Trong đó: có bằng cấp, chứng chỉ|%|25|",
                "8|Tỷ lệ thất nghiệp thành thị|%|Dưới 4,0|",
                "9|Số xã đạt chuẩn nông thôn mới|Xã|53|Sở Nông nghiệp và Phát triển nông thôn",
            ],
            Rows("""
                TT   Chỉ tiêu                                  Đơn vị      Kế hoạch năm 2026   Cơ quan chủ trì
                5    Giá trị xuất khẩu                         Triệu USD   158                 Sở Công Thương
                6    Lao động được tạo việc làm trong năm      Người       19.000
                7    Tỷ lệ lao động qua đào tạo                %           59                  Sở Lao động - Thương
                     Trong đó: có bằng cấp, chứng chỉ          %           25                  binh và Xã hội
                8    Tỷ lệ thất nghiệp thành thị               %           Dưới 4,0
                                                                                               Sở Nông nghiệp và Phát
                9    Số xã đạt chuẩn nông thôn mới             Xã          53
                                                                                               triển nông thôn
                """));

    [Fact]
    public void Numbers_broken_under_each_other_and_titles_beside_their_columns_are_whole() =>
        Assert.Equal(
            [
                "T T|Tên chỉ tiêu|ĐVT|Mục tiêu năm 2027|Cơ quan chủ trì",
                "9|Tuổi thọ trung bình|Tuổi|74,2|Sở Y tế",
                "10|Mức giảm tỷ lệ hộ nghèo theo chuẩn đa chiều|Điểm %|1,8 - 2,2|Sở Nông nghiệp và Môi trường",
                "11|Số bác sĩ trên 1 vạn dân|Bác sĩ|13,5|Sở Y tế",
            ],
            Rows("""
                T Tên chỉ tiêu          ĐVT     Mục      Cơ quan
                T                               tiêu     chủ trì
                                                năm
                                                2027
                9    Tuổi thọ trung       Tuổi    74,2     Sở Y tế
                     bình
                1    Mức giảm tỷ lệ hộ    Điểm    1,8 -    Sở Nông
                0    nghèo theo chuẩn     %       2,2      nghiệp và
                     đa chiều                              Môi trường
                1    Số bác sĩ trên 1     Bác sĩ  13,5     Sở Y tế
                1    vạn dân
                """));

    [Fact]
    public void Cells_that_were_printed_behind_each_other_on_a_line_are_told_apart_by_what_they_hold() =>
        Assert.Equal(
            [
                "STT|Chỉ tiêu|Đơn vị tính|Mục tiêu 2027|Cơ quan chủ trì|Cơ quan phối hợp",
                "1|Tốc độ tăng trưởng kinh tế (GRDP)|%|8,0 - 8,5|Sở Tài chính|Các sở, ban, ngành; UBND các xã, phường",
                "2|Kim ngạch xuất khẩu hàng hóa|Triệu USD|4.250|Sở Công Thương|Sở Xây dựng",
                "3|Diện tích trồng rừng mới|Ha|≥ 8.500|Sở Nông nghiệp và Môi trường|UBND các xã, phường",
            ],
            Rows("""
                STT Chỉ tiêu Đơn vị
                tính
                Mục tiêu
                2027
                Cơ quan chủ
                trì
                Cơ quan phối
                hợp
                1 Tốc độ tăng trưởng
                kinh tế (GRDP)
                % 8,0 - 8,5 Sở Tài chính Các sở, ban,
                ngành; UBND
                các xã, phường
                2 Kim ngạch xuất khẩu
                hàng hóa
                Triệu
                USD
                4.250 Sở Công Thương Sở Xây dựng
                3 Diện tích trồng rừng
                mới
                Ha ≥ 8.500 Sở Nông nghiệp
                và Môi trường
                UBND các xã,
                phường
                """));

    [Fact]
    public void Cells_that_were_printed_column_after_column_make_no_table() =>
        Assert.DoesNotContain(
            TextSource.Read("""
                STT
                Chỉ tiêu
                Đơn vị tính
                Mục tiêu 2027
                Cơ quan chủ trì
                1
                2
                3
                Tốc độ tăng trưởng kinh tế (GRDP)
                Kim ngạch xuất khẩu hàng hóa
                Diện tích trồng rừng mới
                %
                Triệu USD
                Ha
                8,0 - 8,5
                4.250
                8.500
                Sở Tài chính
                Sở Công Thương
                Sở Nông nghiệp và Môi trường
                """),
            block => block is Grid);

    [Fact]
    public void Numbers_that_a_browser_counts_itself_stand_before_their_items() =>
        Assert.Equal(
            ["1. Sở Y tế chủ trì", "a) Báo cáo", "2. Sở Xây dựng chủ trì", "7. Sở Tư pháp chủ trì", "Hết"],
            HtmlSource.Read("<ol><li><p>Sở Y tế chủ trì</p><ol type=\"a\"><li>Báo cáo</ol><li>Sở Xây dựng chủ trì</li><li value=7>Sở Tư pháp chủ trì<li></ol><p>Hết</p>").Select(block => Assert.IsType<Paragraph>(block).Text));

    private static IEnumerable<string> Rows(string text) => Assert.IsType<Grid>(Assert.Single(TextSource.Read(text))).Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Line)));
}
