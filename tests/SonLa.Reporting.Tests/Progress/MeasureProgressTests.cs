using FsCheck;
using FsCheck.Fluent;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Progress;
using Xunit;

namespace SonLa.Reporting.Tests.Progress;

public sealed class MeasureProgressTests
{
    private static readonly ReportingPeriod February = ReportingPeriod.Parse("2024-02");
    private static readonly ReportingPeriod FirstQuarter = ReportingPeriod.Parse("2024-Q1");
    private static readonly ReportingPeriod WholeYear = ReportingPeriod.Parse("2024-Y");
    private static readonly PlannedMeasure Revenue = AMeasure.Named("revenue", "6");
    private static readonly Breakdown Tens = new(Enumerable.Repeat<decimal?>(10, 12).ToList(), Enumerable.Repeat<decimal?>(30, 4).ToList());

    [Theory]
    [InlineData("higher", 20, ProgressState.OnCourse)]
    [InlineData("higher", 19.9, ProgressState.Behind)]
    [InlineData("lower", 20, ProgressState.OnCourse)]
    [InlineData("lower", 20.1, ProgressState.Behind)]
    public void Within_the_year_the_accumulated_breakdown_decides(string direction, double value, string expected)
    {
        var progress = MeasureProgress.Of(Revenue with { Direction = direction }, February, Tens, Reported((decimal)value));

        Assert.Equal(new MeasureProgress(expected, null, 20), progress);
    }

    [Fact]
    public void What_was_set_for_the_quarter_goes_before_what_its_months_add_up_to()
    {
        var breakdown = Tens with { Quarters = [31, null, null, null] };

        Assert.Equal(31, MeasureProgress.Of(Revenue, FirstQuarter, breakdown, Reported(30)).Expected);
    }

    [Fact]
    public void A_rate_is_compared_with_its_last_month_s_target()
    {
        var rate = Revenue with { Kind = "rate", Aggregation = "last" };
        var rising = Tens with { Months = [1, 2, null, null, null, null, null, null, null, null, null, null] };

        Assert.Equal(new MeasureProgress(ProgressState.OnCourse, null, 2), MeasureProgress.Of(rate, February, rising, Reported(2)));
    }

    [Fact]
    public void An_average_is_compared_with_the_mean_of_the_months_so_far()
    {
        var breakdown = Tens with { Months = [1, 4, null, null, null, null, null, null, null, null, null, null] };

        Assert.Equal(2.5m, MeasureProgress.Of(Revenue with { Aggregation = "average" }, February, breakdown, Reported(3)).Expected);
    }

    [Fact]
    public void A_month_without_its_part_of_the_breakdown_is_not_computable()
    {
        var gap = Tens with { Months = [10, null, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10] };

        Assert.Equal(NotComputable.NoBreakdown, MeasureProgress.Of(Revenue, February, gap, Reported(99)).Reason);
        Assert.Equal(NotComputable.NoBreakdown, MeasureProgress.Of(Revenue, February, null, Reported(99)).Reason);
    }

    [Theory]
    [InlineData("exact", "higher", 100, ProgressState.Achieved)]
    [InlineData("exact", "higher", 99.99, ProgressState.NotAchieved)]
    [InlineData("exact", "lower", 99.99, ProgressState.Achieved)]
    [InlineData("exact", "lower", 100.01, ProgressState.NotAchieved)]
    [InlineData("atLeast", "none", 100, ProgressState.Achieved)]
    [InlineData("atMost", "none", 100.01, ProgressState.NotAchieved)]
    [InlineData("exact", "none", 100, ProgressState.NotComputable)]
    public void The_whole_year_is_judged_by_the_target(string kind, string direction, double value, string expected)
    {
        var measure = Revenue with { Direction = direction, Target = AMeasure.Exactly(100) with { Kind = kind } };

        Assert.Equal(expected, MeasureProgress.Of(measure, WholeYear, Tens, Reported((decimal)value)).State);
    }

    [Theory]
    [InlineData("higher", 110, ProgressState.Achieved)]
    [InlineData("higher", 97, ProgressState.NotAchieved)]
    [InlineData("lower", 90, ProgressState.Achieved)]
    [InlineData("none", 100, ProgressState.Achieved)]
    [InlineData("none", 103, ProgressState.NotAchieved)]
    public void A_range_is_reached_from_its_near_end_or_inside(string direction, double value, string expected)
    {
        var measure = Revenue with { Direction = direction, Target = new PlannedTarget { Kind = "range", Low = 98, High = 102, Raw = "98-102", SourceDocument = "x" } };

        Assert.Equal(expected, MeasureProgress.Of(measure, WholeYear, null, Reported((decimal)value)).State);
    }

    [Theory]
    [InlineData("composition", NotComputable.Composition)]
    [InlineData("increaseBy", NotComputable.NoBaseline)]
    [InlineData("reduceBy", NotComputable.NoBaseline)]
    [InlineData("range", NotComputable.NoTarget)]
    public void A_target_that_cannot_be_compared_says_why(string kind, string reason)
    {
        var measure = Revenue with { Target = AMeasure.Exactly(100) with { Kind = kind } };

        Assert.Equal(new MeasureProgress(ProgressState.NotComputable, reason, null), MeasureProgress.Of(measure, FirstQuarter, Tens, Reported(100)));
    }

    [Fact]
    public void A_measure_without_a_target_says_so_even_when_nothing_was_reported() =>
        Assert.Equal(NotComputable.NoTarget, MeasureProgress.Of(Revenue with { Target = null }, WholeYear, Tens, ReportedValue.None(NotComputable.NotReported)).Reason);

    [Fact]
    public void Two_offices_that_do_not_agree_give_no_value()
    {
        var reported = ReportedValue.Agreed([(1, 10), (1, 11)]);

        Assert.Equal(new ReportedValue(1, null, NotComputable.ConflictingValues), reported);
    }

    [Fact]
    public void Two_offices_that_agree_give_one_value() =>
        Assert.Equal(new ReportedValue(1, 10, null), ReportedValue.Agreed([(1, 10), (1.0m, 10.00m), (null, null)]));

    [Fact]
    public void A_state_is_never_given_without_target_value_and_expectation_and_always_agrees_with_them() =>
        Prop.ForAll(Situations(), situation =>
        {
            var (measure, period, breakdown, reported) = situation;

            var progress = MeasureProgress.Of(measure, period, breakdown, reported);

            switch (progress.State)
            {
                case ProgressState.NotComputable:
                    Assert.NotNull(progress.Reason);
                    break;
                case ProgressState.OnCourse or ProgressState.Behind:
                    Assert.NotEqual(PeriodKinds.Year, period.Kind);
                    Assert.Equal(breakdown?.Until(period, measure.Aggregation), progress.Expected);
                    var ahead = measure.Direction == "lower" ? progress.Expected - reported.Estimate : reported.Estimate - progress.Expected;
                    Assert.Equal(progress.State == ProgressState.OnCourse, ahead >= 0);
                    break;
                default:
                    Assert.Equal(PeriodKinds.Year, period.Kind);
                    Assert.NotNull(measure.Target);
                    Assert.NotNull(reported.Estimate);
                    break;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_never_makes_a_measure_worse_where_higher_is_better() =>
        Prop.ForAll(
            Situations(),
            Gen.Choose(0, 1000).ToArbitrary(),
            (situation, more) =>
            {
                var (measure, period, breakdown, reported) = situation;
                if (measure.Direction != "higher" || reported.Estimate is null)
                {
                    return;
                }

                var before = MeasureProgress.Of(measure, period, breakdown, reported).State;
                var after = MeasureProgress.Of(measure, period, breakdown, reported with { Estimate = reported.Estimate + more }).State;

                Assert.True(ProgressState.WorstFirst.ToList().IndexOf(after) >= ProgressState.WorstFirst.ToList().IndexOf(before));
            }).QuickCheckThrowOnFailure();

    private static ReportedValue Reported(decimal estimate) => new(null, estimate, null);

    private static Arbitrary<(PlannedMeasure Measure, ReportingPeriod Period, Breakdown? Breakdown, ReportedValue Reported)> Situations()
    {
        var numbers = Gen.Choose(-100, 1000).Select(number => (decimal?)number);
        var maybe = Gen.Frequency((4, numbers), (1, Gen.Constant<decimal?>(null)));
        var targets = Gen.Elements("exact", "atLeast", "range", "increaseBy", "composition").SelectMany(
            _ => maybe,
            (kind, value) => (PlannedTarget?)new PlannedTarget { Kind = kind, Value = value, Low = value, High = value + 5, Raw = "x", SourceDocument = "x" });
        var measures = Gen.Elements("higher", "lower", "none").SelectMany(direction => Gen.Elements("sum", "last", "average").SelectMany(
            _ => Gen.Frequency((5, targets), (1, Gen.Constant<PlannedTarget?>(null))),
            (aggregation, target) => Revenue with { Direction = target?.Kind == "atLeast" ? "higher" : direction, Aggregation = aggregation, Target = target }));
        var periods = Gen.Elements(PeriodKinds.OfTheYear.SelectMany(kind => ReportingPeriod.Of(2024, kind)).ToArray());
        var breakdowns = Gen.Frequency(
            (5, maybe.ListOf(12).SelectMany(_ => maybe.ListOf(4), (months, quarters) => (Breakdown?)new Breakdown(months.ToList(), quarters.ToList()))),
            (1, Gen.Constant<Breakdown?>(null)));
        return measures.SelectMany(measure => periods.SelectMany(period => breakdowns.SelectMany(
            _ => maybe,
            (breakdown, value) => (measure, period, breakdown, new ReportedValue(null, value, value is null ? NotComputable.NoEstimate : null))))).ToArbitrary();
    }
}
