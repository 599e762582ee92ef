using FsCheck;
using FsCheck.Fluent;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Checks;
using Xunit;

namespace SonLa.Reporting.Tests.Checks;

public sealed class FigureCheckTests
{
    private static readonly RuleBook Shipped = RuleBook.Load(Path.Combine(AppContext.BaseDirectory, "Checks", "Data", "figures.json"));
    private static readonly PlannedMeasure Revenue = AMeasure.Named("budget-revenue", "6");
    private static readonly PlannedMeasure Poverty = AMeasure.Named("poor-household-rate", "12") with { Kind = "rate", Aggregation = "last", Unit = "%", Direction = "lower", Target = AMeasure.Exactly(11.41m) };

    [Theory]
    [InlineData(290, 300, null)]
    [InlineData(301, 300, "actual-within-estimate")]
    [InlineData(99, 300, "total-never-falls")]
    [InlineData(100, 99.5, "actual-within-estimate,total-never-falls")]
    [InlineData(290, 375, null)]
    [InlineData(290, 376, "goes-on-from-before")]
    [InlineData(290, 130000, "unit-slip")]
    [InlineData(0.12, 0.13, "unit-slip")]
    public void What_counts_up_goes_on_from_what_was_reported_before(double toCutOff, double estimate, string? expected)
    {
        // Two months at 75, with 100 already there at the last cut-off.
        var figure = new CheckedFigure(Revenue, 3, (decimal)toCutOff, (decimal)estimate, new EarlierFigure(2, 100, 150));

        Assert.Equal((expected ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), FigureCheck.Of(Shipped, [figure]).Select(finding => finding.Rule).Order());
    }

    [Theory]
    [InlineData(14.4, 14.41, null)]
    [InlineData(14.4, 100.5, "goes-on-from-before,share-within-whole")]
    [InlineData(14.4, -1, "share-within-whole")]
    [InlineData(14.4, 4.6, "goes-on-from-before")]
    [InlineData(14.4, 5, null)]
    public void A_share_lies_in_its_whole_and_near_where_it_was(double toCutOff, double estimate, string? expected)
    {
        var figure = new CheckedFigure(Poverty, 3, (decimal)toCutOff, (decimal)estimate, new EarlierFigure(2, 14.5m, 14.45m));

        Assert.Equal((expected ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), FigureCheck.Of(Shipped, [figure]).Select(finding => finding.Rule).Order());
    }

    [Fact]
    public void A_growth_rate_may_be_negative_and_the_first_rate_of_a_year_is_held_against_its_target_for_slips()
    {
        Assert.Empty(FigureCheck.Of(Shipped, [new CheckedFigure(Poverty with { Code = "grdp-growth", Target = AMeasure.Exactly(7.5m) }, 1, null, -2, null)]));
        Assert.Equal(["unit-slip"], FigureCheck.Of(Shipped, [new CheckedFigure(Poverty with { Code = "grdp-per-capita", Kind = "level", Unit = "triệu đồng/năm", Target = AMeasure.Exactly(55.5m) }, 1, null, 55500, null)]).Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData(7485, 2485, 5000, false)]
    [InlineData(7485.04, 2485, 5000, false)]
    [InlineData(7484, 2485, 5000, true)]
    public void Parts_make_their_total(double total, double domestic, double customs, bool found)
    {
        var findings = FigureCheck.Of(Shipped, [First("budget-revenue", total), First("budget-revenue-domestic", domestic), First("budget-revenue-customs", customs)]);

        Assert.Equal(found ? [("revenue-of-its-parts", "error", "budget-revenue")] : [], findings.Select(finding => (finding.Rule, finding.Level, finding.MeasureCode)));
        Assert.Empty(FigureCheck.Of(Shipped, [First("budget-revenue", total), First("budget-revenue-domestic", domestic)]));
    }

    [Theory]
    [InlineData(25, 26.5, 41.7, 6.8, false)]
    [InlineData(25, 26.5, 41.7, 0.0, true)]
    public void A_structure_that_sums_to_93_2_is_doubted(double agriculture, double industry, double services, double taxes, bool found)
    {
        var shares = new[] { ("agriculture", agriculture), ("industry", industry), ("services", services), ("product-taxes", taxes) }
            .Select(share => First($"structure-{share.Item1}", share.Item2) with { Measure = Poverty with { Code = $"structure-{share.Item1}", Target = null } })
            .ToList();

        Assert.Equal(found, FigureCheck.Of(Shipped, shares).Any(finding => finding.Rule == "structure-makes-whole"));
    }

    [Fact]
    public void Every_figure_of_the_sample_year_stands_the_rules() =>
        Assert.All(["scenario", "scenario-small"], folder => Assert.Empty(SampleFigures.Findings(Shipped, folder)));

    [Fact]
    public void A_finding_never_depends_on_the_order_and_a_steady_pace_is_never_doubted() =>
        Prop.ForAll(
            Gen.Choose(1, 100_000).SelectMany(pace => Gen.Choose(1, 11), (pace, month) => (pace: pace / 10m, month)).ToArbitrary(),
            Gen.Choose(-1000, 1_000_000).Select(value => value / 10m).ListOf(3).ToArbitrary(),
            (steady, values) =>
            {
                var before = new EarlierFigure(steady.month, steady.pace * steady.month, steady.pace * steady.month);
                Assert.Empty(FigureCheck.Of(Shipped, [new CheckedFigure(Revenue, steady.month + 1, steady.pace * steady.month, steady.pace * (steady.month + 1), before)]));

                var figures = values.Select((value, index) => new CheckedFigure(Revenue with { Code = $"m-{index}" }, steady.month + 1, value, value, before)).ToList();
                Assert.Equal(
                    FigureCheck.Of(Shipped, figures).Select(finding => (finding.Rule, finding.MeasureCode)).Order(),
                    FigureCheck.Of(Shipped, [.. Enumerable.Reverse(figures)]).Select(finding => (finding.Rule, finding.MeasureCode)).Order());
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""[{ "code": "x", "kind": "guess", "level": "error", "source": "x", "assumption": true }]""")]
    [InlineData("""[{ "code": "x", "kind": "between", "level": "error", "source": "x", "assumption": true, "min": 2, "max": 1 }]""")]
    [InlineData("""[{ "code": "x", "kind": "goes-on", "level": "warning", "source": "x", "assumption": true }]""")]
    [InlineData("""[{ "code": "x", "kind": "sum-of-parts", "level": "fatal", "source": "x", "assumption": true }]""")]
    public void A_file_of_rules_with_a_mistake_is_not_taken_into_service(string file) => Assert.Throws<InvalidOperationException>(() => RuleBook.Parse(file));

    private static CheckedFigure First(string code, double value) => new(Revenue with { Code = code }, 1, null, (decimal)value, null);
}
