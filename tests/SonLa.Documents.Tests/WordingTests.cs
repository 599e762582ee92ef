using System.Text;
using SonLa.Documents.Sections;
using SonLa.Documents.Tables;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>The same thing in the words of other provinces and years.</summary>
public sealed class WordingTests
{
    [Fact]
    public void A_task_numbered_with_its_word_has_its_agencies_and_time_below()
    {
        var read = Body("1. Nhóm nhiệm vụ về thể chế\nNhiệm vụ 1: Hoàn chỉnh quy hoạch tỉnh\n- Cơ quan chịu trách nhiệm chính: Sở Tài chính.\n- Cơ quan, đơn vị phối hợp: Sở Xây dựng và các đơn vị liên quan.\n- Thời gian thực hiện: xong trước ngày 30/6/2028.\nNhiệm vụ 2: Tập huấn\n- Đơn vị thực hiện: Sở Nội vụ.\n- Thời gian thực hiện: thường xuyên trong năm.\n");

        Assert.Equal(["Nhiệm vụ 1|1. Nhóm nhiệm vụ về thể chế|Sở Tài chính|Sở Xây dựng; các đơn vị liên quan", "Nhiệm vụ 2|1. Nhóm nhiệm vụ về thể chế|Sở Nội vụ|"], read.Tasks.Select(task => $"{task.Section}|{task.Heading}|{string.Join("; ", task.Leads)}|{string.Join("; ", task.Coordinators)}"));
        Assert.Equal(new DateOnly(2028, 6, 30), Assert.Single(read.Deadlines).Date);
    }

    [Fact]
    public void Duties_that_name_their_agencies_in_parentheses_at_their_end_are_duties_of_their_own()
    {
        var read = Body("1. Về nông nghiệp\na) Mở rộng vùng chè hữu cơ (Sở Nông nghiệp và Môi trường chủ trì, phối hợp với UBND các xã).\nb) Xây dựng chợ đầu mối (Sở Công Thương chủ trì).\n");

        Assert.Equal(["1/a|Sở Nông nghiệp và Môi trường|UBND các xã", "1/b|Sở Công Thương|"], read.Tasks.Select(task => $"{task.Section}|{string.Join("; ", task.Leads)}|{string.Join("; ", task.Coordinators)}"));
    }

    [Theory]
    [InlineData("Sở Xây dựng giữ vai trò chủ trì, cùng với Sở Tài chính giải tỏa mặt bằng.", "Sở Xây dựng", "Sở Tài chính")]
    [InlineData("Sở Y tế làm cơ quan đầu mối, phối hợp cùng UBND các xã ven biển khám sức khỏe cho nhân dân.", "Sở Y tế", "UBND các xã ven biển")]
    [InlineData("Sở Nội vụ được giao chủ trì, phối hợp với Sở Tư pháp soát xét chức năng.", "Sở Nội vụ", "Sở Tư pháp")]
    [InlineData("Thủ trưởng các cơ quan chịu trách nhiệm chính tại Phụ lục lập lộ trình.", "Thủ trưởng các cơ quan chịu trách nhiệm chính", "")]
    public void Who_leads_is_said_in_many_ways(string sentence, string leads, string coordinators)
    {
        var address = Addressed.Of(sentence)!;

        Assert.Equal((leads, coordinators), (string.Join("|", address.Leads), string.Join("|", address.Coordinators)));
    }

    [Theory]
    [InlineData("gửi Sở Tài chính muộn nhất vào ngày 31/01/2026", "2026-01-31", "onOrBefore")]
    [InlineData("gửi Sở Tài chính không muộn hơn ngày 31 tháng 01 năm 2026", "2026-01-31", "onOrBefore")]
    [InlineData("lập kế hoạch, hoàn tất trong tháng 5 năm 2026", "2026-05-31", "onOrBefore")]
    [InlineData("lập kế hoạch, hoàn tất trước ngày 10/02/2026", "2026-02-10", "before")]
    public void Days_are_said_in_many_ways(string sentence, string day, string boundary)
    {
        var deadline = Assert.Single(Body($"1. Sở Nội vụ {sentence}.\n").Deadlines);

        Assert.Equal((day, boundary), ($"{deadline.Date:yyyy-MM-dd}", deadline.Boundary));
    }

    [Fact]
    public void Every_six_months_is_twice_a_year() =>
        Assert.Equal([6, 12], Assert.Single(Body("1. Sở Nội vụ sáu tháng một lần tổng hợp, trình UBND tỉnh.\n").Deadlines).Months!);

    [Theory]
    [InlineData("Cơ quan, đơn vị tham gia", "coordinators")]
    [InlineData("Đơn vị, địa phương tham gia", "coordinators")]
    [InlineData("Đơn vị, địa phương thực hiện", "leads")]
    [InlineData("Cơ quan chịu trách nhiệm chính", "leads")]
    [InlineData("Bộ phận tham mưu", "leads")]
    [InlineData("Cơ quan cung cấp số liệu", "note")]
    [InlineData("Cấp ban hành", "note")]
    [InlineData("Đầu việc", "task")]
    [InlineData("Yêu cầu về thời gian", "due")]
    [InlineData("TH 2025", "past")]
    [InlineData("Kế hoạch thực hiện 2026", "target")]
    [InlineData("Số người tham gia bảo hiểm", null)]
    public void Columns_have_many_titles(string title, string? role) => Assert.Equal(role, TableHeader.RoleOf(title));

    [Fact]
    public void A_leader_who_watches_over_a_task_does_not_lead_it() =>
        Assert.Equal(["task", "leads", "note"], TableHeader.RolesOf(["Nhiệm vụ", "Cơ quan chủ trì", "Đồng chí lãnh đạo phụ trách"]));

    [Fact]
    public void Numbers_with_a_point_are_below_the_number_before_it_and_marks_of_footnotes_are_no_part_of_names()
    {
        var read = Read("""
            QUYẾT ĐỊNH
            Giao chỉ tiêu năm 2026
            STT	Tên chỉ tiêu chủ yếu	KH 2026	Đơn vị thực hiện
            1	Thu ngân sách (tỷ đồng) (*)	14.150,5	Thuế tỉnh
            2	Tỷ trọng trong GRDP		
            2.1	Nông nghiệp (%)	20	Sở Nông nghiệp và Môi trường
            2.2	Dịch vụ (%)	35	Sở Công Thương
            """);

        Assert.Equal(["1|Thu ngân sách|tỷ đồng||Thuế tỉnh", "2|Tỷ trọng trong GRDP|||", "2.1|Nông nghiệp|%|2|Sở Nông nghiệp và Môi trường", "2.2|Dịch vụ|%|2|Sở Công Thương"], read.Indicators.Select(row => $"{row.Ordinal}|{row.Name}|{row.Unit}|{row.Parent}|{string.Join("; ", row.Leads)}"));
    }

    [Fact]
    public void What_this_level_assigns_is_the_target_beside_what_a_higher_one_did()
    {
        var read = Read("""
            QUYẾT ĐỊNH
            Giao chỉ tiêu năm 2026
            STT	Chỉ tiêu	Đơn vị tính	Kế hoạch 2026 (Trung ương giao)	Kế hoạch 2026 (tỉnh giao)	Cơ quan chủ trì
            1	Thu nội địa	Tỷ đồng	2.100	2.350	Thuế tỉnh
            2	Giải ngân vốn đầu tư công	%	95	100	Các chủ đầu tư
            """);

        Assert.Equal([2350m, 100m], read.Indicators.Select(row => row.Target.Value!.Value));
    }

    private static Extraction Body(string text) => Read($"ỦY BAN NHÂN DÂN\nTỈNH HÀ CHÂU\nSố: 5/KH-UBND\nHà Châu, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nThực hiện nhiệm vụ năm 2026\nI. NHIỆM VỤ\n{text}");

    private static Extraction Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text.Contains('\t', StringComparison.Ordinal) ? text : text.Replace("\n", "\n\n", StringComparison.Ordinal)), "van-ban.txt");
}
