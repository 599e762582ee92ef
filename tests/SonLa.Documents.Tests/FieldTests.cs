using SonLa.Documents.Fields;
using SonLa.Documents.Sections;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>Cells and sentences become fields, apart from where they stood.</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("7,5", "exact", 7.5, null)]
    [InlineData("14.040,8", "exact", 14040.8, null)]
    [InlineData("06", "exact", 6, null)]
    [InlineData("8,0 - 8,5", "range", 8, 8.5)]
    [InlineData("≥ 95", "atLeast", 95, null)]
    [InlineData("Dưới 4,0", "atMost", 4, null)]
    [InlineData("Tăng thêm 06", "increaseBy", 6, null)]
    [InlineData("Giảm 2,5", "reduceBy", 2.5, null)]
    [InlineData("Giảm ≥ 5", "reduceByAtLeast", 5, null)]
    [InlineData("Duy trì 100", "exact", 100, null)]
    [InlineData("tăng 12% so với dự toán năm 2024", "increaseBy", 12, null)]
    public void Targets_keep_their_kind(string cell, string kind, double first, double? second)
    {
        var target = Targets.Of(cell, "Tỷ lệ")!.Value.Target;

        Assert.Equal((kind, (decimal)first, (decimal?)second, cell), (target.Kind, target.Value ?? target.Low, target.High, target.Raw));
    }

    [Theory]
    [InlineData("Giám đốc Sở Văn hóa, Thể thao và Du lịch", "Giám đốc Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Cục Thuế tỉnh, Kho bạc Nhà nước và các ngành có liên quan, UBND các huyện, thành phố", "Cục Thuế tỉnh|Kho bạc Nhà nước|các ngành có liên quan|UBND các huyện, thành phố")]
    [InlineData("Các sở: Y tế, Lao động - Thương binh và Xã hội; Công an tỉnh", "Sở Y tế|Sở Lao động - Thương binh và Xã hội|Công an tỉnh")]
    [InlineData("Giám đốc các Sở: Tài chính, Xây dựng", "Giám đốc Sở Tài chính|Giám đốc Sở Xây dựng")]
    [InlineData("Văn phòng Đoàn ĐBQH và HĐND tỉnh; Báo tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh|Báo tỉnh")]
    public void Names_of_agencies_are_divided_where_a_new_one_begins(string list, string names) =>
        Assert.Equal(names.Split('|'), AgencyLists.Split(list));

    [Theory]
    [InlineData("Sở Tài chính chủ trì, phối hợp với Thuế tỉnh và UBND các xã tăng thu ngân sách.", "Sở Tài chính", "Thuế tỉnh|UBND các xã", false)]
    [InlineData("Ban Dân tộc phối hợp với các ngành", "Ban Dân tộc", "các ngành", false)]
    [InlineData("Đề nghị Liên đoàn Lao động tỉnh vận động đoàn viên hưởng ứng.", "Liên đoàn Lao động tỉnh", "", true)]
    public void A_sentence_says_who_leads_and_with_whom(string sentence, string leads, string coordinators, bool requested)
    {
        var address = Addressed.Of(sentence)!;

        Assert.Equal((leads, coordinators, requested), (string.Join('|', address.Leads), string.Join('|', address.Coordinators), address.Requested));
    }

    [Fact]
    public void A_sentence_that_names_no_agency_first_gives_no_duty() => Assert.Null(Addressed.Of("Phát triển văn hóa ngang hàng với kinh tế."));

    [Fact]
    public void Units_of_one_base_convert() => Assert.Equal(4800m, Units.Convert(4.8m, "triệu lượt người", "nghìn lượt"));
}
