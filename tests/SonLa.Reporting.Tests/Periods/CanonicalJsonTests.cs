using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SonLa.Reporting.Periods;
using Xunit;

namespace SonLa.Reporting.Tests.Periods;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Members_are_ordered_numbers_have_no_trailing_zeros_and_Vietnamese_letters_stay() =>
        Assert.Equal(
            """{"a":[1.5,0,-2],"b":{"é":true,"Đ":null},"z":"Sở Tài chính"}""",
            Encoding.UTF8.GetString(CanonicalJson.Write(new Dictionary<string, object?>
            {
                ["z"] = "Sở Tài chính",
                ["b"] = new Dictionary<string, object?> { ["é"] = true, ["Đ"] = null },
                ["a"] = new[] { 1.500m, 0.0m, -2m },
            })));

    [Fact]
    public void Equal_numbers_have_equal_bytes_however_they_were_written() =>
        Prop.ForAll(
            Gen.Choose(int.MinValue, int.MaxValue).SelectMany(_ => Gen.Choose(0, 10), (digits, scale) => new decimal(Math.Abs((long)digits)) / (decimal)Math.Pow(10, scale)).ToArbitrary(),
            number => Assert.Equal(CanonicalJson.Write(number), CanonicalJson.Write(number * 1.0000000m))).QuickCheckThrowOnFailure();
}
