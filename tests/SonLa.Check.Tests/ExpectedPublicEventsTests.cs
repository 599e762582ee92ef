using SonLa.Check.Expected;
using SonLa.Check.Scenarios;
using Xunit;

namespace SonLa.Check.Tests;

/// <summary>What partners must be told of the very small province, counted by hand.</summary>
public sealed class ExpectedPublicEventsTests
{
    private readonly ExpectedPublicEvents _expected;

    public ExpectedPublicEventsTests()
    {
        var small = new SmallScenario();
        _expected = new(small.Scenario, small.Data.Plan, small.Calendar, small.Reports, FigureBook.Read(SmallScenario.Folder));
    }

    [Fact]
    public void Six_report_in_January_and_February_four_in_March_and_four_issue_plans() => Assert.Equal(6 + 6 + 4 + 4, _expected.AcceptedReports.Count);

    [Theory]
    [InlineData("huyen-moc-chau 2024-01: ")]
    [InlineData("so-tc once: ")]
    [InlineData("so-tc 2024-02: budget-revenue 419.4 595.9")]
    [InlineData("so-yt 2024-03+2024-Q1: doctors-per-10000 8.53 8.58; hospital-beds-per-10000 29.95 30; poor-household-rate 13.5 13.5")]
    public void A_report_is_accepted_for_its_periods_with_its_figures(string report) => Assert.Contains(report, _expected.AcceptedReports);

    [Fact]
    public void What_was_sent_back_is_accepted_as_it_was_mended() =>
        Assert.Contains("so-yt 2024-02: doctors-per-10000 8.51 8.55; hospital-beds-per-10000 29.88 29.93; poor-household-rate 13.5 13.5", _expected.AcceptedReports);

    [Fact]
    public void A_correction_says_what_it_changes_and_nothing_else() => Assert.Equal("so-tc budget-revenue: - 958.4", _expected.Correction);

    [Theory]
    [InlineData("12.500", "12.5")]
    [InlineData("100", "100")]
    [InlineData("-0.10", "-0.1")]
    public void A_number_is_told_without_trailing_zeros(string number, string text) =>
        Assert.Equal(text, ExpectedPublicEvents.Text(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
}
