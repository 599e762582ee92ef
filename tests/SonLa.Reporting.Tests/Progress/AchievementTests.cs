using FsCheck;
using FsCheck.Fluent;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Progress;
using Xunit;

namespace SonLa.Reporting.Tests.Progress;

public sealed class AchievementTests
{
    private static readonly PlannedMeasure Revenue = AMeasure.Named("revenue", "6");

    [Theory]
    [InlineData("exact", "higher", "cumulative", 4450, 2225, 50.0, null)]
    [InlineData("exact", "higher", "rate", 7.5, 6, 80.0, null)]
    [InlineData("exact", "higher", "cumulative", 100, 99.996, 99.99, null)]
    [InlineData("exact", "higher", "cumulative", 100, 130, 130.0, null)]
    [InlineData("atLeast", "none", "level", 5, 4, 80.0, null)]
    [InlineData("increaseBy", "higher", "cumulative", 6, 3, 50.0, null)]
    [InlineData("exact", "lower", "rate", 11.41, 14.41, null, NotComputable.LowerIsBetter)]
    [InlineData("exact", "lower", "rate", 11.41, 11.00, null, NotComputable.LowerIsBetter)]
    [InlineData("atMost", "none", "rate", 3, 2, null, NotComputable.LowerIsBetter)]
    [InlineData("exact", "none", "level", 10, 10, null, NotComputable.NoDirection)]
    [InlineData("range", "none", "rate", 7, 7, null, NotComputable.Range)]
    [InlineData("increaseBy", "higher", "level", 6, 67, null, NotComputable.NoBaseline)]
    [InlineData("reduceBy", "lower", "cumulative", 5, 90, null, NotComputable.NoBaseline)]
    [InlineData("reduceBy", "lower", "rate", 3, 12, null, NotComputable.NoBaseline)]
    [InlineData("exact", "higher", "level", 0, 5, null, NotComputable.NoRatio)]
    [InlineData("exact", "higher", "rate", 7.5, -1, null, NotComputable.WrongWay)]
    public void A_percentage_is_given_where_it_says_something_and_a_reason_where_not(string target, string direction, string kind, double wanted, double value, double? percent, string? reason)
    {
        var measure = Revenue with { Kind = kind, Direction = direction, Target = AMeasure.Exactly((decimal)wanted) with { Kind = target, Low = 7, High = 7.5m } };

        Assert.Equal(new Achievement((decimal?)percent, reason), Achievement.Of(measure, Reported((decimal)value)));
    }

    [Theory]
    [InlineData("increaseBy", "higher", 6, 70, 64, 0.0)]
    [InlineData("increaseBy", "higher", 6, 70, 67, 50.0)]
    [InlineData("increaseBy", "higher", 6, 70, 70, 100.0)]
    [InlineData("reduceBy", "lower", 3, 11, 14, 0.0)]
    [InlineData("reduceBy", "lower", 3, 11, 12.5, 50.0)]
    [InlineData("reduceBy", "lower", 3, 11, 11, 100.0)]
    public void A_change_with_the_total_it_leads_to_has_a_baseline(string kind, string direction, double by, double total, double level, double percent)
    {
        var measure = Revenue with { Kind = "level", Direction = direction, Target = AMeasure.Exactly((decimal)by) with { Kind = kind }, SubValues = [Part("Tổng số xã", "tỷ đồng", (decimal)total)] };

        Assert.Equal(new Achievement((decimal)percent, null), Achievement.Of(measure, Reported((decimal)level)));
        Assert.Equal(NotComputable.NoBaseline, Achievement.Of(measure with { SubValues = [Part("Tổng số xã", "%", (decimal)total)] }, Reported((decimal)level)).Reason);
        Assert.Equal(NotComputable.NoBaseline, Achievement.Of(measure with { SubValues = [.. measure.SubValues, .. measure.SubValues] }, Reported((decimal)level)).Reason);
    }

    [Theory]
    [InlineData(new[] { 25, 26.5, 41.7 }, NotComputable.IncompleteComposition)]
    [InlineData(new[] { 25, 33.3, 41.7 }, NotComputable.Composition)]
    [InlineData(new[] { 33.3, 33.3, 33.3 }, NotComputable.Composition)]
    [InlineData(new[] { 33.0, 33, 33 }, NotComputable.Composition)]
    [InlineData(new[] { 33.0, 33, 32 }, NotComputable.IncompleteComposition)]
    public void A_structure_has_no_percentage_and_one_that_misses_a_part_says_so(double[] shares, string reason)
    {
        var measure = Revenue with
        {
            Unit = "%",
            Kind = "composition",
            Direction = "none",
            Target = new PlannedTarget { Kind = "composition", Raw = "x", SourceDocument = "x" },
            SubValues = [.. shares.Select((share, index) => Part($"Phần {index}", "%", (decimal)share))],
        };

        Assert.Equal(new Achievement(null, reason), Achievement.Of(measure, Reported(100)));
    }

    [Fact]
    public void What_was_not_reported_is_no_percentage() =>
        Assert.Equal(NotComputable.ConflictingValues, Achievement.Of(Revenue, new ReportedValue(null, null, NotComputable.ConflictingValues)).Reason);

    [Fact]
    public void Whatever_the_measure_there_is_either_a_percentage_that_agrees_with_the_target_or_a_reason() =>
        Prop.ForAll(Situations(), situation =>
        {
            var (measure, value) = situation;

            var achievement = Achievement.Of(measure, Reported(value));

            Assert.True(achievement.Percent is null != achievement.Reason is null);
            if (achievement.Percent is { } percent)
            {
                var target = measure.Target?.Value ?? throw new InvalidOperationException("A percentage without a target.");
                Assert.True(percent >= 0);
                Assert.NotEqual("lower", measure.Direction);
                Assert.Equal(value >= target, percent >= 100);
                Assert.True(Math.Abs((value / target * 100) - percent) < 0.01m);
            }
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<(PlannedMeasure Measure, decimal Value)> Situations() =>
        Gen.Elements("exact", "atLeast", "atMost", "range", "composition", "increaseBy", "reduceBy").SelectMany(kind => Gen.Elements("higher", "lower", "none").SelectMany(direction => Gen.Elements("cumulative", "level", "rate", "composition").SelectMany(of => Gen.Choose(-5, 500).SelectMany(
            _ => Gen.Choose(-500, 5000),
            (target, value) => (
                Revenue with { Kind = of, Direction = kind == "atLeast" ? "higher" : direction is "lower" && kind == "increaseBy" ? "higher" : direction, Target = AMeasure.Exactly(target / 10m) with { Kind = kind } },
                value / 10m))))).ToArbitrary();

    private static PlannedSubValue Part(string name, string unit, decimal value) => new() { Name = name, Unit = unit, Value = value, Raw = "x" };

    private static ReportedValue Reported(decimal estimate) => new(null, estimate, null);
}
