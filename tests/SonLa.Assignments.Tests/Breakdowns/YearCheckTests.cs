using SonLa.Assignments.Breakdowns;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.Assignments.Tests.Breakdowns;

public sealed class YearCheckTests
{
    [Theory]
    [InlineData("exact", "12", null, null, "agrees")]
    [InlineData("exact", "12.01", null, null, "differs")]
    [InlineData("range", null, "12", "13", "agrees")]
    [InlineData("range", null, "11", "12", "agrees")]
    [InlineData("range", null, "12.5", "13", "differs")]
    [InlineData("atLeast", "12", null, null, "agrees")]
    [InlineData("atLeast", "12.5", null, null, "differs")]
    [InlineData("atMost", "12", null, null, "agrees")]
    [InlineData("atMost", "11.5", null, null, "differs")]
    [InlineData("increaseBy", "12", null, null, "agrees")]
    [InlineData("reduceBy", "11", null, null, "differs")]
    [InlineData("composition", null, null, null, "composition")]
    public void The_year_of_a_sum_is_compared_by_the_kind_of_target(string kind, string? value, string? low, string? high, string expected) =>
        Assert.Equal(expected, YearCheck.Of(Ones("sum"), A("sum", Target(kind, value, low, high))));

    [Fact]
    public void A_measure_without_target_is_not_compared() => Assert.Equal("no-target", YearCheck.Of(Ones("sum"), A("sum", null)));

    [Fact]
    public void An_increase_of_a_level_needs_a_baseline() =>
        Assert.Equal("no-baseline", YearCheck.Of(Ones("last"), A("last", Target("increaseBy", "1", null, null))));

    [Fact]
    public void A_level_is_compared_at_the_years_end()
    {
        Assert.Equal("agrees", YearCheck.Of(Ones("last"), A("last", Target("exact", "1", null, null))));
        Assert.Equal("differs", YearCheck.Of(Ones("last"), A("last", Target("exact", "12", null, null))));
    }

    [Fact]
    public void An_average_that_is_no_decimal_is_compared_exactly()
    {
        var values = MonthsAndQuarters.Of(new decimal?[12], [1, 1, 1, 2], "average");

        Assert.Equal("agrees", YearCheck.Of(values, A("average", Target("exact", "1.25", null, null))));
    }

    [Fact]
    public void An_unfinished_year_is_not_compared()
    {
        var values = MonthsAndQuarters.Of([1, .. new decimal?[11]], new decimal?[4], "sum");

        Assert.Equal("incomplete", YearCheck.Of(values, A("sum", Target("exact", "12", null, null))));
    }

    [Fact]
    public void A_year_that_differs_is_refused_with_both_figures()
    {
        var refused = Assert.Throws<RuleViolationException>(() => YearCheck.Require(Ones("sum"), A("sum", Target("exact", "4450", null, null))));

        Assert.Equal("breakdown.differs-from-target", refused.Rule);
        Assert.Contains("12 tỷ đồng", refused.Sentence.Vi, StringComparison.Ordinal);
        Assert.Contains("như in", refused.Sentence.Vi, StringComparison.Ordinal);
    }

    private static MonthsAndQuarters Ones(string aggregation) =>
        MonthsAndQuarters.Of([.. Enumerable.Repeat((decimal?)1, 12)], new decimal?[4], aggregation);

    private static Target Target(string kind, string? value, string? low, string? high) => new()
    {
        Kind = kind,
        Value = Number(value),
        Low = Number(low),
        High = Number(high),
        Raw = "như in",
        Source = "01/CT-UBND",
        SourceItem = null,
        Note = null,
    };

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Measure A(string aggregation, Target? target) =>
        Samples.PlanFile().Indicators[5].Measures[0] with { Aggregation = aggregation, Target = target };
}
