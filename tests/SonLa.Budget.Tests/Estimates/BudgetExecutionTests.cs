using SonLa.Budget.Estimates;
using Xunit;

namespace SonLa.Budget.Tests.Estimates;

public sealed class BudgetExecutionTests
{
    [Fact]
    public void A_sum_is_told_by_the_collecting_organisations_and_by_the_treasury_side_by_side()
    {
        var execution = ABudget.Executed(
            ABudget.Month("thue", "cuc-thue", 1, 70),
            ABudget.Month("xnk", "hai-quan", 1, 30),
            ABudget.Month("thue", "kho-bac", 1, 69),
            ABudget.Month("xnk", "kho-bac", 1, 30));

        var line = execution.Line("thu", 1);

        Assert.Equal([("collecting", 100m), ("kho-bac", 99m)], line.Figures.Select(figure => (figure.Basis, figure.ToDateInDong ?? 0)));
        Assert.Equal((null, "conflicting-values"), (line.ToDateInDong, line.Reason));
        Assert.Equal(30, execution.Line("xnk", 1).ToDateInDong);
    }

    [Fact]
    public void A_missing_month_or_day_leaves_no_figure_instead_of_a_small_one()
    {
        var entries = new List<BudgetEntry>
        {
            ABudget.Month("thue", "cuc-thue", 1, 70),
            ABudget.Entry(BudgetEntryKinds.Execution, "thue", "cuc-thue", new(2024, 2, 1), new(2024, 2, 14), 40),
            ABudget.Entry(BudgetEntryKinds.Execution, "thue", "cuc-thue", new(2024, 2, 16), new(2024, 2, 29), 25),
        };

        var february = ABudget.Executed(entries).Line("thue", 2);
        entries.Add(ABudget.Entry(BudgetEntryKinds.Execution, "thue", "cuc-thue", new(2024, 2, 15), new(2024, 2, 15), 5));
        var mended = ABudget.Executed(entries).Line("thue", 2);

        Assert.Equal((null, "not-entered"), (february.ToDateInDong, february.Reason));
        Assert.Equal(new DateOnly(2024, 2, 14), february.Figures[0].CompleteThrough);
        Assert.Equal((140m, 70m), (mended.ToDateInDong, mended.MonthInDong));
    }

    [Fact]
    public void What_was_reversed_counts_no_more_and_leaves_a_gap()
    {
        var january = ABudget.Month("thue", "cuc-thue", 1, 70);
        var reversal = january.Opposite("Nhầm đơn vị", BudgetService.Now, Guid.CreateVersion7());

        Assert.Equal("not-entered", ABudget.Executed(january, reversal).Line("thue", 1).Reason);
        Assert.Equal(7, ABudget.Executed(january, reversal, ABudget.Month("thue", "cuc-thue", 1, 7)).Line("thue", 1).ToDateInDong);
    }

    [Theory]
    [InlineData("thue", 7_600, null)]
    [InlineData("thue", 7_599, "below-pace")]
    [InlineData("chi", 8_400, null)]
    [InlineData("chi", 8_401, "above-pace")]
    public void Only_what_is_strictly_beyond_its_threshold_is_flagged(string item, decimal january, string? flag)
    {
        // 8 per cent of 100.000 by the end of January; 95 per cent of that for revenue, 105 for expenditure.
        var execution = ABudget.Executed(ABudget.Estimate(item, 100_000), ABudget.Month(item, item == "chi" ? "kho-bac" : "cuc-thue", 1, january));

        var line = execution.Line(item, 1);

        Assert.Equal((8_000m, flag), (line.ExpectedInDong, line.Flag));
    }

    [Fact]
    public void An_adjusted_estimate_shows_beside_the_first_and_counts_from_its_day()
    {
        var execution = ABudget.Executed(
            ABudget.Estimate("thu", 4450, new(2023, 12, 9)), ABudget.Estimate("thu", 150, new(2024, 7, 15)), ABudget.Estimate("thue", 4000), ABudget.Estimate("xnk", 400));

        var (june, july) = (execution.Line("thu", 6), execution.Line("thu", 7));

        Assert.Equal((4450m, 4450m, 4400m), (june.InitialEstimateInDong, june.EstimateInDong, june.PartsEstimateInDong));
        Assert.Equal((4450m, 4600m), (july.InitialEstimateInDong, july.EstimateInDong));
    }

    [Fact]
    public void A_sum_without_an_estimate_of_its_own_takes_its_parts_and_an_item_without_any_has_no_percentage()
    {
        var execution = ABudget.Executed(ABudget.Estimate("thue", 60), ABudget.Month("chi", "kho-bac", 1, 5));

        Assert.Null(execution.Line("thu", 1).EstimateInDong);
        Assert.Null(execution.Line("chi", 1).OfEstimatePercent);
        Assert.Null(execution.Line("chi", 1).Flag);
        Assert.Equal(100, ABudget.Executed(ABudget.Estimate("thue", 60), ABudget.Estimate("xnk", 40)).Line("thu", 1).EstimateInDong);
    }

    [Fact]
    public void Last_year_is_computed_from_its_ledger_before_it_is_taken_as_entered()
    {
        BudgetEntry[] entries = [ABudget.Month("thue", "cuc-thue", 1, 110), ABudget.Month("thue", "cuc-thue", 1, 88, 2023)];
        var before = new BudgetExecution(ABudget.Rules, entries, ABudget.Of(2023), [ABudget.Month("thue", "cuc-thue", 1, 100, 2023)]);

        Assert.Equal(new ExecutionLine.LastYearLine(100, "computed", 10, null), before.Line("thue", 1).LastYear);
        Assert.Equal(new ExecutionLine.LastYearLine(88, "entered", 25, null), ABudget.Executed(entries).Line("thue", 1).LastYear);
    }

    [Fact]
    public void Without_a_figure_to_compare_with_there_is_a_reason_and_no_growth()
    {
        Assert.Equal(
            new ExecutionLine.LastYearLine(null, null, null, "not-entered"),
            ABudget.Executed(ABudget.Month("thue", "cuc-thue", 1, 110)).Line("thue", 1).LastYear);
        Assert.Equal(
            new ExecutionLine.LastYearLine(0, "entered", null, "no-base"),
            ABudget.Executed(ABudget.Month("thue", "cuc-thue", 1, 110), ABudget.Month("thue", "cuc-thue", 1, 0, 2023)).Line("thue", 1).LastYear);
        Assert.Equal(
            new ExecutionLine.LastYearLine(null, null, null, "conflicting-values"),
            ABudget.Executed(ABudget.Month("thue", "cuc-thue", 1, 110), ABudget.Month("thue", "cuc-thue", 1, 9, 2023), ABudget.Month("thue", "kho-bac", 1, 8, 2023)).Line("thue", 1).LastYear);
    }
}
