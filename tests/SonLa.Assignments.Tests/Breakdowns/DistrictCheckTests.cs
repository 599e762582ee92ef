using SonLa.Assignments.Breakdowns;
using SonLa.Assignments.Plans;
using Xunit;

namespace SonLa.Assignments.Tests.Breakdowns;

public sealed class DistrictCheckTests
{
    [Theory]
    [InlineData("cumulative", "sum", "exact", 12, "agrees")]
    [InlineData("cumulative", "sum", "exact", 11, "differs")]
    [InlineData("cumulative", "year-to-date", "exact", 12, "agrees")]
    [InlineData("level", "last", "exact", 12, "agrees")]
    [InlineData("level", "last", "atLeast", 10, "agrees")]
    [InlineData("level", "average", "atLeast", 13, "differs")]
    [InlineData("rate", "last", "exact", 4, "agrees")]
    [InlineData("rate", "last", "exact", 12, "differs")]
    [InlineData("rate", "average", "atLeast", 6, "agrees")]
    [InlineData("rate", "average", "atLeast", 7, "differs")]
    [InlineData("rate", "last", "atMost", 1, "differs")]
    [InlineData("level", "last", "increaseBy", 12, "no-baseline")]
    [InlineData("cumulative", "sum", "increaseBy", 12, "agrees")]
    public void What_adds_up_makes_the_target_and_a_rate_lies_between(string kind, string aggregation, string target, double value, string expected) =>
        Assert.Equal(expected, DistrictCheck.Of([2, 4, 6], true, A(kind, aggregation, target, (decimal)value)));

    [Fact]
    public void As_long_as_a_district_is_missing_nothing_is_compared() =>
        Assert.Equal("incomplete", DistrictCheck.Of([2, 4], false, A("cumulative", "sum", "exact", 6)));

    private static Measure A(string kind, string aggregation, string target, decimal value) => Samples.PlanFile().Indicators[5].Measures[0] with
    {
        Kind = kind,
        Aggregation = aggregation,
        Target = new() { Kind = target, Value = value, Low = null, High = null, Raw = "như in", Source = "01/CT-UBND", SourceItem = null, Note = null },
    };
}
