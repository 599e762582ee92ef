using SonLa.Check.Expected;
using SonLa.Check.Scenarios;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class ExpectedConsolidationTests
{
    private readonly SmallScenario _small = new();

    [Fact]
    public void Three_of_four_owners_reported_one_of_them_late_and_one_is_missing()
    {
        var quarter = Consolidate(_small.Scenario.Closing);

        Assert.Equal((4, 2, 1, 1), (quarter.Expected, quarter.OnTime, quarter.Late, quarter.Missing));
    }

    [Fact]
    public void Indicators_stand_as_their_estimates_compare_with_the_breakdown_to_the_end_of_the_quarter()
    {
        var quarter = Consolidate(_small.Scenario.Closing);

        // 6.58 against 6.98; 962.5 against 934.5; 8.58 and 30 against 8.56 and 30; no target.
        Assert.Equal("behind", quarter.Indicators["1"]);
        Assert.Equal("on-course", quarter.Indicators["2"]);
        Assert.Equal("on-course", quarter.Indicators["3"]);
        Assert.Equal("not-computable", quarter.Indicators["4"]);
    }

    [Fact]
    public void The_states_add_up_to_the_indicators()
    {
        var quarter = Consolidate(_small.Scenario.Closing);

        Assert.Equal((1, 2, 1), (quarter.States["behind"], quarter.States["on-course"], quarter.States["not-computable"]));
    }

    [Fact]
    public void A_report_that_comes_after_the_closing_does_not_count()
    {
        var early = _small.Scenario.Closing with { At = DateTimeOffset.Parse("2024-03-17T23:59:59.9999+07:00", null) };

        var quarter = Consolidate(early);

        Assert.Equal((0, 2), (quarter.Late, quarter.Missing));
        Assert.Equal("not-computable", quarter.Indicators["3"]);
    }

    private ExpectedConsolidation Consolidate(Closing closing) => new(
        closing,
        _small.Data.Plan,
        new NameBook(_small.Data, _small.Scenario.Audience, new DateOnly(2024, 1, 2)),
        _small.Calendar,
        _small.Reports,
        FigureBook.Read(SmallScenario.Folder),
        BreakdownBook.Read(SmallScenario.Folder));
}
