using SonLa.Portal.Language;
using Xunit;

namespace SonLa.Portal.Tests;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1234,5", 1234.5)]
    [InlineData("20.000", 20000)]
    [InlineData("-0,25", -0.25)]
    [InlineData(" 7,5 ", 7.5)]
    [InlineData("14.040,8", 14040.8)]
    public void A_number_in_Vietnamese_form_is_read(string typed, double number)
    {
        Assert.True(TypedNumber.TryRead(typed, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1,234.5")]
    [InlineData("12.34,5")]
    [InlineData("1.2345")]
    [InlineData("1e3")]
    [InlineData("15 triệu")]
    [InlineData("--1")]
    [InlineData("1,")]
    [InlineData(",5")]
    [InlineData("9999999999999999")]
    public void Anything_else_is_refused_and_not_guessed(string typed) => Assert.False(TypedNumber.TryRead(typed, out _));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Nothing_typed_is_no_number(string? typed)
    {
        Assert.True(TypedNumber.TryRead(typed, out var read));
        Assert.Null(read);
    }

    [Theory]
    [InlineData(1234.5, "1234,5")]
    [InlineData(0.000001, "0,000001")]
    public void What_is_written_is_read_again(double number, string written)
    {
        Assert.Equal(written, TypedNumber.Write((decimal)number));
        Assert.True(TypedNumber.TryRead(written, out var read));
        Assert.Equal((decimal)number, read);
    }
}
