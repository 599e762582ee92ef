using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Units;
using Xunit;

namespace SonLa.Reporting.Tests.Units;

public sealed class UnitTests
{
    private static readonly string[] Money = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng"];

    [Theory]
    [InlineData(4.8, "triệu lượt người", 4800, "nghìn lượt")]
    [InlineData(38, "nghìn tỷ đồng", 38000, "tỷ đồng")]
    [InlineData(55.5, "triệu đồng/năm", 55500, "nghìn đồng/năm")]
    [InlineData(196.1, "triệu USD", 0.1961, "tỷ USD")]
    [InlineData(5, "‰", 0.5, "%")]
    [InlineData(1.5, "nghìn ha", 15, "km²")]
    [InlineData(3, "TỈ ĐỒNG", 3, "tỷ đồng")]
    public void The_same_quantity_reads_the_same_in_another_unit(double value, string from, double expected, string to) =>
        Assert.Equal((decimal)expected, Unit.Convert((decimal)value, from, to));

    [Theory]
    [InlineData("triệu đồng/người/năm", "triệu đồng/năm")]
    [InlineData("tỷ đồng", "tỷ USD")]
    [InlineData("%", "điểm %")]
    [InlineData("xã", "%")]
    [InlineData("tỷ", "tỷ đồng")]
    public void Units_that_count_different_things_do_not_convert(string from, string to) => Assert.Null(Unit.Convert(1, from, to));

    [Fact]
    public void What_is_beyond_any_number_does_not_convert()
    {
        Assert.Null(Unit.Convert(1, string.Concat(Enumerable.Repeat("tỷ ", 30)) + "đồng", "tỷ đồng"));
        Assert.Null(Unit.Convert(1_000_000_000_000_000, "tỷ tỷ đồng", "đồng"));
    }

    [Fact]
    public void There_and_back_is_where_one_was_and_more_stays_more() =>
        Prop.ForAll(
            Gen.Choose(-1_000_000_000, 1_000_000_000).SelectMany(value => Gen.Elements(Money).SelectMany(_ => Gen.Elements(Money), (from, to) => (value, from, to))).ToArbitrary(),
            chosen =>
            {
                var value = chosen.value / 1000m;

                var there = Unit.Convert(value, chosen.from, chosen.to) ?? throw new InvalidOperationException("Money converts.");

                Assert.Equal(value, Unit.Convert(there, chosen.to, chosen.from));
                Assert.True(Unit.Convert(value + 1, chosen.from, chosen.to) > there);
            }).QuickCheckThrowOnFailure();
}
