using System.Text;
using SonLa.Documents.Links;
using SonLa.Documents.Sections;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>What sentences and headings mean, apart from layouts: kinds and issuers, duties in every form, times, slips and contradictions.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN\nHUYỆN NÀ MẠ", "ỦY BAN NHÂN DÂN HUYỆN NÀ MẠ", "Ủy ban nhân dân huyện Nà Mạ")]
    [InlineData("ỦY BAN NHÂN DÂN\nXÃ MƯỜNG HUM", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MƯỜNG HUM", "Chủ tịch Ủy ban nhân dân xã Mường Hum")]
    [InlineData("UBND TỈNH HÀ CHÂU\nSỞ TÀI CHÍNH", "GIÁM ĐỐC SỞ TÀI CHÍNH", "Giám đốc Sở Tài chính tỉnh Hà Châu")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN\nTỈNH HÀ CHÂU", "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ CHÂU", "Hội đồng nhân dân tỉnh Hà Châu")]
    public void The_issuer_is_named_with_its_own_territory(string organisation, string heading, string issuer) =>
        Assert.Equal(issuer, Read($"{organisation}\nSố: 5/QĐ-UBND\nHà Châu, ngày 05 tháng 9 năm 2025\nQUYẾT ĐỊNH\nPhân công nhiệm vụ năm 2025\n{heading}\nĐiều 1. Giao việc.\n").Document.Issuer);

    [Fact]
    public void An_official_letter_has_its_subject_for_a_title_and_gives_duties_behind_its_addressees()
    {
        var read = Read("ỦY BAN NHÂN DÂN\nTỈNH HÀ CHÂU\nSố: 815/UBND-TH\nV/v giải ngân năm 2025\nHà Châu, ngày 04 tháng 4 năm 2025\nKính gửi:\n- Sở Tài chính;\n- UBND các xã.\nXét đề nghị của Sở Tài chính, UBND tỉnh có ý kiến như sau: Giao Sở Tài chính tham mưu văn bản, trình UBND tỉnh trước 17 giờ ngày 20/4/2025.\n");

        Assert.Equal(("Công văn", "V/v giải ngân năm 2025"), (read.Document.Type, read.Document.Title));
        Assert.Equal(["Sở Tài chính"], Assert.Single(read.Tasks).Leads);
        Assert.Equal((new DateOnly(2025, 4, 20), "before"), (Assert.Single(read.Deadlines).Date, read.Deadlines[0].Boundary));
    }

    [Fact]
    public void A_duty_may_name_its_agencies_time_and_product_behind_labels()
    {
        var read = Body("I. NHIỆM VỤ\n1. Xây dựng đề án cấp nước.\n- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.\n- Cơ quan phối hợp: Sở Tài chính, UBND các xã, phường.\n- Thời gian hoàn thành: Quý II/2025.\n- Sản phẩm: Quyết định của UBND tỉnh.\n");

        var task = Assert.Single(read.Tasks);
        Assert.Equal(("Sở Nông nghiệp và Môi trường", "Sở Tài chính|UBND các xã, phường", "Quyết định của UBND tỉnh", 1), (task.Leads[0], string.Join('|', task.Coordinators), task.Product, task.Paragraphs));
        Assert.Equal(new DateOnly(2025, 6, 30), Assert.Single(read.Deadlines).Date);
    }

    [Fact]
    public void A_verb_that_no_list_knows_still_ends_the_names()
    {
        var address = Addressed.Of("Sở Công Thương, Ban Quản lý dự án đầu tư xây dựng các công trình giao thông chủ trì, phối hợp với Chi cục Hải quan khu vực VI gỡ vướng cho doanh nghiệp.")!;

        Assert.Equal(["Sở Công Thương", "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông"], address.Leads);
        Assert.Equal(["Chi cục Hải quan khu vực VI"], address.Coordinators);
        Assert.Equal("gỡ vướng cho doanh nghiệp.", address.Rest);
    }

    [Theory]
    [InlineData("Báo cáo Chủ tịch UBND tỉnh kết quả.")]
    [InlineData("Các chỉ tiêu chủ yếu đạt kế hoạch.")]
    [InlineData("Hội nhập quốc tế sâu rộng.")]
    [InlineData("Sở Tài chính đã trình UBND tỉnh.")]
    [InlineData("TỔ CHỨC THỰC HIỆN")]
    public void What_only_looks_like_an_agency_or_tells_of_one_gives_no_duty(string sentence) => Assert.Null(Addressed.Of(sentence));

    [Theory]
    [InlineData("Căn cứ các nhiệm vụ đã đề ra tại Kết luận số 1012-KL/TU Hội nghị lần thứ 15, Ban Chấp hành Đảng bộ tỉnh ngày 06/12/2023; các chỉ tiêu theo Nghị quyết số 252/NQ-HĐND, tổ chức phát động phong trào.", null)]
    [InlineData("Ban Thường vụ Tỉnh ủy ngày 05/01/2025 về công tác cán bộ.", null)]
    [InlineData("Thực hiện cải cách hành chính, chính quyền điện tử, chính quyền số.", null)]
    [InlineData("Căn cứ Kết luận số 12-KL/TU, Ban Thường vụ Tỉnh ủy ngày 05/01/2025, Sở Tài chính chủ trì tham mưu.", "Sở Tài chính")]
    [InlineData("Thực hiện Nghị quyết số 57/NQ-HĐND, Nghị quyết số 58/NQ-HĐND, Sở Y tế xây dựng kế hoạch.", "Sở Y tế")]
    [InlineData("Trước ngày 05/02/2025, Sở Nội vụ báo cáo UBND tỉnh.", "Sở Nội vụ")]
    [InlineData("Các cơ quan, đơn vị tại Quyết định số 12/QĐ-UBND ngày 05/01/2025 lập dự toán.", "Các cơ quan, đơn vị")]
    [InlineData("Sở Công Thương và gỡ vướng cho doanh nghiệp.", "Sở Công Thương")]
    public void An_agency_inside_a_citation_is_given_no_duty(string sentence, string? lead) => Assert.Equal(lead, Addressed.Of(sentence)?.Leads[0]);

    [Fact]
    public void A_list_that_carries_out_what_somebody_said_binds_the_general_addressees()
    {
        var read = Read("CHỈ THỊ\nThi đua năm 2025\nChủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành thực hiện các nhiệm vụ sau đây:\n1. Theo ý kiến của Chủ tịch UBND tỉnh, trọng tâm là:\n- Đẩy mạnh cải cách.\n- Giữ vững quốc phòng.\n2. Rà soát văn bản.\n");

        Assert.Equal(["Thủ trưởng các sở, ban, ngành"], read.Tasks.SelectMany(task => task.Leads).Distinct());
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\nSố:          /QĐ-UBND", "tỉnh Lâm Sơn")]
    [InlineData("HỎA TỐC\nỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\nDỰ THẢO\nSỐ: 12/QĐ-UBND", "tỉnh Lâm Sơn")]
    [InlineData("UBND TỈNH LÂM SƠN Số: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "tỉnh Lâm Sơn")]
    [InlineData("UBND TỈNH LÂM SƠN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND Độc lập - Tự do - Hạnh phúc", "tỉnh Lâm Sơn")]
    public void The_organisation_ends_where_number_motto_or_stamp_begins(string head, string territory) =>
        Assert.Equal($"Ủy ban nhân dân {territory}", Read($"{head}\nQUYẾT ĐỊNH\nGiao việc năm 2026\nỦY BAN NHÂN DÂN TỈNH\nĐiều 1. Giao việc.\n").Document.Issuer);

    [Fact]
    public void Purposes_and_closings_give_no_duty_and_a_later_sentence_may_order()
    {
        var read = Body("I. MỤC ĐÍCH, YÊU CẦU\n1. Yêu cầu\n- Các cơ quan, đơn vị xác định rõ nhiệm vụ.\nII. NHIỆM VỤ\n1. Nhất trí với đề án do Sở Y tế trình. Giao Sở Y tế hoàn thiện, trình UBND tỉnh trong quý III/2025.\nTrong quá trình thực hiện, nếu vướng mắc, các đơn vị phản ánh về Sở Tài chính.\n");

        Assert.Equal(["Sở Y tế"], Assert.Single(read.Tasks).Leads);
        Assert.Equal(1, read.Tasks[0].Paragraphs);
        Assert.Equal(new DateOnly(2025, 9, 30), Assert.Single(read.Deadlines).Date);
    }

    [Theory]
    [InlineData("báo cáo UBND tỉnh hằng tháng trước ngày 20.", "monthly", 20, "before", 12)]
    [InlineData("báo cáo UBND tỉnh trước ngày 15 tháng cuối quý.", "quarterly", 15, "before", 4)]
    [InlineData("báo cáo UBND tỉnh trước ngày 15/12 hằng năm.", "yearly", 15, "before", 1)]
    [InlineData("báo cáo UBND tỉnh chậm nhất ngày 10 tháng 6 và tháng 12 hằng năm.", "yearly", 10, "onOrBefore", 2)]
    public void Days_that_come_again_are_read(string sentence, string kind, int day, string boundary, int months)
    {
        var time = Assert.Single(DueTimes.OnDays(sentence));

        Assert.Equal((kind, day, boundary, months), (time.Kind, time.DayOfMonth, time.Boundary, time.Months.Count));
    }

    [Theory]
    [InlineData("Quý II/2025", 6, 30)]
    [InlineData("6 tháng đầu năm", 6, 30)]
    [InlineData("Tháng 3 - tháng 5", 5, 31)]
    [InlineData("Cả năm", 12, 31)]
    [InlineData("Năm 2025", 12, 31)]
    public void Cells_of_times_name_a_last_day(string cell, int month, int day) => Assert.Equal(new DateOnly(2025, month, day), DueTimes.OfCell(cell, 2025)!.Date);

    [Fact]
    public void A_figure_in_a_duty_is_linked_to_its_indicator_and_a_contradiction_is_shown()
    {
        var read = Read("QUYẾT ĐỊNH\nGiao nhiệm vụ năm 2025\n1. Sở Nông nghiệp và Môi trường phấn đấu tỷ lệ che phủ rừng đạt 47,3% vào cuối năm 2025; giải ngân 100% kế hoạch vốn.\nPHỤ LỤC\nSTT\tChỉ tiêu\tĐơn vị\tKế hoạch 2025\n1\tTỷ lệ che phủ rừng\t%\t46,9\n2\tSố xã đạt chuẩn nông thôn mới\tXã\t12\n");

        Assert.Equal([("forest-cover-rate", 47.3m), ("public-investment-disbursement", 100m)], Assert.Single(read.Tasks).Targets!.Select(target => (target.Code, target.Target.Value!.Value)));
        var doubt = Assert.Single(read.Doubts, doubt => doubt.Code == "target.task-differs");
        Assert.Equal(2, doubt.Quotes.Count);
        Assert.Equal("Tỷ lệ che phủ rừng | 46,9", doubt.Quotes[1].Quote);
    }

    [Fact]
    public void A_year_that_slipped_is_shown_with_both_quotes()
    {
        var read = Read("QUYẾT ĐỊNH\nGiao chỉ tiêu năm 2024\nCăn cứ Nghị quyết số 41/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh về kế hoạch phát triển kinh tế - xã hội năm 2023;\nII. NHIỆM VỤ, GIẢI PHÁP NĂM 2023\n1. Sở Y tế tổ chức thực hiện 28 chỉ tiêu chủ yếu năm 2023 theo Phụ lục.\nSTT\tChỉ tiêu\tĐơn vị\tMục tiêu 2023\n1\tTỷ lệ hộ nghèo\t%\t5\n2\tSố xã\tXã\t12\n");

        Assert.Equal(4, read.Doubts.Count(doubt => doubt.Code == "year.slipped" && doubt.Quotes.Count == 2));
    }

    [Theory]
    [InlineData("265/QĐ-UBND", "2665/QĐ-UBND", true)]
    [InlineData("2656/QĐ-UBND", "2665/QĐ-UBND", true)]
    [InlineData("2665/QĐ-UBND", "2668/QĐ-UBND", false)]
    [InlineData("265/NQ-HĐND", "2665/QĐ-UBND", false)]
    public void Only_a_digit_lost_or_swapped_makes_numbers_near(string one, string other, bool near) => Assert.Equal(near, CitationSlips.Near(one, other));

    [Fact]
    public void What_a_document_refers_to_in_itself_must_be_there()
    {
        var read = Body("1. Sở Y tế thực hiện các chỉ tiêu tại Phụ lục III.\nNơi nhận:\n- Như Điều 4;\n- Lưu: VT.\n");

        Assert.Contains(read.Doubts, doubt => doubt.Code == "reference.no-annex" && doubt.English.Contains("III", StringComparison.Ordinal));
        Assert.Contains(read.Doubts, doubt => doubt.Code == "reference.no-article" && doubt.English.Contains('4'));
    }

    private static Extraction Body(string text) => Read($"ỦY BAN NHÂN DÂN\nTỈNH HÀ CHÂU\nSố: 5/QĐ-UBND\nHà Châu, ngày 05 tháng 01 năm 2025\nQUYẾT ĐỊNH\nGiao nhiệm vụ năm 2025\nĐiều 1. Nhiệm vụ\n{text}");

    private static Extraction Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text.Contains('\t', StringComparison.Ordinal) ? text : text.Replace("\n", "\n\n", StringComparison.Ordinal)), "van-ban.txt");
}
