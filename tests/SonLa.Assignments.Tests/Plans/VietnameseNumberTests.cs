using SonLa.Assignments.Plans;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("14.040,8 tỷ đồng", "14040.8")]
    [InlineData("22.000", "22000")]
    [InlineData("06", "6")]
    [InlineData("≥ 47,5%", "47.5")]
    [InlineData("99,0%", "99.0")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("30,6 giường", "30.6")]
    public void Prints_are_read_as_decisions_write_them(string print, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), VietnameseNumber.First(print));

    [Fact]
    public void A_print_without_a_number_has_none() => Assert.Null(VietnameseNumber.First("Duy trì"));

    [Theory]
    [InlineData("14040.8", "14.040,8")]
    [InlineData("0.5", "0,5")]
    [InlineData("93.20", "93,2")]
    public void Numbers_are_written_as_decisions_print_them(string value, string print) =>
        Assert.Equal(print, VietnameseNumber.Write(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
}
