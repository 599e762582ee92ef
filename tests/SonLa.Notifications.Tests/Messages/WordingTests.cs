using SonLa.Notifications.Messages;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

public sealed class WordingTests
{
    [Theory]
    [InlineData("2024-02", "tháng 02/2024", "February 2024")]
    [InlineData("2024-Q4", "quý IV/2024", "quarter 4 of 2024")]
    [InlineData("2024-H1", "6 tháng đầu năm 2024", "the first half of 2024")]
    [InlineData("2024-H2", "6 tháng cuối năm 2024", "the second half of 2024")]
    [InlineData("2024-9M", "9 tháng năm 2024", "the first nine months of 2024")]
    [InlineData("2024-Y", "năm 2024", "the year 2024")]
    [InlineData("2024-ke-hoach", "chương trình, kế hoạch năm 2024", "the programme and plan of 2024")]
    [InlineData("2024-13", "2024-13", "2024-13")]
    [InlineData("2024-Q", "2024-Q", "2024-Q")]
    [InlineData("ke-hoach", "ke-hoach", "ke-hoach")]
    [InlineData("", "", "")]
    public void A_period_is_called_as_officials_call_it(string period, string vietnamese, string english)
    {
        var said = Wording.Period(period);

        Assert.Equal(vietnamese, said.Vi);
        Assert.Equal(english, said.En);
    }

    [Fact]
    public void An_instant_is_told_in_vietnams_time()
    {
        var said = Wording.Instant(new(2024, 2, 17, 16, 59, 59, TimeSpan.Zero));

        Assert.Equal("23:59 ngày 17/02/2024", said.Vi);
        Assert.Equal("23:59 on 17/02/2024", said.En);
    }
}
