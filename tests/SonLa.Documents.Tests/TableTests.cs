using System.Text;
using Xunit;

namespace SonLa.Documents.Tests;

public sealed class TableTests
{
    [Fact]
    public void A_row_without_number_is_a_part_of_the_row_above_and_inherits_its_agencies()
    {
        var read = Read("""
            QUYẾT ĐỊNH
            Giao chỉ tiêu năm 2027
            STT	Chỉ tiêu	Cơ quan chủ trì	Cơ quan phối hợp
            I	KINH TẾ		
            1	Tổng lượt khách	Sở Du lịch	UBND các huyện, thành phố; Công an tỉnh
            	Doanh thu lưu trú		
            2	Tỷ lệ hộ dùng nước sạch	Sở Nông nghiệp và Môi trường	
            """);

        Assert.Equal(["1a", "1b", "2"], read.Indicators.Select(row => row.Ordinal + row.Part));
        Assert.Equal(["Sở Du lịch"], read.Indicators[1].Leads);
        Assert.Equal(["UBND các huyện, thành phố", "Công an tỉnh"], read.Indicators[1].Coordinators);
        Assert.Empty(read.Indicators[2].Coordinators);
        Assert.All(read.Indicators, row => Assert.Equal("KINH TẾ", row.GroupName));
    }

    private static Extraction Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "van-ban.txt");
}
