using FsCheck;
using FsCheck.Fluent;
using SonLa.Assignments.Breakdowns;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Assignments.Tests.Breakdowns;

public sealed class MonthsAndQuartersTests
{
    private static readonly decimal?[] NoMonths = new decimal?[12];
    private static readonly decimal?[] NoQuarters = new decimal?[4];
    private static readonly decimal?[] OneToTwelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    [Theory]
    [InlineData("sum", new[] { 6.0, 15, 24, 33 })]
    [InlineData("last", new[] { 3.0, 6, 9, 12 })]
    [InlineData("average", new[] { 2.0, 5, 8, 11 })]
    [InlineData("year-to-date", new[] { 3.0, 6, 9, 12 })]
    public void Quarters_follow_from_months_by_the_measures_own_way(string aggregation, double[] quarters)
    {
        decimal?[] right = [.. quarters.Select(quarter => (decimal?)quarter)];
        Assert.Equal(right, MonthsAndQuarters.Of(OneToTwelve, right, aggregation).Quarters);

        decimal?[] wrong = [right[0], right[1] + 0.000001m, right[2], right[3]];
        Assert.Equal(["quarters[1]"], Assert.Throws<InvalidInputException>(() => MonthsAndQuarters.Of(OneToTwelve, wrong, aggregation)).Errors.Keys);
    }

    [Fact]
    public void What_is_counted_from_the_start_of_the_year_never_falls()
    {
        decimal?[] falling = [1, 2, null, 1, 5, 6, 7, 8, 9, 10, 11, 12];

        Assert.Equal(["months[3]"], Assert.Throws<InvalidInputException>(() => MonthsAndQuarters.Of(falling, NoQuarters, "year-to-date")).Errors.Keys);
        Assert.Equal((12m, 1), MonthsAndQuarters.Of(OneToTwelve, NoQuarters, "year-to-date").Year("year-to-date"));
    }

    [Fact]
    public void Hundredths_add_up_exactly()
    {
        decimal?[] months = [0.1m, 0.2m, 0.3m, .. new decimal?[9]];

        Assert.Equal(0.6m, MonthsAndQuarters.Of(months, [0.6m, null, null, null], "sum").Quarters[0]);
    }

    [Fact]
    public void Months_not_set_yet_contradict_no_quarter()
    {
        var values = MonthsAndQuarters.Of([1, null, .. new decimal?[10]], [100, 200, null, null], "sum");

        Assert.Null(values.Year("sum"));
    }

    [Fact]
    public void The_year_is_told_by_quarters_where_months_are_missing()
    {
        Assert.Equal((10m, 1), MonthsAndQuarters.Of(NoMonths, [1, 2, 3, 4], "sum").Year("sum"));
        Assert.Equal((4m, 1), MonthsAndQuarters.Of(NoMonths, [null, null, null, 4], "last").Year("last"));
        Assert.Equal((10m, 4), MonthsAndQuarters.Of(NoMonths, [1, 2, 3, 4], "average").Year("average"));
    }

    [Fact]
    public void There_are_twelve_months_and_four_quarters_with_a_value_among_them()
    {
        Assert.Contains("months", Assert.Throws<InvalidInputException>(() => MonthsAndQuarters.Of([1], NoQuarters, "sum")).Errors.Keys);
        Assert.Contains("quarters", Assert.Throws<InvalidInputException>(() => MonthsAndQuarters.Of(OneToTwelve, [1], "sum")).Errors.Keys);
        Assert.Contains("months", Assert.Throws<InvalidInputException>(() => MonthsAndQuarters.Of(NoMonths, NoQuarters, "sum")).Errors.Keys);
    }

    [Theory]
    [InlineData("1000000000000001")]
    [InlineData("0.0000001")]
    [InlineData("-79228162514264337593543950335")]
    public void Values_beyond_measure_are_named(string value)
    {
        decimal?[] months = [.. OneToTwelve[..11], decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)];

        Assert.Equal(["months[11]"], Assert.Throws<InvalidInputException>(() => MonthsAndQuarters.Of(months, NoQuarters, "sum")).Errors.Keys);
    }

    [Fact]
    public void What_is_made_of_months_agrees_and_a_moved_quarter_never_does() => Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).Select(cents => (decimal?)cents / 100).ArrayOf(12).ToArbitrary(),
        Gen.Elements("sum", "last").ToArbitrary(),
        Gen.Choose(0, 3).ToArbitrary(),
        (months, aggregation, moved) =>
        {
            decimal?[] quarters = [.. months.Chunk(3).Select(quarter => aggregation == "sum" ? quarter.Sum() : quarter[2])];
            var agreed = MonthsAndQuarters.Of(months, quarters, aggregation).Quarters.SequenceEqual(quarters);
            quarters[moved] += 0.01m;
            return agreed && Refuses(months, quarters, aggregation, $"quarters[{moved}]");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_average_is_checked_without_rounding() => Prop.ForAll(
        Gen.Choose(-1000, 1000).ArrayOf(4).ToArbitrary(),
        Gen.Choose(1, 50).ToArbitrary(),
        (averages, spread) =>
        {
            decimal?[] months = [.. averages.SelectMany(average => (decimal?[])[average - spread, average + (spread / 2m), average + (spread / 2m)])];
            decimal?[] quarters = [.. averages.Select(average => (decimal?)average)];
            var year = MonthsAndQuarters.Of(months, quarters, "average").Year("average");
            return year == (averages.Sum() * 3, 12);
        }).QuickCheckThrowOnFailure();

    private static bool Refuses(decimal?[] months, decimal?[] quarters, string aggregation, string field)
    {
        try
        {
            MonthsAndQuarters.Of(months, quarters, aggregation);
            return false;
        }
        catch (InvalidInputException refused)
        {
            return refused.Errors.ContainsKey(field);
        }
    }
}
